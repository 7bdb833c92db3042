// Keyboard events as ImGui's key numbers.

// In the order of ImGui's enumeration, which starts at ImGuiKey_NamedKey_BEGIN.
const firstKey = 512;
const digits = [..."0123456789"];
const codes = [
  "Tab",
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
  "Insert",
  "Delete",
  "Backspace",
  "Space",
  "Enter",
  "Escape",
  "ControlLeft",
  "ShiftLeft",
  "AltLeft",
  "MetaLeft",
  "ControlRight",
  "ShiftRight",
  "AltRight",
  "MetaRight",
  "ContextMenu",
  ...digits.map((digit) => `Digit${digit}`),
  ...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `Key${letter}`),
  ...Array.from({length: 24}, (_, i) => `F${i + 1}`),
  "Quote",
  "Comma",
  "Minus",
  "Period",
  "Slash",
  "Semicolon",
  "Equal",
  "BracketLeft",
  "Backslash",
  "BracketRight",
  "Backquote",
  "CapsLock",
  "ScrollLock",
  "NumLock",
  "PrintScreen",
  "Pause",
  ...digits.map((digit) => `Numpad${digit}`),
  "NumpadDecimal",
  "NumpadDivide",
  "NumpadMultiply",
  "NumpadSubtract",
  "NumpadAdd",
  "NumpadEnter",
  "NumpadEqual",
];
const numbers = new Map(codes.map((code, index) => [code, firstKey + index]));
const signs: Record<string, string> = {
  "?": "Slash",
  "/": "Slash",
  ",": "Comma",
  ".": "Period",
  " ": "Space"
};

/** By what the key writes where that is a letter, a digit or a sign used in shortcuts, else by its place. */
export function keyNumber(event: KeyboardEvent): number|undefined {
  const {key, code} = event;
  if (/^[a-z]$/i.test(key)) return numbers.get(`Key${key.toUpperCase()}`);
  if (/^[0-9]$/.test(key) && !code.startsWith("Numpad")) return numbers.get(`Digit${key}`);
  return numbers.get(signs[key] ?? code) ?? numbers.get(code) ?? numbers.get(key);
}

/** The keys with which the browser itself does something that no page should take away. */
export function belongsToBrowser(event: KeyboardEvent): boolean {
  if (event.key === "Tab") return true;  // moving the focus is the browser's: nothing is trapped
  if (/^F(5|6|7|11|12)$/.test(event.key)) return true;
  if (event.altKey && /^Arrow(Left|Right)$/.test(event.key)) return true;
  const command = event.ctrlKey || event.metaKey;
  return command && (/^[ltwnrpfdjhgu0+=-]$/i.test(event.key) || (event.shiftKey && /^[ijcbn]$/i.test(event.key)));
}
