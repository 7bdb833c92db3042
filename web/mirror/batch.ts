// Reads a batch of operations (src/mirror/operation.hpp) and carries it out on the elements.
import {writeBox, writeLimits, writeLinks, writeName, writeNumber, writeRelations, writeStates, writeValue} from "./attributes.js";
import type {Focus} from "./focus.js";
import {Changed, Operation, Slot, State} from "./protocol.js";
import {Record} from "./record.js";
import type {Scrolling} from "./scrolling.js";
import type {TextAgent} from "./text_agent.js";

const decoder = new TextDecoder();

export class Elements {
  readonly records = new Map<number, Record>();
  roles: string[] = [];
  focus!: Focus;
  text!: TextAgent;
  scrolling!: Scrolling;
  /** Fields in use while something is chosen in a list that they rule, by the key of the list. */
  private readonly choosers = new Map<Record, number>();

  constructor(private readonly root: HTMLElement) {}

  readonly find = (key: number): Record|undefined => this.records.get(key);

  /** `words` and `floats` are two views of the same memory. */
  apply(words: Uint32Array, floats: Float32Array, texts: Uint8Array): void {
    const reader = new Reader(words, floats, texts);
    let focusMoved = false;
    let selection: [number, number, number]|null = null;
    while (!reader.done) {
      switch (reader.word()) {
        case Operation.upsert:
          this.upsert(reader);
          break;
        case Operation.remove:
          this.remove(reader.word());
          break;
        case Operation.children:
          this.arrange(reader);
          break;
        case Operation.focus:
          this.takeFocus(reader);
          focusMoved = true;
          break;
        case Operation.selection:
          selection = [reader.word(), reader.word(), reader.word()];
          break;
        default:
          throw new Error("the mirror sent an operation that the page does not know");
      }
    }
    for (const [field, list] of this.choosers) {
      const chosen = this.records.get(list)?.element.querySelector("[role=option][aria-selected=true]");
      field.setAttribute("aria-activedescendant", chosen?.id ?? null);
    }
    this.focus.settle();
    this.scrolling.settle();
    const waiting = this.focus.wanted !== 0 && this.records.has(this.focus.wanted);
    if (focusMoved || waiting) this.focus.follow();
    if (selection !== null) this.text.takeSelection(...selection);
  }

  private takeFocus(reader: Reader): void {
    const before = this.records.get(this.focus.wanted);
    this.focus.wanted = reader.word();
    reader.word();  // whether the ring shows: ImGui draws it
    for (const record of [before, this.records.get(this.focus.wanted)]) {
      if (record?.spec.roving) this.focus.unsettle(record);
    }
  }

  private upsert(reader: Reader): void {
    const key = reader.word();
    const changed = reader.word();
    const role = this.roles[reader.word()] ?? "generic";
    let record = this.records.get(key);
    if (record === undefined) {
      record = new Record(key, role);
      this.records.set(key, record);
      if (role === "content") this.scrolling.add(record);
    } else if (record.role !== role) {
      record = this.replace(record, role);
    }
    if (changed & Changed.states) {
      writeStates(record, reader.word(), reader.word());
      if (record.spec.roving) this.focus.unsettle(record);
    }
    if (changed & Changed.box) writeBox(record, reader.float(), reader.float(), reader.float(), reader.float());
    if (changed & Changed.limits) writeLimits(record, reader.float(), reader.float(), reader.float(), reader.float());
    if (changed & Changed.relations) {
      const controls =
          writeRelations(record, reader.word(), reader.word(), reader.word(), reader.word(), reader.word());
      if (record.isField && controls !== 0) this.choosers.set(record, controls);
      else this.choosers.delete(record);
    }
    if (changed & Changed.scrolling) {
      this.scrolling.place(record, reader.float(), reader.float(), reader.float(), reader.float());
    }
    if (changed & Changed.links) writeLinks(record, reader.word(), reader.word(), reader.word(), reader.word());
    for (let slot = 0; slot < Slot.count; slot++) {
      if (changed & (Changed.firstText << slot)) this.writeText(record, slot, reader.text());
    }
  }

  private writeText(record: Record, slot: Slot, words: string): void {
    const attribute = (name: string, fallback: string|null = null): void =>
        record.setAttribute(name, words === "" ? fallback : words);
    switch (slot) {
      case Slot.name:
        writeName(record, words);
        break;
      case Slot.value:
        if (record.has(State.number)) writeNumber(record, words);
        if (record.isField && record.role !== "spinbutton") this.text.writeValue(record, words);
        else writeValue(record, words);
        break;
      case Slot.description:
        record.describe(words);
        break;
      case Slot.placeholder:
        attribute("placeholder");
        break;
      case Slot.shortcuts:
        attribute("aria-keyshortcuts");
        break;
      case Slot.font:
        record.element.style.font = words;
        // ImGui tightens large letters, see canvas_font.cpp.
        if (!record.isField)
          record.element.style.letterSpacing = parseFloat(words.split(" ")[1] ?? "") >= 20 ? "-0.01em" : "";
        break;
      case Slot.inputMode:
        attribute("inputmode");
        break;
      case Slot.autocomplete:
        attribute("autocomplete", record.isField ? "off" : null);
        break;
    }
  }

  /** Another role may need another element: the children move over. */
  private replace(old: Record, role: string): Record {
    const record = new Record(old.key, role);
    record.parent = old.parent;
    for (const child of [...old.element.children]) {
      if (child !== old.sizer) record.element.append(child);
    }
    for (const other of this.records.values()) {
      if (other.parent === old) other.parent = record;
    }
    const hadFocus = old.element === document.activeElement;
    old.element.replaceWith(record.element);
    old.note?.remove();
    this.records.set(old.key, record);
    if (hadFocus) this.focus.move(record.element);
    return record;
  }

  private remove(key: number): void {
    const record = this.records.get(key);
    if (record === undefined) return;
    this.focus.rescue(record.element);
    record.element.remove();
    record.note?.remove();
    this.records.delete(key);
    this.choosers.delete(record);
    this.scrolling.remove(record);
    if (record.spec.roving) this.focus.unsettle(record);
  }

  private arrange(reader: Reader): void {
    const parent = this.records.get(reader.word()) ?? null;
    const container = parent?.element ?? this.root;
    let next = firstChildPlace(parent, container);
    for (let count = reader.word(); count > 0; count--) {
      const record = this.records.get(reader.word());
      if (record === undefined) continue;
      record.parent = parent;
      if (record.element === next) next = next.nextSibling;
      else insert(container, record.element, next);
      if (record.spec.roving) this.focus.unsettle(record);
    }
  }
}

/** Where the first child goes: after the words or the sizer of the element itself. */
function firstChildPlace(parent: Record|null, container: HTMLElement): ChildNode|null {
  if (parent?.label) return parent.label.nextSibling;
  if (parent?.sizer) return parent.sizer.nextSibling;
  return container.firstChild;
}

type Movable = HTMLElement&{moveBefore ? (node: Node, before: Node|null) : void};

/** An element that is moved keeps focus and scroll position where the browser can do that. */
function insert(container: Movable, element: HTMLElement, before: Node|null): void {
  if (container.moveBefore && element.isConnected && container.isConnected) container.moveBefore(element, before);
  else container.insertBefore(element, before);
}

class Reader {
  private at = 0;
  constructor(
      private readonly words: Uint32Array, private readonly floats: Float32Array, private readonly texts: Uint8Array) {}
  get done(): boolean { return this.at >= this.words.length; }
  word(): number { return this.words[this.at++] ?? 0; }
  float(): number { return this.floats[this.at++] ?? 0; }
  text(): string {
    const offset = this.word();
    const length = this.word();
    return length === 0 ? "" : decoder.decode(this.texts.subarray(offset, offset + length));
  }
}
