// Pointer and keyboard of the page for ImGui. The elements of the mirror take the pointer; their common parent, the
// stage, hands it on. Clicks without a pointer (screen readers, scripts) and Enter or Space activate the element's
// item.
import type {Frames} from "./frame.js";
import {belongsToBrowser, keyNumber} from "./keys.js";
import type {Mirror} from "./mirror/mirror.js";
import {State} from "./mirror/protocol.js";
import {isPlainText, usableRecord, type Record} from "./mirror/record.js";
import {withText, type Program} from "./page.js";
import {Pinch} from "./pinch.js";
import type {Viewport} from "./viewport.js";

const nowhere = -3.4028234663852886e38;  // -FLT_MAX: ImGui's mark for "no pointer"
const buttons = [0, 2, 1, 3, 4];         // the DOM counts the middle button second, ImGui the right one

const isCommand = (event: {ctrlKey: boolean; metaKey: boolean}): boolean => event.ctrlKey || event.metaKey;

function isLink(record: Record|null): boolean { return record !== null && record.element.hasAttribute("href"); }

/** Caret and selection of such a field are the browser's own. */
function isPageField(record: Record|null): boolean { return record?.has(State.pageField) === true; }

/** Where the browser places the caret and selects, not ImGui. */
function isTheBrowsers(target: EventTarget|null): boolean {
  return isPageField(usableRecord(target)) || isPlainText(target);
}

/** Whether text of the page outside of fields is selected. */
function hasSelection(): boolean { return document.getSelection()?.isCollapsed === false; }

function dropSelection(): void {
  if (hasSelection()) document.getSelection()?.removeAllRanges();
}

export class Input {
  private readonly held = new Set<number>();
  private pressed = 0;  // the element on which the pointer went down

  constructor(
      private readonly stage: HTMLElement, private readonly mirror: Mirror, private readonly viewport: Viewport,
      private readonly program: () => Program, private readonly frames: Frames) {
    stage.addEventListener("pointermove", (event) => this.onMove(event));
    stage.addEventListener("pointerdown", (event) => this.onDown(event));
    stage.addEventListener("pointerup", (event) => this.onUp(event));
    stage.addEventListener("pointercancel", () => this.onCancel());
    stage.addEventListener("pointerleave", (event) => this.onLeave(event));
    stage.addEventListener("mousedown", (event) => this.onMouseDown(event));
    stage.addEventListener("wheel", (event) => this.onWheel(event), {passive: false});
    stage.addEventListener("contextmenu", (event) => this.onContextMenu(event));
    stage.addEventListener("click", (event) => this.onClick(event));
    stage.addEventListener("focusin", () => this.onFocus(true));
    stage.addEventListener("focusout", (event) => this.onFocusOut(event));
    new Pinch(stage, {
      start: (clientX, clientY) => this.startPinch(clientX, clientY),
      zoom: (factor) => {
        this.program()._pinched(factor);
        this.frames.wake();
      },
      end: () => this.sendPlace(nowhere, nowhere, true),
    });
    window.addEventListener("keydown", (event) => this.onKeyDown(event));
    window.addEventListener("keyup", (event) => this.onKeyUp(event));
    window.addEventListener("blur", () => this.releaseKeys());
  }

  private sendPlace(x: number, y: number, touch: boolean): void { this.program()._pointer_moved(x, y, touch ? 1 : 0); }

  private sendPointer(event: PointerEvent): void {
    const [x, y] = this.viewport.place(event.clientX, event.clientY);
    this.sendPlace(x, y, event.pointerType === "touch");
  }

  private sendModifiers(event: MouseEvent|KeyboardEvent): void {
    // Where these two stand on the keyboard, and whether they need Shift, is a matter of its layout.
    const sign = "key" in event && (event.key === "?" || event.key === "/") ? event.key : null;
    const shift = sign === null ? event.shiftKey : sign === "?";
    this.program()._modifiers(
        Number(event.ctrlKey) | Number(shift) << 1 | Number(event.altKey) << 2 | Number(event.metaKey) << 3);
  }

  private onMove(event: PointerEvent): void {
    this.sendPointer(event);
    const dragging = event.buttons !== 0 && event.pointerType !== "touch" && this.mirror.pointerIsDown;
    if (dragging && !isLink(usableRecord(event.target)) && !this.stage.hasPointerCapture(event.pointerId)) {
      this.stage.setPointerCapture(event.pointerId);
    }
    this.frames.wake();
  }

  private onDown(event: PointerEvent): void {
    if (event.isPrimary) this.pressed = usableRecord(event.target)?.key ?? 0;
    if (!event.isPrimary || this.opensElsewhere(event)) return;
    if (event.pointerType === "touch" && this.mirror.scrolling.moving) return;
    if (isTheBrowsers(event.target)) {
      if (event.button === 0 && event.pointerType !== "touch") this.press(event);  // a finger may be about to scroll
      return;
    }
    dropSelection();
    this.mirror.pointerIsDown = true;
    this.mirror.scrolling.pullAll();
    this.sendModifiers(event);
    this.sendPointer(event);
    this.frames.step(2);  // what lies under the pointer must be known before the button goes down
    this.program()._pointer_button(buttons[event.button] ?? 0, 1);
    this.frames.pump();
    this.mirror.focus.follow();
    if (document.activeElement === document.body) this.mirror.focus.move(this.stage);
  }

  /** Press and release in one, where the pointer is then the browser's: ImGui moves focus and closes popups. */
  private press(event: MouseEvent): void {
    this.mirror.scrolling.pullAll();
    this.sendModifiers(event);
    const [x, y] = this.viewport.place(event.clientX, event.clientY);
    this.sendPlace(x, y, false);
    this.frames.step(2);
    this.program()._pointer_button(0, 1);
    this.program()._pointer_button(0, 0);
    this.frames.pump();
  }

  private onUp(event: PointerEvent): void {
    if (!event.isPrimary || !this.mirror.pointerIsDown) return;
    this.sendModifiers(event);
    this.sendPointer(event);
    this.program()._pointer_button(buttons[event.button] ?? 0, 0);
    this.frames.pump();
    this.mirror.pointerIsDown = false;
    if (event.pointerType === "touch") this.sendPlace(nowhere, nowhere, true);
  }

  /** The browser has taken the finger for scrolling: nothing was clicked. */
  private onCancel(): void {
    this.sendPlace(nowhere, nowhere, true);
    this.frames.pump();
    this.program()._pointer_button(0, 0);
    this.frames.pump();
    this.mirror.pointerIsDown = false;
  }

  private onLeave(event: PointerEvent): void {
    if (event.buttons !== 0) return;
    this.sendPlace(nowhere, nowhere, false);
    this.frames.wake();
  }

  /** Whether what lies between two fingers zooms. What the first of them had begun is given up. */
  private startPinch(clientX: number, clientY: number): boolean {
    if (this.mirror.pointerIsDown) this.onCancel();
    const [x, y] = this.viewport.place(clientX, clientY);
    this.sendPlace(x, y, true);
    this.frames.step(2);
    return this.program()._pinched(1) !== 0;
  }

  /** With Ctrl, and for two fingers on a pad: what is drawn there zooms where it can, else the page. */
  private onWheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 16;
    if (!this.program()._pinched(Math.exp(-pixels / 250))) return;
    event.preventDefault();
    this.frames.wake();
  }

  /** ImGui moves focus and selection; a finger on a text field is left to the browser, which brings the keyboard up. */
  private onMouseDown(event: MouseEvent): void {
    const byTouch = "sourceCapabilities" in event &&
        (event.sourceCapabilities as {firesTouchEvents?: boolean} | null)?.firesTouchEvents === true;
    const record = usableRecord(event.target);
    if (!(byTouch && record?.isField) && !isTheBrowsers(event.target)) event.preventDefault();
  }

  /** A link with a modifier or the middle button: the browser opens it, the program is not concerned. */
  private opensElsewhere(event: MouseEvent): boolean {
    return isLink(usableRecord(event.target)) && (isCommand(event) || event.shiftKey || event.button === 1);
  }

  private onContextMenu(event: MouseEvent): void {
    const record = usableRecord(event.target);
    if (record?.isField) return;  // the browser's own menu is of use there
    if (isPlainText(event.target) && (hasSelection() || event.button !== 2)) return;
    if (event.button !== 2 && record !== null) this.openContextMenu(record);  // a long press
    this.frames.step(2);
    const menuIsOpen = this.stage.querySelector("[role=menu]") !== null;
    if (isLink(record) && !menuIsOpen) return;  // of use there too, unless there is a menu of the program
    event.preventDefault();
  }

  private openContextMenu(record: Record): void {
    const box = record.element.getBoundingClientRect();
    const [x, y] = this.viewport.place(box.left + Math.min(box.width / 2, 60), box.top + box.height / 2);
    this.sendPlace(x, y, false);
    this.frames.step(2);
    this.program()._pointer_button(1, 1);
    this.program()._pointer_button(1, 0);
    this.frames.pump();
  }

  private onClick(event: MouseEvent): void {
    const byPointer = event instanceof PointerEvent ? event.pointerType !== "" : event.detail > 0;
    const record = usableRecord(event.target);
    // What lay under the finger may be gone by now: then the click is not for what lies there instead.
    if (byPointer && isLink(record) && record?.key !== this.pressed) event.preventDefault();
    if (byPointer && isTheBrowsers(event.target) && (event as PointerEvent).pointerType === "touch") this.press(event);
    if (byPointer) return;  // ImGui saw the button
    if (record === null || this.opensElsewhere(event)) return;
    if (record.isField) record.element.focus();
    else this.mirror.activate(record);
  }

  private onFocus(focused: boolean): void {
    this.program()._focus_changed(focused ? 1 : 0);
    this.frames.wake();
  }

  private onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && this.stage.contains(next)) return;
    if (this.mirror.focus.moving || this.frames.busy) return;
    this.releaseKeys();
    this.onFocus(false);
  }

  private releaseKeys(): void {
    for (const key of this.held) this.program()._key(key, 0);
    this.held.clear();
    this.program()._modifiers(0);
    this.frames.wake();
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;  // the IME's
    const active = document.activeElement;
    if (active !== document.body && !this.stage.contains(active)) return;
    if (belongsToBrowser(event)) return;
    const selected = hasSelection();
    if (event.key === "Escape") dropSelection();
    if (selected && (event.key === "Escape" || (isCommand(event) && /^[cx]$/i.test(event.key)))) return;
    if (isCommand(event) && event.key === "c" && !this.program()._editing()) return;  // see copying.ts
    const record = usableRecord(event.target);
    if (record !== null && this.handledByElement(event, record)) return;
    this.sendModifiers(event);
    const number = keyNumber(event);
    if (number !== undefined) {
      this.program()._key(number, 1);
      this.held.add(number);
    }
    const writes = event.key.length === 1 && !isCommand(event) && !record?.isField;
    if (writes && this.program()._editing()) {
      withText(this.program(), event.key, (address) => this.program()._typed(address));
    }
    event.preventDefault();
    this.frames.pump();
  }

  /** True when the key is not for ImGui: the element or this class has dealt with it. */
  private handledByElement(event: KeyboardEvent, record: Record): boolean {
    if (record.isField) return this.handledByField(event, record);
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      event.preventDefault();
      this.openContextMenu(record);
      return true;
    }
    if (record.role === "slider") return /^(Arrow|Page|Home|End)/.test(event.key);
    if (event.key !== "Enter" && event.key !== " ") return false;
    if (isCommand(event) || this.program()._editing()) return false;
    if (event.key === "Enter" && isLink(record)) return true;  // becomes a click, see onClick
    event.preventDefault();
    if (!event.repeat) this.mirror.activate(record);
    return true;
  }

  private handledByField(event: KeyboardEvent, record: Record): boolean {
    const severalLines = record.role === "textarea";
    if (event.key === "Escape" && record.has(State.tabInput)) {
      this.mirror.text.leaving = record;
      return true;
    }
    if (event.key === "Enter" && record.role === "spinbutton") {
      this.mirror.text.sendNumber(record);
      event.preventDefault();
      return true;
    }
    if (record.has(State.number) && /^Arrow(Up|Down)$/.test(event.key)) {
      this.mirror.step(record, event.key === "ArrowUp" ? 1 : -1);
      event.preventDefault();
      return true;
    }
    const command = isCommand(event);
    const edits = command && /^[acvxzy]$/i.test(event.key);
    const forImGui = event.key === "Escape" || (event.key === "Enter" && (!severalLines || command)) ||
        /^F\d+$/.test(event.key) || (command && event.key.length === 1 && !edits) ||
        (!severalLines && /^(Arrow|Page)(Up|Down)$/.test(event.key));
    return !forImGui;
  }

  private onKeyUp(event: KeyboardEvent): void {
    this.sendModifiers(event);
    const number = keyNumber(event);
    if (number === undefined || !this.held.delete(number)) {
      this.frames.wake();
      return;
    }
    this.program()._key(number, 0);
    this.frames.pump();
  }
}
