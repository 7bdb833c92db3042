// What the tabs of one storage say to each other: byte strings, by BroadcastChannel. It knows nothing of what they
// mean.

export class Tabs {
  private channel: BroadcastChannel|undefined;

  constructor(name: string, heard: (message: Uint8Array) => void) {
    if (typeof BroadcastChannel === "undefined") return;
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = ({data}: MessageEvent<unknown>) => {
      if (data instanceof Uint8Array) heard(data);
    };
  }

  /** Whether this browser lets tabs speak to each other. */
  get open(): boolean { return this.channel !== undefined; }

  tell(message: Uint8Array): void { this.channel?.postMessage(message); }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }
}
