// The words of src/mirror/operation.hpp and node.hpp, and the kinds of src/mirror/lifecycle.hpp's commands.

export const enum Operation {
  upsert = 1,
  remove,
  children,
  focus,
  selection
}

export const enum Changed {
  states = 1 << 0,
  box = 1 << 1,
  limits = 1 << 2,
  relations = 1 << 3,
  scrolling = 1 << 4,
  links = 1 << 5,
  firstText = 1 << 8,
}

export const enum Slot {
  name,
  value,
  description,
  placeholder,
  shortcuts,
  font,
  inputMode,
  autocomplete,
  count
}

export const enum State {
  disabled = 1 << 0,
  checkable = 1 << 1,
  checked = 1 << 2,
  mixed = 1 << 3,
  expandable = 1 << 4,
  expanded = 1 << 5,
  selectable = 1 << 6,
  selected = 1 << 7,
  pressable = 1 << 8,
  pressed = 1 << 9,
  readOnly = 1 << 10,
  password = 1 << 11,
  focusable = 1 << 12,
  modal = 1 << 13,
  inert = 1 << 14,
  invalid = 1 << 15,
  busy = 1 << 16,
  required = 1 << 17,
  spellcheck = 1 << 18,
  hasRange = 1 << 19,
  scrolls = 1 << 20,
  sizedApart = 1 << 21,
  pageField = 1 << 22,
  shown = 1 << 23,
  wraps = 1 << 24,
  multiple = 1 << 25,
  number = 1 << 26,
  vertical = 1 << 27,
  copyable = 1 << 28,
  tabInput = 1 << 29,
}

export const enum Command {
  focus,
  activate,
  text,
  select,
  value,
  scroll,
  blur
}

export const popups = ["", "menu", "listbox", "dialog", "tree", "grid"];
export const currents = ["", "page", "step", "location", "date", "time", "true"];
export const sorts = ["", "ascending", "descending"];
