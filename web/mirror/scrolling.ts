// The scrolling parts of ImGui's windows scroll natively (wheel, touch with momentum, scroll-into-view); their position
// goes to ImGui, and ImGui's comes back.
import {Command, State} from "./protocol.js";
import {recordOf, type Record} from "./record.js";

export interface ScrollHost {
  sendScroll(kind: Command, key: number, x: number, y: number): void;
  pump(): void;
}

export class Scrolling {
  private readonly parts = new Set<Record>();
  private readonly moved = new Set<Record>();
  private readonly coasting = new Map<EventTarget, number>();  // with the time of the last step

  constructor(private readonly host: ScrollHost, root: HTMLElement) {
    root.addEventListener("scroll", (event) => {
      const record = recordOf(event.target);
      if (record === null || !this.pull(record)) return;
      if ("onscrollend" in window) this.coasting.set(record.element, performance.now());
      this.host.pump();
    }, true);
    root.addEventListener("scrollend", (event) => {
      if (event.target !== null) this.coasting.delete(event.target);
    }, true);
  }

  /** Whether a part scrolls by itself or by a finger: one that touches it now stops it, and clicks nothing. */
  get moving(): boolean {
    const lately = performance.now() - 400;  // should the browser forget to say that it has come to rest
    return [...this.coasting.values()].some((time) => time > lately);
  }

  add(record: Record): void { this.parts.add(record); }

  remove(record: Record): void {
    this.parts.delete(record);
    this.coasting.delete(record.element);
  }

  /** ImGui's position and the size of all that can be scrolled over. */
  place(record: Record, x: number, y: number, width: number, height: number): void {
    if (record.role === "textarea" ? record.has(State.pageField) : record.sizer === null) return;
    if (record.sizer !== null) {
      record.sizer.style.width = `${width}px`;
      record.sizer.style.height = `${height}px`;
    }
    record.scrollX = x;
    record.scrollY = y;
    this.moved.add(record);
  }

  /** After a batch, when the elements have their places. */
  settle(): void {
    for (const {element, scrollX, scrollY} of this.moved) {
      if (Math.abs(element.scrollTop - scrollY) >= 1) element.scrollTop = scrollY;
      if (Math.abs(element.scrollLeft - scrollX) >= 1) element.scrollLeft = scrollX;
    }
    this.moved.clear();
  }

  /** Scroll events come a frame late: fetches all positions before other input is handled. */
  pullAll(): void {
    let any = false;
    for (const record of this.parts) any = this.pull(record) || any;
    if (any) this.host.pump();
  }

  private pull(record: Record): boolean {
    const {scrollLeft, scrollTop} = record.element;
    if (Math.abs(scrollTop - record.scrollY) < 1 && Math.abs(scrollLeft - record.scrollX) < 1) return false;
    record.scrollX = scrollLeft;
    record.scrollY = scrollTop;
    this.host.sendScroll(Command.scroll, record.key, scrollLeft, scrollTop);
    return true;
  }
}
