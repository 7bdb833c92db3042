// What is said where a passphrase is asked for, and what makes one good: its length before all else.
import type {Question} from "./form.js";

export const leastLetters = 8;

const forgotten = "If you forget it, nobody can open your data again: not you, not us, not the browser’s maker. " +
    "Save a file first, or write the passphrase down and keep it where you keep such things.";
const lingering =
    "What was stored before may linger unsealed in the browser’s files until the browser tidies them up. " +
    "Files you have saved stay as they are.";

const one = (label: string) => [{name: "passphrase", label, isNew: false}];
const twice = (label: string) =>
    [{name: "new-passphrase", label, isNew: true}, {name: "repeated", label: `${label}, once more`, isNew: true}];

export const unlocking: Question = {
  title: "Locked",
  words: ["What is stored in this browser is sealed. Type your passphrase to open it."],
  fields: one("Passphrase"),
  accept: "Unlock",
  busy: "Trying",
};

export const setting: Question = {
  title: "Set a passphrase",
  words: [
    "Everything that Ringback stores in this browser will be sealed with it. Ringback asks for it when it starts.",
    forgotten, lingering
  ],
  fields: twice("New passphrase"),
  accept: "Set the passphrase",
  busy: "Setting",
  cancel: "Cancel",
  remark: ([typed = ""]) => strength(typed),
};

export const changing: Question = {
  title: "Change the passphrase",
  words:
      ["Everything stored is sealed anew. Until that is done, both the old and the new passphrase open it.", forgotten],
  fields: [...one("Present passphrase"), ...twice("New passphrase")],
  accept: "Change the passphrase",
  busy: "Changing",
  cancel: "Cancel",
  remark: ([, typed = ""]) => strength(typed),
};

export const removing: Question = {
  title: "Remove the passphrase",
  words: [
    "Everything is stored unsealed again: whoever can use this browser, or copy its files, can read it. Copies that you " +
    "have saved sealed stay sealed."
  ],
  fields: one("Present passphrase"),
  accept: "Remove the passphrase",
  busy: "Removing",
  cancel: "Cancel",
};

export const sealingFile: Question = {
  title: "Save a sealed copy",
  words: [
    "The file can be opened in Ringback with this passphrase and with nothing else. It may be another one than that of " +
    "this browser. If you forget it, nobody can open the file."
  ],
  fields: twice("Passphrase of the file"),
  accept: "Save the copy",
  busy: "Sealing",
  cancel: "Cancel",
  remark: ([typed = ""]) => strength(typed),
};

export const openingFile = (name: string): Question => ({
  title: "Open a sealed copy",
  words: [`${name} is sealed with a passphrase of its own. Nothing here changes before you have seen what is in it.`],
  fields: one("Passphrase of the file"),
  accept: "Open",
  busy: "Trying",
  cancel: "Cancel",
});

export const wrong = "This passphrase does not open it. Nothing was changed.";

/** Why this cannot become a passphrase; empty: it can. */
export function fault(typed: string, repeated: string): string {
  if (lengthOf(typed) < leastLetters) return `A passphrase has at least ${leastLetters} letters, digits or signs.`;
  return typed === repeated ? "" : "The two are not the same. Type it once more.";
}

/** In plain words, while it is typed. */
export function strength(typed: string): string {
  const length = lengthOf(typed);
  if (length === 0) return "";
  if (length < leastLetters) return `${length} of at least ${leastLetters} letters.`;
  if (new Set(typed).size < 6) return "Weak: it is made of very few different letters.";
  if (length < 12)
    return "Weak: whoever copies the browser’s files may guess it. Four or five words that have nothing to do with each other are better.";
  if (length < 20) return "Fair. A longer one is better, such as one word more.";
  return "Strong by its length, if it is no saying or line that others know.";
}

// As people count: not by units of UTF-16.
const lengthOf = (typed: string): number => [...typed.normalize("NFKC")].length;
