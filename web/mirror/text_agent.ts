// Text fields are real ones and own what is typed into them: IME, undo, paste, spell check. This keeps their text and
// selection and ImGui's the same, and never writes into a field while the user composes.
import {Command, State} from "./protocol.js";
import {recordOf, type Record} from "./record.js";

export interface TextHost {
  send(kind: Command, key: number, text: string|null, first?: number, last?: number): void;
  pump(): void;
  /** Whether ImGui has a text field active. */
  editing(): boolean;
  /** Whether a mouse button is down: then ImGui makes the selection. */
  pointerDown(): boolean;
  find(key: number): Record|undefined;
}

export class TextAgent {
  private composing: Record|null = null;
  private awaited: [key: number, anchor: number, caret: number]|null = null;
  private known = "";  // the selection that both sides have
  /** The field in which Tab types a tab that Escape has been pressed in: the next Tab leaves it. */
  leaving: Record|null = null;

  constructor(private readonly host: TextHost, root: HTMLElement) {
    root.addEventListener("input", (event) => this.onInput(event));
    root.addEventListener("keydown", (event) => this.onKeyDown(event));
    root.addEventListener("change", (event) => {
      const record = recordOf(event.target);
      if (record?.role === "spinbutton") this.sendNumber(record);
    });
    root.addEventListener("compositionstart", (event) => this.onCompositionStart(event));
    root.addEventListener("compositionend", (event) => this.onCompositionEnd(event));
    document.addEventListener("selectionchange", () => this.onSelectionChange());
  }

  /** ImGui's text for the field. */
  writeValue(record: Record, value: string): void {
    record.value = value;
    const field = record.field;
    if (field.value === value || this.composing === record) return;
    const focused = field === document.activeElement;
    const {selectionStart, selectionEnd} = field;
    const before = field.value;
    field.value = value;
    if (focused && selectionStart !== null && selectionEnd !== null) {
      this.select(record, keptOf(before, selectionStart, value), keptOf(before, selectionEnd, value));
    }
  }

  /** ImGui's selection; waits while the field has not the focus yet. */
  takeSelection(key: number, anchor: number, caret: number): void {
    const record = this.host.find(key);
    if (record === undefined || !record.isField || this.composing !== null) return;
    if (record.element !== document.activeElement) {
      this.awaited = [key, anchor, caret];
      return;
    }
    this.select(record, anchor, caret);
  }

  focused(record: Record): void {
    if (this.awaited?.[0] === record.key) {
      const [, anchor, caret] = this.awaited;
      this.awaited = null;
      this.select(record, anchor, caret);
    }
  }

  /** Tells ImGui where the caret stands, which also makes the field the active one. */
  sendSelection(record: Record): void {
    const [anchor, caret] = this.selectionOf(record);
    this.known = `${record.key}:${anchor}:${caret}`;
    this.host.send(Command.select, record.key, null, anchor, caret);
  }

  sendNumber(record: Record): void {
    if (record.field.value === record.value) return;  // a change event by leaving the field: nothing new
    this.host.send(Command.value, record.key, record.field.value);
    this.host.pump();
  }

  private select(record: Record, anchor: number, caret: number): void {
    const field = record.field;
    const start = Math.min(anchor, caret);
    const end = Math.max(anchor, caret);
    this.known = `${record.key}:${anchor}:${caret}`;
    if (field.selectionStart !== start || field.selectionEnd !== end) {
      field.setSelectionRange(start, end, anchor > caret ? "backward" : "forward");
    }
  }

  private selectionOf(record: Record): [anchor: number, caret: number] {
    const {selectionStart, selectionEnd, selectionDirection} = record.field;
    const start = selectionStart ?? 0;
    const end = selectionEnd ?? 0;
    return selectionDirection === "backward" ? [end, start] : [start, end];
  }

  private onInput(event: Event): void {
    const record = recordOf(event.target);
    if (record === null) return;
    if (record.role === "slider") {
      this.host.send(Command.value, record.key, record.field.value);
      this.host.pump();
    } else if (record.role === "spinbutton") {
      const byTyping = event instanceof InputEvent && event.inputType !== "";
      if (!byTyping) this.sendNumber(record);
    } else if (record.isField) {
      this.sendText(record);
    }
  }

  private sendText(record: Record): void {
    record.value = record.field.value;
    const [anchor, caret] = this.selectionOf(record);
    this.known = `${record.key}:${anchor}:${caret}`;
    this.host.send(Command.text, record.key, record.field.value, anchor, caret);
    this.host.pump();
  }

  /** Tab leaves every field but those made for it, and also these after Escape. */
  private onKeyDown(event: KeyboardEvent): void {
    const record = recordOf(event.target);
    const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    if (event.key === "Tab" && plain && record?.has(State.tabInput) && this.leaving !== record) {
      event.preventDefault();
      document.execCommand("insertText", false, "\t");  // so that it can be undone
    }
    if (event.key !== "Escape") this.leaving = null;
  }

  private onCompositionStart(event: Event): void {
    this.composing = recordOf(event.target);
    this.composing?.element.classList.add("composing");
  }

  private onCompositionEnd(event: Event): void {
    this.composing?.element.classList.remove("composing");
    this.composing = null;
    const record = recordOf(event.target);
    if (record?.isField && record.role !== "spinbutton") this.sendText(record);
  }

  private onSelectionChange(): void {
    const record = recordOf(document.activeElement);
    if (record === null || !record.isField || record.role === "spinbutton" || record.has(State.readOnly)) return;
    if (this.composing !== null || this.host.pointerDown() || record.field.value !== record.value) return;
    const [anchor, caret] = this.selectionOf(record);
    if (this.known === `${record.key}:${anchor}:${caret}` || !this.host.editing()) return;
    this.sendSelection(record);
    this.host.pump();
  }
}

/** Where a place in the old text is in the new one, from which the program may have left out letters. */
function keptOf(before: string, place: number, now: string): number {
  let kept = 0;
  for (let i = 0; i < place && kept < now.length; i++) {
    if (before[i]?.toLowerCase() === now[kept]?.toLowerCase()) kept++;
  }
  return kept;
}
