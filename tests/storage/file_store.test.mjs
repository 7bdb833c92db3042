// The second copy's store in a folder in memory: whatever operation of the folder fails or is the last one before a
// kill, the store opens with what it held before or after, never with anything else.
import assert from "node:assert/strict";
import {test} from "node:test";
import {load} from "../page/bundle.mjs";
import {MemoryFolder} from "./memory_folder.mjs";

const {FileStore} = await load("storage/file_store.ts");

const put = (shelf, number, ...bytes) => ({shelf, number, bytes: Uint8Array.from(bytes)});
const batch = (records, remove = []) =>
    ({ticket: 0, afresh: false, put: records, remove: remove.map(([shelf, first, last]) => ({shelf, first, last}))});
const held = async (files) =>
    (await new FileStore(new MemoryFolder(files)).readAll()).map(({shelf, number, bytes}) => [shelf, number, ...bytes]);

// Edits, with a fold after every fifth.
const script = Array.from({length: 23}, (_, i) => {
  const edit = i + 1;
  if (edit % 5 !== 0) return batch([put(2, edit, edit), ...(i === 0 ? [put(0, 0, 1)] : [])]);
  return batch([put(1, edit, edit, edit), put(0, 0, edit)], [[1, 0, edit - 6], [2, 0, edit]]);
});

test("what was written comes back, in the order of shelves and numbers", async () => {
  const files = new Map();
  const store = new FileStore(new MemoryFolder(files));
  for (const each of script) await store.apply(each);
  const expected = [[0, 0, 20], [1, 15, 15, 15], [1, 20, 20, 20], [2, 21, 21], [2, 22, 22], [2, 23, 23]];
  assert.deepEqual(await held(files), expected);
  const {manifest, lastRecord, intact} = await new FileStore(new MemoryFolder(files)).glimpse();
  assert.deepEqual([...manifest.bytes, ...lastRecord.bytes, intact], [20, 23, true]);
  assert.ok(files.size <= 5, [...files.keys()].join());
});

test(
    "the folder is listed once, however many batches follow, and what a broken one has left goes with the next",
    async () => {
      const files = new Map();
      const folder = new MemoryFolder(files);
      const store = new FileStore(folder);
      for (const each of script) await store.apply(each);
      assert.equal(folder.lists, 1);
      folder.failing = folder.operations + 1;  // the chunk is written, the index is not
      await assert.rejects(store.apply(batch([put(1, 90, 1)])));
      assert.equal([...files.keys()].filter((name) => name.startsWith("chunk-")).length, 3);
      folder.failing = Infinity;
      await store.apply(batch([put(1, 91, 1)]));
      assert.equal([...files.keys()].filter((name) => name.startsWith("chunk-")).length, 3);
      assert.deepEqual((await held(files)).filter(([shelf]) => shelf === 1).map(([, number]) => number), [15, 20, 91]);
    });

test(
    "the Nth operation fails and the program is killed: the state before or after, and it goes on from there",
    async () => {
      let tried = 0;
      for (const torn of [0, 0.5, 0.9, 1]) {
        for (let n = 0;; n++) {
          const files = new Map();
          const folder = new MemoryFolder(files, torn);
          folder.failing = n;
          const store = new FileStore(folder);
          let before = [];
          let done = 0;
          try {
            for (; done < script.length; done++) {
              before = await held(files);
              await store.apply(script[done]);
            }
          } catch {
            // killed here
          }
          if (done === script.length) break;
          tried++;
          const found = await held(files);
          const whole = new Map();
          const model = new FileStore(new MemoryFolder(whole));
          for (const each of script.slice(0, done + 1)) await model.apply(each);
          const after = await held(whole);
          assert.ok([before, after].some((state) => JSON.stringify(state) === JSON.stringify(found)), `${torn} ${n}`);
          const again = new FileStore(new MemoryFolder(files));
          for (const each of script.slice(done)) await again.apply(each);
          assert.deepEqual((await held(files)).at(-1), [2, 23, 23]);
        }
      }
      assert.ok(tried > 100);
    });

test("a log that is cut or flipped anywhere gives the frames that hold, and says that it is damaged", async () => {
  const good = new Map();
  const store = new FileStore(new MemoryFolder(good));
  for (const each of script) await store.apply(each);
  const log = [...good.keys()].find((name) => name.startsWith("log-"));
  for (let at = 0; at < good.get(log).length; at++) {
    const flipped = new Map(good);
    flipped.set(log, good.get(log).map((byte, i) => i === at ? byte ^ 0x40 : byte));
    const {intact} = await new FileStore(new MemoryFolder(flipped)).glimpse();
    assert.equal(intact, false);
    assert.equal((await held(flipped)).length, 5);
    const cut = new Map(good);
    cut.set(log, good.get(log).subarray(0, at));
    const state = await held(cut);
    assert.ok(state.length >= 3 && state.length < 6);
  }
});

test("backups come back whole; of those named by a day seven are kept", async () => {
  const store = new FileStore(new MemoryFolder());
  await store.keepBackup("other-1", [put(1, 1, 1)]);
  for (let day = 10; day < 20; day++) await store.keepBackup(`2026-11-${day}`, [put(0, 0, day), put(2, 1, 5)]);
  const names = (await store.backups()).map(({name}) => name);
  assert.equal(names.length, 8);
  assert.equal(names[0], "2026-11-13");
  assert.deepEqual((await store.readBackup("2026-11-19")).map(({bytes}) => [...bytes]), [[19], [5]]);
});
