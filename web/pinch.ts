// Two fingers on something that zooms by itself: how far they move apart. Must not know: what zooms.

export interface PinchTarget {
  /** Two fingers have come down around this place. False: nothing there zooms, and they are the browser's. */
  start(clientX: number, clientY: number): boolean;
  zoom(factor: number): void;
  end(): void;
}

function between(touches: TouchList): {apart: number; x: number; y: number}|null {
  const [a, b] = [touches[0], touches[1]];
  if (a === undefined || b === undefined || touches.length > 2) return null;
  return {
    apart: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
  };
}

export class Pinch {
  private apart = 0;  // px between the fingers when they were seen last; 0: no pinch

  constructor(stage: HTMLElement, private readonly target: PinchTarget) {
    stage.addEventListener("touchstart", (event) => this.onStart(event), {passive: false});
    stage.addEventListener("touchmove", (event) => this.onMove(event), {passive: false});
    stage.addEventListener("touchend", () => this.onEnd());
    stage.addEventListener("touchcancel", () => this.onEnd());
  }

  private onStart(event: TouchEvent): void {
    const fingers = between(event.touches);
    if (fingers === null || !this.target.start(fingers.x, fingers.y)) return;
    this.apart = fingers.apart;
    if (event.cancelable) event.preventDefault();
  }

  private onMove(event: TouchEvent): void {
    const fingers = between(event.touches);
    if (this.apart === 0 || fingers === null) return;
    this.target.zoom(fingers.apart / this.apart);
    this.apart = fingers.apart;
    if (event.cancelable) event.preventDefault();
  }

  private onEnd(): void {
    if (this.apart === 0) return;
    this.apart = 0;
    this.target.end();
  }
}
