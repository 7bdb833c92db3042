// Who may write: the tab that holds a Web Lock. Where the browser has none (an address without https), everybody may,
// and the writer's mark (writing.ts) keeps one tab from destroying another's work.

const tries = 5;   // on a reload the page before may still be letting go
const pause = 40;  // ms between them

export class WriterLock {
  private readonly released: Promise<void>;
  private letGo: () => void = () => undefined;
  private givenUp = false;

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

  /** Resolves when the other writer is gone; this tab is the writer from then on. What it has read by then is old. */
  whenFree(): Promise<void> {
    return new Promise((resolve, reject) => {
      navigator.locks
          .request(
              this.name,
              () => {
                if (this.givenUp) return undefined;
                resolve();
                return this.released;
              })
          .catch(reject);
    });
  }

  /** For good: this tab is not the writer, and will not become it. */
  release(): void {
    this.givenUp = true;
    this.letGo();
  }

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
