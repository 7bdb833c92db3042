// What the user prefers on this device: short texts in localStorage, which a browser may refuse to read or to write.
import {namesOf} from "./storage/names.js";
import {storeName} from "./visit.js";

const prefix = namesOf(storeName).preferences;

/** Empty: nothing is kept. */
export function preference(name: string): string {
  try {
    return localStorage.getItem(prefix + name) ?? "";
  } catch {
    return "";
  }
}

export function keepPreference(name: string, value: string): void {
  try {
    if (value === "") localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // refused: it lasts as long as the page
  }
}
