// Who may write: the tab that holds a Web Lock. Where the browser has none (an address without https), everybody may,
// and the writer's mark (writing.ts) keeps one tab from destroying another's work.

const tries = 5;    // on a reload the page before may still be letting go
const pause = 200;  // ms between them

export class WriterLock {
  private readonly released: Promise<void>;
  private letGo: () => void = () => undefined;

  constructor(private readonly name: string) {
    this.released = new Promise((resolve) => {
      this.letGo = resolve;
    });
  }

  /** Whether this tab is the writer from now on, until release(). */
  async acquire(): Promise<boolean> {
    if (!navigator.locks) return true;
    try {
      // Each try has a definite answer. Waiting with a time limit would not: where the page is busy, the limit may
      // be over before a lock that is free has been granted.
      for (let i = 1; i <= tries; i++) {
        if (await this.takeIfFree()) return true;
        if (i < tries) await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return false;
    } catch {
      return true;  // locks that cannot be asked for: as if there were none
    }
  }

  /** Resolves when the other writer is gone. This tab does not become the writer: what it has read is old. */
  async whenFree(): Promise<void> { await navigator.locks.request(this.name, () => undefined); }

  release(): void { this.letGo(); }

  private takeIfFree(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      navigator.locks
          .request(
              this.name, {ifAvailable: true},
              (lock) => {
                resolve(lock !== null);
                return lock ? this.released : undefined;
              })
          .catch(reject);
    });
  }
}
