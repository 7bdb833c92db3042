// The second copy's files and their frames, damaged by chance: nothing comes out that was never written, and nothing is
// called whole that is not. RINGBACK_LONG=1 does more of it.
import assert from "node:assert/strict";
import test from "node:test";
import {load} from "../page/bundle.mjs";
import {MemoryFolder} from "./memory_folder.mjs";

const {FileStore, framed, unframed, encodeBatch, decodeBatch} =
    await load("storage/file_store.ts", "storage/frames.ts");
const long = process.env.RINGBACK_LONG !== undefined;
const [manifest, chunks, journal] = [0, 1, 2];

// The same every time, so that what fails can be run again (mulberry32's recurrence).
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const bytesOf = (random, most) => Uint8Array.from({length: 1 + random(most)}, () => random(256));

// What a program writes: edits, now and then a fold of them into new chunks.
function batchesOf(random, count) {
  const batches = [];
  let [generation, folded, number, chunk] = [0, 0, 0, 0];
  for (let ticket = 1; ticket <= count; ticket++) {
    if (ticket > 1 && random(5) > 0) {
      batches.push({ticket, remove: [], put: [{shelf: journal, number: ++number, bytes: bytesOf(random, 90)}]});
      continue;
    }
    const put = [{shelf: manifest, number: 0, bytes: Uint8Array.of(++generation, ...bytesOf(random, 40))}];
    for (let i = random(3); i > 0; i--) put.push({shelf: chunks, number: ++chunk, bytes: bytesOf(random, 400)});
    const remove = [{shelf: journal, first: folded, last: number}, {shelf: chunks, first: 0, last: chunk - put.length}];
    folded = number + 1;
    batches.push({ticket, remove: remove.filter(({first, last}) => last >= first), put});
  }
  return batches;
}

const shown = (records) =>
    records.map(({shelf, number, bytes}) => `${shelf} ${number} ${Buffer.from(bytes).toString("hex")}`).sort();

test("damaged by chance: nothing in the index or the log that was never written, and the rest is found", async () => {
  const random = randomFrom(77);
  const batches = batchesOf(random, 60);
  const once = new Set(batches.flatMap(({put}) => shown(put)));
  const good = new MemoryFolder();
  const writer = new FileStore(good);
  for (const batch of batches) await writer.apply(batch);
  const whole = String(shown(await new FileStore(good).readAll()));
  let noticed = 0;
  for (let left = long ? 10_000 : 500; left > 0; left--) {
    const folder = new MemoryFolder();
    for (const [name, bytes] of good.files) folder.files.set(name, bytes.slice());
    const names = [...folder.files.keys()].filter((name) => !name.startsWith("chunk-"));  // these the program checks
    const name = names[random(names.length)];
    const bytes = folder.files.get(name);
    if (random(2) === 0) bytes[random(bytes.length)] ^= 1 << random(8);
    else folder.files.set(name, bytes.slice(0, random(bytes.length)));
    const store = new FileStore(folder);
    const {intact} = await store.glimpse();
    const found = await store.readAll();
    for (const record of shown(found.filter(({shelf}) => shelf !== chunks))) assert.ok(once.has(record), record);
    if (String(shown(found)) !== whole) noticed++;
    // The older of the two indexes may be cut to nothing: the other one counts.
    assert.ok(
        !intact || String(shown(found)) === whole || folder.files.get(name).length === 0 ||
            isFrameEnd(folder.files.get(name)),
        `${name} was damaged and called intact`);
    await store.apply({ticket: 1, remove: [], put: [{shelf: journal, number: 1_000_000, bytes: Uint8Array.of(1)}]});
    const after = await new FileStore(folder).readAll();
    assert.ok(after.some(({number}) => number === 1_000_000), "what is written after damage is there");
  }
  assert.ok(noticed > 0);
});

// A log that was cut right after a frame cannot know that there was another one: the program compares the copies.
const isFrameEnd = (bytes) => unframed(bytes).intact;

test("whatever bytes come, a frame gives a batch or says that it cannot", () => {
  const random = randomFrom(5);
  for (let left = long ? 200_000 : 20_000; left > 0; left--) {
    const bytes = encodeBatch(batchesOf(random, 1 + random(3)).at(-1));
    for (let harm = random(4); harm > 0; harm--) bytes[random(bytes.length)] = random(256);
    const cut = bytes.subarray(0, random(2) === 0 ? bytes.length : random(bytes.length));
    try {
      const {put} = decodeBatch(cut);
      assert.ok(put.every((record) => record.bytes.length <= cut.length));
    } catch (reason) {
      assert.ok(reason instanceof RangeError, String(reason));
    }
    const frame = framed(cut);
    assert.deepEqual(unframed(frame), {payloads: [frame.subarray(12)], intact: true});
    const place = random(frame.length);
    frame[place] ^= 1 << random(8);
    assert.ok(!unframed(frame).intact, `a bit flipped at ${place} was not noticed`);
  }
});
