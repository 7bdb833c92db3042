// When frames are drawn: as long as the program asks for them, and never while nothing happens.
import type {Program} from "./page.js";

export class Frames {
  /** True while the program runs: it cannot be entered again, and DOM events that it causes are not the user's. */
  busy = false;
  /** For tests: animation frames asked for so far. */
  animationFrames = 0;
  private request = 0;
  private timer = 0;
  private stopped = false;

  constructor(private readonly program: () => Program, private readonly failed: (reason: unknown) => void) {}

  /** Draws in the next animation frame. */
  wake(): void {
    if (this.timer !== 0) {
      clearTimeout(this.timer);
      this.timer = 0;
    }
    if (this.request === 0 && !this.stopped) this.request = requestAnimationFrame(() => this.draw());
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

  /** For everything else that enters the program. */
  enter<Result>(run: () => Result): Result|undefined {
    if (this.stopped) return undefined;
    const before = this.busy;
    this.busy = true;
    try {
      return run();
    } catch (reason) {
      this.stopped = true;
      this.failed(reason);
      return undefined;
    } finally {
      this.busy = before;
    }
  }

  private draw(): void {
    this.request = 0;
    this.animationFrames++;
    const answer = this.enter(() => this.program()._frame()) ?? 0;
    if (answer === 1) this.wake();
    else if (answer > 1 && this.request === 0) this.timer = window.setTimeout(() => this.wake(), answer);
  }
}
