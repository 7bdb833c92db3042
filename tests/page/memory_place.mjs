// Stands in for a copy of the data and for the key records beside it; whatever is written may be the last thing that
// happens. Both survive the "page", as the browser's files do.

export class Killed extends Error {}

/** Counts what is written; the write with this number, and all later ones, never happen. */
export class Kill {
  constructor(after = Infinity) { this.left = after; }
  step() {
    if (this.left-- <= 0) throw new Killed();
  }
}

export class MemoryPlace {
  records = new Map();  // "shelf/number" to bytes
  kill = new Kill();
  last = Promise.resolve();

  async list() {
    return [...this.records.keys()].map((key) => {
      const [shelf, number] = key.split("/").map(Number);
      return {shelf, number};
    });
  }
  async read(shelf, number) { return this.records.get(`${shelf}/${number}`); }
  async replace(records) {
    this.kill.step();
    for (const {shelf, number, bytes} of records) this.records.set(`${shelf}/${number}`, bytes);
  }
  exclusively(work) { return this.last = this.last.then(work, work); }
}

export class MemoryKeys {
  kill = new Kill();
  async read() { return this.bytes; }
  async write(bytes) {
    this.kill.step();
    this.bytes = bytes;
  }
}
