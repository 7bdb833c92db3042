// Who may write: the tab that holds a Web Lock. Where the browser has none (an address without https), everybody may,
// and the writer's mark (writing.ts) keeps one tab from destroying another's work.

const patience = 800;  // ms: on a reload the page before may still be letting go

export class WriterLock {
  private letGo: (() => void)|undefined;

  constructor(private readonly name: string) {}

  /** Whether this tab is the writer from now on, until release(). */
  async acquire(): Promise<boolean> {
    if (!navigator.locks) return true;
    try {
      return await this.request({signal: AbortSignal.timeout(patience)});
    } catch (reason) {
      if (reason instanceof DOMException && ["AbortError", "TimeoutError"].includes(reason.name)) return false;
      return true;  // locks that cannot be asked for: as if there were none
    }
  }

  /** Resolves when the other writer is gone. This tab does not become the writer: what it has read is old. */
  async whenFree(): Promise<void> { await navigator.locks.request(this.name, () => undefined); }

  release(): void { this.letGo?.(); }

  // Resolves when the lock is granted, and holds it.
  private request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const held = new Promise<void>((letGo) => {
        this.letGo = letGo;
      });
      navigator.locks
          .request(
              this.name, options,
              () => {
                resolve(true);
                return held;
              })
          .catch(reject);
    });
  }
}
