// When frames are drawn: as long as the program asks for them, and never while nothing happens or nobody sees the page.
import type {Program} from "./page.js";

const hidden = (): boolean => document.visibilityState === "hidden";

export class Frames {
  /** True while the program runs: it cannot be entered again, and DOM events that it causes are not the user's. */
  busy = false;
  /** For tests: animation frames asked for so far. */
  animationFrames = 0;
  private request = 0;
  private timer = 0;
  private stopped = false;

  constructor(private readonly program: () => Program, private readonly failed: (reason: unknown) => void) {
    document.addEventListener("visibilitychange", () => {
      if (hidden()) this.rest();
      else this.wake();
    });
  }

  /** Draws in the next animation frame; of a hidden page, when it is seen again. */
  wake(): void {
    this.dropTimer();
    if (this.request !== 0 || this.stopped || hidden()) return;
    this.request = requestAnimationFrame(() => {
      this.request = 0;
      this.animationFrames++;
      this.draw();
    });
  }

  /** Lets the program digest the input now, so that the page is right when an event handler returns; then draws. */
  pump(): void {
    if (!this.busy) this.enter(() => this.program()._pump());
    this.wake();
  }

  /** Runs frames without a picture, to separate two inputs. */
  step(frames: number): void {
    if (!this.busy) this.enter(() => this.program()._step(frames));
  }

  /** Draws now, and again as long as the program asks for it. */
  draw(): void {
    const answer = this.enter(() => this.program()._frame()) ?? 0;
    if (answer === 1) this.wake();
    else if (answer > 1 && this.request === 0 && !hidden()) this.wakeIn(answer);
  }

  /** For everything else that enters the program. */
  enter<Result>(run: () => Result): Result|undefined {
    if (this.stopped) return undefined;
    const before = this.busy;
    this.busy = true;
    try {
      return run();
    } catch (reason) {
      this.stop();
      this.failed(reason);
      return undefined;
    } finally {
      this.busy = before;
    }
  }

  /** Never again: the program has failed. */
  stop(): void {
    this.stopped = true;
    this.rest();
  }

  private wakeIn(milliseconds: number): void {
    this.dropTimer();
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.wake();
    }, milliseconds);
  }

  private rest(): void {
    this.dropTimer();
    if (this.request !== 0) cancelAnimationFrame(this.request);
    this.request = 0;
  }

  private dropTimer(): void {
    if (this.timer !== 0) clearTimeout(this.timer);
    this.timer = 0;
  }
}
