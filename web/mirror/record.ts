// One element of the mirror and what the page remembers about it.
import {State} from "./protocol.js";
import {specOf, type RoleSpec} from "./roles.js";

export class Record {
  readonly element: HTMLElement;
  readonly spec: RoleSpec;
  state = 0;
  parent: Record|null = null;
  label: Text|null = null;         // the text node that carries the name or value
  sizer: HTMLElement|null = null;  // gives a scrolling part its inner size
  value = "";
  description = "";
  describedBy: string[] = [];     // ids of elements that describe it too
  note: HTMLElement|null = null;  // carries the description where there are such
  scrollX = 0;
  scrollY = 0;

  constructor(readonly key: number, readonly role: string) {
    this.spec = specOf(role);
    this.element = document.createElement(this.spec.tag);
    this.element.id = elementId(key);
    this.element.className = `node ${role}`;
    if (this.spec.aria !== "" && !this.spec.needsName) this.element.setAttribute("role", this.spec.aria);
    recordsOfElements.set(this.element, this);
    if (this.isField) this.prepareField();
    if (role === "slider") this.prepareSlider();
    if (role === "content") this.prepareContent();
    if (this.spec.tag === "a") (this.element as HTMLAnchorElement).draggable = false;
  }

  /** A real text field. */
  get isField(): boolean {
    return this.role === "textbox" || this.role === "searchbox" || this.role === "textarea" ||
        this.role === "spinbutton";
  }

  get field(): HTMLInputElement {
    return this.element as HTMLInputElement;  // a textarea has all that we use of an input
  }

  has(state: State): boolean { return (this.state & state) !== 0; }

  /** Words inside the element, before the children. */
  setLabel(words: string): void {
    if (this.label === null) {
      this.label = document.createTextNode(words);
      this.element.prepend(this.label);
    } else if (this.label.data !== words) {
      this.label.data = words;
    }
  }

  setAttribute(name: string, value: string|null): void {
    if (value === null) {
      if (this.element.hasAttribute(name)) this.element.removeAttribute(name);
    } else if (this.element.getAttribute(name) !== value) {
      this.element.setAttribute(name, value);
    }
  }

  /** aria-description counts only while nothing is named by aria-describedby: then the words need an element too. */
  describe(words: string): void {
    this.description = words;
    const both = words !== "" && this.describedBy.length > 0;
    if (both && this.note === null) {
      this.note = document.createElement("span");
      this.note.id = `${this.element.id}-note`;
      this.note.hidden = true;
    }
    if (both && this.note !== null) {
      this.note.textContent = words;
      if (!this.note.isConnected) document.getElementById("mirror")?.append(this.note);
    } else {
      this.note?.remove();
    }
    const ids = both && this.note !== null ? [...this.describedBy, this.note.id] : this.describedBy;
    this.setAttribute("aria-describedby", ids.length > 0 ? ids.join(" ") : null);
    this.setAttribute("aria-description", words === "" || both ? null : words);
  }

  private prepareField(): void {
    this.element.tabIndex = 0;
    this.setAttribute("autocomplete", "off");
    this.setAttribute("spellcheck", "false");
    this.setAttribute("dir", "auto");
    const enterKey: {[role: string]: string} = {searchbox: "search", textarea: "enter"};
    this.setAttribute("enterkeyhint", enterKey[this.role] ?? "done");
  }

  private prepareSlider(): void {
    this.field.type = "range";
    this.element.tabIndex = 0;
  }

  private prepareContent(): void {
    this.sizer = document.createElement("div");
    this.sizer.className = "sizer";
    this.element.append(this.sizer);
  }
}

const recordsOfElements = new WeakMap<Element, Record>();

export const elementId = (key: number): string => `m${key.toString(36)}`;

export function recordOf(element: EventTarget|null): Record|null {
  return element instanceof Element ? recordsOfElements.get(element) ?? null : null;
}

/** Text that is only there to be read: the browser selects it. */
export function isPlainText(target: EventTarget|null): boolean {
  return recordOf(target)?.has(State.copyable) === true && usableRecord(target) === null;
}

/** The record of the element or its closest ancestor that can be used. */
export function usableRecord(target: EventTarget|null): Record|null {
  for (let element = target instanceof Element ? target : null; element !== null; element = element.parentElement) {
    const record = recordsOfElements.get(element);
    if (record?.has(State.focusable)) return record;
  }
  return null;
}
