// Which edits were made, which of them the page has called saved, and which are missing afterwards. Every edit adds a
// prospect with a name of its own that carries its number.

const prefix = "Edit";
const digits = 6;

export class Ledger {
  #last = 0;
  #saved = new Set();

  // The name for the next edit.
  next() { return prefix + String(++this.#last).padStart(digits, "0"); }

  get made() { return this.#last; }
  get saved() { return this.#saved.size; }

  // The page showed `name` and "Saved" together: what was made up to it is promised to be there. `since` is the last
  // edit of an earlier life, about which this one says nothing.
  noteSaved(name, since) {
    for (let number = since + 1; number <= Ledger.#numberOf(name); number++) this.#saved.add(number);
  }

  // Compares with the names that were found; what is missing is counted once and then forgotten.
  missingFrom(names) {
    const found = new Set(names.map(Ledger.#numberOf));
    const missing = [...this.#saved].filter((number) => !found.has(number));
    for (const number of missing) this.#saved.delete(number);
    return missing;
  }

  static #numberOf(name) { return name.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0; }
}
