// Locks after a while in which nothing was touched. It has a timer only while there is something to lock and the user
// wants it; the page may sleep meanwhile, so the clock is looked at again when it wakes.

export const preferenceName = "lock-after";
const usual = 15;  // minutes; see src/ui/views/passphrase_view.cpp

/** Minutes; 0: never. */
export function idleMinutes(kept: string): number {
  if (kept === "never") return 0;
  const minutes = Number(kept);
  return kept !== "" && minutes > 0 && Number.isFinite(minutes) ? minutes : usual;
}

const touches = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "input"] as const;

export class IdleLock {
  private deadline = 0;
  private timer: ReturnType<typeof setTimeout>|undefined;
  private minutes = 0;

  constructor(private readonly lock: () => void) {}

  /** 0: it does not lock from now on. */
  start(minutes: number): void {
    this.stop();
    this.minutes = minutes;
    if (minutes === 0) return;
    for (const kind of touches) window.addEventListener(kind, this.touched, {capture: true, passive: true});
    document.addEventListener("visibilitychange", this.look);
    this.restart();
    this.look();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const kind of touches) window.removeEventListener(kind, this.touched, {capture: true});
    document.removeEventListener("visibilitychange", this.look);
  }

  private restart(): void { this.deadline = Date.now() + this.minutes * 60_000; }

  // After a sleep of the machine the first touch may come before it does.
  private readonly touched = (): void => {
    if (Date.now() < this.deadline) this.restart();
    else this.look();
  };

  // The timer is not set anew with each touch: when it runs out, it looks how much time is left.
  private readonly look = (): void => {
    clearTimeout(this.timer);
    const left = this.deadline - Date.now();
    if (left > 0) this.timer = setTimeout(this.look, Math.min(left, 0x7fffffff));
    else this.lock();
  };
}
