// The mirror's page side put together: batches in, commands out.
import type {Program} from "../page.js";
import {withText} from "../page.js";
import type {Frames} from "../frame.js";
import {Elements} from "./batch.js";
import {Focus} from "./focus.js";
import {Command, State} from "./protocol.js";
import {recordOf, usableRecord, type Record} from "./record.js";
import {Scrolling} from "./scrolling.js";
import {TextAgent} from "./text_agent.js";

export class Mirror {
  readonly elements: Elements;
  readonly focus: Focus;
  readonly text: TextAgent;
  readonly scrolling: Scrolling;
  /** Set by the input: then ImGui itself moves the focus. */
  pointerIsDown = false;

  constructor(
      stage: HTMLElement, root: HTMLElement, private readonly polite: HTMLElement,
      private readonly assertive: HTMLElement, private readonly program: () => Program,
      private readonly frames: Frames) {
    this.elements = new Elements(root);
    this.text = new TextAgent(
        {
          send: (kind, key, text, first, last) => this.send(kind, key, text, first, last),
          pump: () => frames.pump(),
          editing: () => this.program()._editing() !== 0,
          pointerDown: () => this.pointerIsDown,
          find: this.elements.find,
        },
        root);
    this.focus = new Focus(stage, this.elements.find, (record) => this.text.focused(record));
    this.scrolling = new Scrolling(
        {
          sendScroll: (kind, key, x, y) => this.program()._mirror_command(kind, key, 0, 0, 0, x, y),
          pump: () => frames.pump(),
        },
        root);
    this.elements.focus = this.focus;
    this.elements.text = this.text;
    this.elements.scrolling = this.scrolling;
    root.addEventListener("focusin", (event) => this.onFocusIn(event));
    stage.addEventListener("focusout", (event) => this.onFocusOut(event));
  }

  apply(words: number, count: number, texts: number, textBytes: number): void {
    const {HEAPU8, HEAPU32, HEAPF32} = this.program();
    const start = words >>> 2;
    this.elements.apply(
        HEAPU32.subarray(start, start + count), HEAPF32.subarray(start, start + count),
        HEAPU8.subarray(texts, texts + textBytes));
  }

  announce(words: string, assertive: boolean): void {
    const region = assertive ? this.assertive : this.polite;
    // The same words again must be a change, or they would not be said.
    region.textContent = region.textContent === words ? `${words}\u00a0` : words;
  }

  activate(record: Record): void {
    this.send(Command.activate, record.key, null);
    this.frames.pump();
  }

  /** Steps a number field up or down. */
  step(record: Record, direction: 1|- 1): void {
    this.send(Command.activate, record.key, null, direction);
    this.frames.pump();
  }

  private send(kind: Command, key: number, text: string|null, first = 0, last = 0): void {
    const program = this.program();
    if (text === null) program._mirror_command(kind, key, 0, first, last, 0, 0);
    else withText(program, text, (address) => program._mirror_command(kind, key, address, first, last, 0, 0));
  }

  private onFocusIn(event: FocusEvent): void {
    if (this.focus.moving || this.pointerIsDown || this.frames.busy) return;
    const record = usableRecord(event.target);
    if (record === null) return;
    this.focus.wanted = record.key;
    if (record.spec.roving) {
      this.focus.unsettle(record);
      this.focus.settle();
    }
    if (record.isField && record.role !== "spinbutton") {
      if (record.has(State.readOnly)) this.send(Command.activate, record.key, null);
      else this.text.sendSelection(record);
    } else {
      this.send(Command.focus, record.key, null);
    }
    this.frames.pump();
  }

  private onFocusOut(event: FocusEvent): void {
    if (this.focus.moving || this.frames.busy) return;
    const record = recordOf(event.target);
    if (record?.isField) {
      this.send(Command.blur, record.key, null);
      this.frames.pump();
    }
  }
}
