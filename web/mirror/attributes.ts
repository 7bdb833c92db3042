// Writes what an upsert says onto the element: states, place, values, texts.
import {State, currents, popups, sorts} from "./protocol.js";
import {elementId, type Record} from "./record.js";
import {allowedAddress} from "./roles.js";

const truth = (on: boolean): string => (on ? "true" : "false");

const selectableRoles = new Set(["option", "row", "tab", "treeitem", "gridcell", "columnheader"]);

export function writeStates(record: Record, state: number, details: number): void {
  record.state = state;
  const on = (bits: State): boolean => (state & bits) !== 0;
  const set = (name: string, value: string|null): void => record.setAttribute(name, value);
  set("aria-checked", on(State.checkable) ? (on(State.mixed) ? "mixed" : truth(on(State.checked))) : null);
  set("aria-expanded", on(State.expandable) ? truth(on(State.expanded)) : null);
  const selectable = on(State.selectable) && selectableRoles.has(record.role);
  set("aria-selected", selectable ? truth(on(State.selected)) : null);
  set("aria-pressed", on(State.pressable) ? truth(on(State.pressed)) : null);
  set("aria-invalid", on(State.invalid) ? "true" : null);
  set("aria-busy", on(State.busy) ? "true" : null);
  set("aria-required", on(State.required) ? "true" : null);
  set("aria-multiselectable", on(State.multiple) ? "true" : null);
  set("aria-orientation", on(State.vertical) ? "vertical" : null);
  set("aria-modal", on(State.modal) ? "true" : null);
  set("aria-haspopup", popups[(details >>> 8) & 0xff] || null);
  set("aria-current", currents[(details >>> 16) & 0xff] || null);
  set("aria-sort", sorts[details >>> 24] || null);
  set("aria-level", details & 0xff ? String(details & 0xff) : null);
  if (record.spec.tag === "input" || record.spec.tag === "textarea") writeFieldStates(record);
  else set("aria-disabled", on(State.disabled) ? "true" : null);
  if (record.element.inert !== on(State.inert)) {
    record.element.inert = on(State.inert);
    set("aria-hidden", on(State.inert) ? "true" : null);
  }
  record.element.classList.toggle("scrolls", on(State.scrolls));
  record.element.classList.toggle("usable", on(State.focusable));
  record.element.classList.toggle("copyable", on(State.copyable));
  record.element.classList.toggle("wraps", on(State.wraps));
  if (!record.spec.roving) writeTabStop(record);
}

function writeFieldStates(record: Record): void {
  record.field.disabled = record.has(State.disabled);
  if (record.role === "slider") return;
  record.field.readOnly = record.has(State.readOnly);
  record.element.spellcheck = record.has(State.spellcheck);
  record.element.classList.toggle("shown", record.has(State.shown));
  if (record.role === "textarea") record.setAttribute("wrap", record.has(State.wraps) ? "soft" : "off");
  if (record.spec.tag === "input") record.field.type = record.has(State.password) ? "password" : "text";
  if (record.has(State.number)) record.setAttribute("role", "spinbutton");
}

/** Of a field that is typed in and stepped; what is half typed is no number. */
export function writeNumber(record: Record, words: string): void {
  const number = words.trim() === "" ? NaN : Number(words);
  record.setAttribute("aria-valuenow", Number.isNaN(number) ? null : String(number));
}

function writeTabStop(record: Record): void {
  if (record.has(State.focusable)) {
    const stop = record.has(State.disabled) ? -1 : 0;
    if (record.element.tabIndex !== stop || !record.element.hasAttribute("tabindex")) record.element.tabIndex = stop;
  } else if (record.element.hasAttribute("tabindex") && record.spec.tag === "div") {
    record.element.removeAttribute("tabindex");
  }
}

export function writeBox(record: Record, x: number, y: number, width: number, height: number): void {
  const style = record.element.style;
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

export function writeLimits(record: Record, now: number, min: number, max: number, step: number): void {
  const round = (value: number): string => String(Number(value.toPrecision(7)));  // floats carry no more
  if (record.role === "slider") {
    record.field.min = round(min);
    record.field.max = round(max);
    record.field.step = step > 0 ? round(step) : "any";
    if (record.field.value !== round(now)) record.field.value = round(now);
  } else if (record.isField && record.role !== "spinbutton") {
    const style = record.element.style;
    style.padding = record.role === "textarea" ? `${min}px ${now}px` : `0 ${now}px`;
    style.setProperty("--ink", `#${max.toString(16).padStart(6, "0")}`);
    style.setProperty("--line", step > 0 ? `${step}px` : "inherit");
  } else if (record.has(State.copyable)) {
    record.element.style.setProperty("--line", `${step}px`);
  } else if (record.has(State.hasRange)) {
    record.setAttribute("aria-valuenow", round(now));
    if (max > min) {
      record.setAttribute("aria-valuemin", round(min));
      record.setAttribute("aria-valuemax", round(max));
    }
  } else if (record.role === "progressbar") {
    for (const name of ["now", "min", "max"]) record.setAttribute(`aria-value${name}`, null);
  }
}

/** Other elements that say something about this one; those that are not on the page have key 0. */
export function writeLinks(record: Record, label: number, description: number, error: number, tooltip: number): void {
  record.setAttribute("aria-labelledby", label !== 0 ? elementId(label) : null);
  record.setAttribute("aria-errormessage", error !== 0 ? elementId(error) : null);
  record.describedBy = [error, description, tooltip].filter((key) => key !== 0).map(elementId);
  record.describe(record.description);
}

/** Gives the key of what the element rules; 0 for nothing. */
export function writeRelations(
    record: Record, position: number, size: number, columns: number, controls: number, layer: number): number {
  const number = (value: number): string|null => (value > 0 ? String(value) : null);
  if (record.role === "table" || record.role === "grid") {
    record.setAttribute("aria-rowcount", number(size));
    record.setAttribute("aria-colcount", number(columns));
  } else if (record.role === "row") {
    record.setAttribute("aria-rowindex", number(position));
  } else if (record.has(State.sizedApart)) {
    record.setAttribute("aria-colindex", number(position));
  } else {
    record.setAttribute("aria-posinset", number(position));
    record.setAttribute("aria-setsize", number(size));
  }
  record.setAttribute("aria-controls", controls !== 0 ? elementId(controls) : null);
  record.element.style.zIndex = layer > 0 ? String(layer) : "";
  return controls;
}

export function writeName(record: Record, name: string): void {
  if (record.spec.naming === "text") record.setLabel(name);
  else if (record.spec.naming === "label") record.setAttribute("aria-label", name === "" ? null : name);
  if (record.spec.needsName) record.setAttribute("role", name === "" ? null : record.spec.aria);
}

/** The value of anything but a text field, which the text agent writes. */
export function writeValue(record: Record, value: string): void {
  switch (record.role) {
    case "combobox":
      record.setLabel(value);
      break;
    case "slider":
    case "meter":
    case "progressbar":
      record.setAttribute("aria-valuetext", value === "" ? null : value);
      break;
    case "spinbutton":
      record.setAttribute("aria-valuetext", value);
      if (record.element !== document.activeElement || record.value !== value) record.field.value = value;
      break;
    case "link":
      writeAddress(record, value);
      break;
  }
  record.value = value;
}

function writeAddress(record: Record, address: string): void {
  const allowed = allowedAddress(address);
  record.setAttribute("href", allowed);
  const leavesThePage = allowed !== null && /^https?:/i.test(allowed);
  record.setAttribute("target", leavesThePage ? "_blank" : null);
  record.setAttribute("rel", leavesThePage ? "noopener noreferrer" : null);
}
