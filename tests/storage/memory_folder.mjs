// Stands in for the folder of the second copy: files by name, of which operations fail from a given one on, and leave a
// part of what they should have written (`torn`).
export class MemoryFolder {
  operations = 0;
  lists = 0;
  failing = Infinity;

  constructor(files = new Map(), torn = 0) {
    this.files = files;
    this.torn = torn;
  }
  check(name, bytes, base = new Uint8Array()) {
    if (this.operations++ < this.failing) return;
    if (bytes) this.files.set(name, joined(base, bytes.subarray(0, Math.floor(bytes.length * this.torn))));
    throw new DOMException("stub", "QuotaExceededError");
  }
  async read(name) { return this.files.get(name); }
  async write(name, bytes) {
    this.check(name, bytes);
    this.files.set(name, bytes.slice());
  }
  async append(name, bytes) {
    const before = this.files.get(name) ?? new Uint8Array();
    this.check(name, bytes, before);
    this.files.set(name, joined(before, bytes));
  }
  async remove(name) {
    this.check(name);
    this.files.delete(name);
  }
  async list() {
    this.lists++;
    return new Map([...this.files].map(([name, bytes]) => [name, bytes.length]));
  }
  close() {}
}

const joined = (first, second) => Uint8Array.from([...first, ...second]);
