// Sealing under node: what is sealed opens with its passphrase and at its place only, and a passphrase that is set,
// changed or removed survives a kill after every single write.
import assert from "node:assert/strict";
import test, {afterEach} from "node:test";
import {load} from "./bundle.mjs";
import {Kill, Killed, MemoryKeys, MemoryPlace} from "./memory_place.mjs";

const web = await load(
    "storage/ciphers.ts", "storage/key_record.ts", "storage/key_ring.ts", "storage/key_places.ts", "storage/sealing.ts",
    "storage/rekeying.ts", "passphrase/passphrase.ts", "passphrase/sealed_file.ts", "passphrase/questions.ts",
    "passphrase/idle_lock.ts");
const marker = new TextEncoder().encode("Harriet Marker");
const bytes = (...values) => Uint8Array.from(values);
const record = (shelf, number, content = marker) => ({shelf, number, bytes: content});

const pages = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

// One browser: two places for keys, one for data. Each Life is one page in it.
class Profile {
  place = new MemoryPlace();
  keys = [new MemoryKeys(), new MemoryKeys()];
  failing = false;

  dieAfter(writes) {
    const kill = new Kill(writes);
    for (const each of [this.place, ...this.keys]) each.kill = kill;
  }
  async life(passphrase) {
    const life = {reloads: 0};
    const page = new web.Passphrase("test", {changed: () => {}, reload: () => life.reloads++}, this.keys);
    pages.push(page);
    page.serve(
        {isWriter: true, isFailing: this.failing, settled: async () => {}, proven: () => {}, place: () => this.place});
    const locked = await page.locked();
    const opened = locked === undefined || (passphrase !== undefined && await page.unlock(locked, passphrase));
    if (opened) page.opened();
    return Object.assign(life, {page, locked: locked !== undefined, opened});
  }
  async contents(sealing) {
    const all = await this.place.list();
    const plain = await Promise.all(all.map(
        async ({shelf, number}) => sealing.opened({shelf, number, bytes: await this.place.read(shelf, number)})));
    return plain.map((each) => each && new TextDecoder().decode(each));
  }
  shows(text) {
    const stored = [...this.place.records.values(), ...this.keys.map((each) => each.bytes ?? bytes())];
    return stored.some((each) => Buffer.from(each).includes(text));
  }
}

async function finished(page) {
  for (let i = 0; i < 2000 && page.state === 3; ++i) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function filled(count = 3) {
  const profile = new Profile();
  for (let i = 0; i < count; ++i) profile.place.records.set(`${i % 4}/${i}`, marker);
  return profile;
}

async function sealedWith(passphrase, count) {
  const profile = await filled(count);
  const {page} = await profile.life();
  await page.set(passphrase);
  await finished(page);
  return profile;
}

test("a record opens with its key, at its place, unchanged, and nowhere else", async () => {
  const ring = await web.beginSetting(web.KeyRing.plain(), "long enough");
  const sealing = new web.Sealing("test", ring);
  const sealed = await sealing.seal(record(2, 7));
  assert.equal(Buffer.from(sealed.bytes).includes("Harriet"), false);
  assert.deepEqual(await sealing.opened(sealed), marker);
  for (const moved of [{shelf: 1}, {number: 8}]) assert.equal(await sealing.opened({...sealed, ...moved}), undefined);
  assert.equal(await new web.Sealing("other", ring).opened(sealed), undefined);
  for (let at = 0; at < sealed.bytes.length; ++at) {
    const changed = sealed.bytes.slice();
    changed[at] ^= 1;
    const opened = await new web.Sealing("test", ring.finished()).opened({...sealed, bytes: changed});
    assert.equal(opened, undefined, `byte ${at}`);
  }
  for (let length = 0; length < sealed.bytes.length; ++length)
    assert.equal(
        await new web.Sealing("test", ring.finished()).opened(record(2, 7, sealed.bytes.slice(0, length))), undefined);
  assert.notDeepEqual((await sealing.seal(record(2, 7))).bytes, sealed.bytes);
});

test("what does not open reaches the program as it is stored, never as a record", async () => {
  const ring = (await web.beginSetting(web.KeyRing.plain(), "long enough")).finished();
  const other = new web.Sealing("test", await web.beginSetting(web.KeyRing.plain(), "another one"));
  const sealing = new web.Sealing("test", ring);
  const foreign = await other.seal(record(1, 1));
  assert.deepEqual(await sealing.open(foreign), foreign.bytes);
  assert.deepEqual(await sealing.open(record(1, 1)), bytes(0, ...marker));
});

test("nonces never repeat", async () => {
  const sealing = new web.Sealing("test", await web.beginSetting(web.KeyRing.plain(), "long enough"));
  const nonces = new Set();
  for (let i = 0; i < 2000; ++i)
    nonces.add(Buffer.from((await sealing.seal(record(2, 1))).bytes.slice(16, 28)).toString("hex"));
  assert.equal(nonces.size, 2000);
});

test("a passphrase is turned into a key by at least 600,000 rounds; a record that says fewer is refused", async () => {
  const {record} = await web.beginSetting(web.KeyRing.plain(), "long enough");
  assert.equal(record.keys.length, 1);
  assert.ok(record.keys[0].rounds >= 600_000);
  const encoded = web.encodeKeyRecord(record);
  assert.deepEqual(web.decodeKeyRecord(encoded), record);
  for (const rounds of [0, 1, 599_999, 600_000.5, 1e9, "600000"]) {
    const weak = structuredClone(record);
    weak.keys[0].rounds = rounds;
    assert.equal(web.decodeKeyRecord(web.encodeKeyRecord(weak)), undefined, String(rounds));
  }
  for (let length = 0; length < encoded.length; ++length)
    assert.equal(web.decodeKeyRecord(encoded.slice(0, length)), undefined);
});

test("the same letters in another form of Unicode open it; another case does not", async () => {
  const {record} = await web.beginSetting(web.KeyRing.plain(), "caf\u00e9 am Rhein");
  assert.ok(await web.KeyRing.unlock(record, "cafe\u0301 am Rhein"));
  assert.equal(await web.KeyRing.unlock(record, "Caf\u00e9 am Rhein"), undefined);
  assert.equal(await web.KeyRing.unlock(record, ""), undefined);
});

test("once set, every record is sealed; a wrong passphrase changes nothing and opens nothing", async () => {
  const profile = await sealedWith("the first one", 9);
  assert.equal(profile.shows("Harriet"), false);
  const before = structuredClone(profile.place.records);
  for (const typed of ["the first on", "the first one ", "The first one", "x"]) {
    const life = await profile.life(typed);
    assert.ok(life.locked && !life.opened);
    assert.deepEqual(await profile.contents(life.page.sealing), Array(9).fill(undefined).map(() => undefined));
  }
  assert.deepEqual(profile.place.records, before);
  const life = await profile.life("the first one");
  assert.deepEqual(await profile.contents(life.page.sealing), Array(9).fill("Harriet Marker"));
  assert.equal(life.page.state, 2);
});

test("changed: the old one opens nothing any more, and its key is gone", async () => {
  const profile = await sealedWith("the first one", 5);
  const old = (await profile.life("the first one")).page.sealing;
  const {page} = await profile.life("the first one");
  assert.equal(await page.change("not the first one", "the second one"), false);
  assert.equal(await page.change("the first one", "the second one"), true);
  await finished(page);
  assert.equal((await profile.life("the first one")).opened, false);
  const life = await profile.life("the second one");
  assert.deepEqual(await profile.contents(life.page.sealing), Array(5).fill("Harriet Marker"));
  assert.deepEqual(await profile.contents(old), Array(5).fill(undefined).map(() => undefined));
});

test("removed: everything is plain again and nothing is asked", async () => {
  const profile = await sealedWith("the first one", 5);
  const {page} = await profile.life("the first one");
  assert.equal(await page.remove("wrong one"), false);
  assert.equal(await page.remove("the first one"), true);
  await finished(page);
  assert.ok([...profile.place.records.values()].every((each) => Buffer.from(each).equals(Buffer.from(marker))));
  assert.equal((await profile.life()).locked, false);
});

// Every number of writes after which the browser may die; 80 records take two steps of rewriting.
const ways = {
  set: {begin: () => filled(80), run: (page) => page.set("new passphrase"), before: undefined, after: "new passphrase"},
  change: {
    begin: () => sealedWith("old passphrase", 80),
    run: (page) => page.change("old passphrase", "new passphrase"),
    before: "old passphrase",
    after: "new passphrase"
  },
  remove: {
    begin: () => sealedWith("old passphrase", 80),
    run: (page) => page.remove("old passphrase"),
    before: "old passphrase",
    after: undefined
  },
};
for (const [name, way] of Object.entries(ways))
  test(
      `${name}: killed after any write, the old or the new passphrase opens everything, and it ends well`, async () => {
        const begun = await way.begin();
        let completed = false;
        for (let writes = 0; !completed; ++writes) {
          const profile = new Profile();
          profile.place.records = new Map(begun.place.records);
          profile.keys.forEach((each, i) => each.bytes = begun.keys[i].bytes);
          const {page} = await profile.life(way.before);
          profile.dieAfter(writes);
          await way.run(page).catch((reason) => assert.ok(reason instanceof Killed));
          await finished(page);
          completed = profile.place.kill.left >= 0;
          profile.dieAfter(Infinity);

          const lives = [await profile.life(way.before), await profile.life(way.after)];
          const open = lives.filter((life) => life.opened);
          assert.ok(open.length > 0, `nothing opens after ${writes} writes`);
          for (const life of open) {
            assert.deepEqual(
                new Set(await profile.contents(life.page.sealing)), new Set(["Harriet Marker"]), `${writes} writes`);
            await finished(life.page);
          }
          // The next start has gone on to the end, one way or the other.
          const end = web.newest(profile.keys.map((each) => each.bytes && web.decodeKeyRecord(each.bytes)));
          assert.equal(end?.before ?? null, null);
          const seals = end?.seals ?? "";
          assert.ok(
              [...profile.place.records.values()].every((each) => web.sealedBy(each) === seals), `${writes} writes`);
        }
      });

test("an edit while records are rewritten is neither lost nor left plain", async () => {
  const profile = await filled(300);
  const {page} = await profile.life();
  await page.set("the first one");
  for (let i = 0; i < 50; ++i)
    await profile.place.exclusively(async () => {
      await profile.place.replace([await page.sealing.seal(record(2, i % 2 === 0 ? 1000 + i : 4 * i + 2))]);
      profile.place.records.delete(`1/${4 * i + 1}`);
    });
  await finished(page);
  assert.equal(profile.shows("Harriet"), false);
  assert.ok([...profile.place.records.values()].every((each) => web.sealedBy(each) !== ""));
});

test("where the keys cannot be written nothing has changed", async () => {
  for (const broken of [0, 1]) {
    const profile = await filled();
    const {page} = await profile.life();
    profile.keys[broken].write = async () => {
      throw new Error("no space");
    };
    await assert.rejects(page.set("the first one"));
    assert.equal(page.state, 1);
    delete profile.keys[broken].write;
    assert.equal((await profile.life()).locked, false);
    assert.ok(profile.shows("Harriet"));
  }
});

test("one key record of two is enough, and a damaged one is passed over", async () => {
  const profile = await sealedWith("the first one");
  for (const damaged of [undefined, bytes(), bytes(123, 125), profile.keys[0].bytes.slice(0, 50)])
    for (const place of [0, 1]) {
      const kept = profile.keys[place].bytes;
      profile.keys[place].bytes = damaged;
      assert.ok((await profile.life("the first one")).opened);
      profile.keys[place].bytes = kept;
    }
});

test("locking reloads every tab, but not one whose last edit is not stored", async () => {
  const profile = await sealedWith("the first one");
  const [one, two] = [await profile.life("the first one"), await profile.life("the first one")];
  assert.equal(await one.page.lock(), true);
  for (let i = 0; i < 500 && two.reloads === 0; ++i) await new Promise((resolve) => setTimeout(resolve, 1));
  assert.deepEqual([one.reloads, two.reloads], [1, 1]);
  profile.failing = true;
  const failing = await profile.life("the first one");
  assert.equal(await failing.page.lock(), false);
  assert.equal(failing.reloads, 0);
});

test("a tab that would store with keys of before begins anew", async () => {
  const profile = await filled();
  const [one, two] = [await profile.life(), await profile.life()];
  await one.page.set("the first one");
  void two.page.sealing.confirm();
  for (let i = 0; i < 500 && two.reloads === 0; ++i) await new Promise((resolve) => setTimeout(resolve, 1));
  assert.ok(two.reloads > 0);
  await finished(one.page);
});

test("a sealed file opens with its passphrase only, and hides its name, too", async () => {
  const plain = {name: "Harriet.ringback.json", bytes: marker};
  const sealed = await web.sealFile(plain, "of the file");
  assert.equal(sealed.name, "Harriet.ringback-sealed.json");
  assert.equal(Buffer.from(sealed.bytes).includes("Harriet"), false);
  assert.ok(web.isSealedFile(sealed.bytes));
  assert.deepEqual(await web.openSealedFile(sealed.bytes, "of the file"), plain);
  assert.equal(await web.openSealedFile(sealed.bytes, "of the File"), "wrong");
  const file = JSON.parse(new TextDecoder().decode(sealed.bytes));
  assert.deepEqual(Object.keys(file), ["format", "version", "rounds", "salt", "nonce", "sealed"]);
  const changed = (change) => web.openSealedFile(web.utf8(JSON.stringify({...file, ...change})), "of the file");
  assert.equal(await changed({rounds: 1000}), "damaged");
  assert.equal(await changed({version: 2}), "damaged");
  assert.equal(await changed({sealed: "?"}), "damaged");
  assert.equal(await changed({sealed: file.sealed.replace(/^./, (letter) => letter === "A" ? "B" : "A")}), "wrong");
  assert.equal(await changed({rounds: 600_001}), "wrong");
  assert.equal(web.isSealedFile(web.utf8("{\"format\": \"ringback.workspace\"}")), false);
});

test("a file sealed with the workspace's passphrase opens with it, and with nothing else", async () => {
  const plain = {name: "Harriet.ringback.json", bytes: marker};
  assert.equal(await web.sealFileWith(plain, web.KeyRing.plain()), plain);
  const begun = await web.beginSetting(web.KeyRing.plain(), "of the workspace");
  for (const ring of [begun, begun.finished()]) {
    const sealed = await web.sealFileWith(plain, ring);
    assert.equal(sealed.name, "Harriet.ringback-sealed.json");
    assert.equal(Buffer.from(sealed.bytes).includes("Harriet"), false);
    assert.deepEqual(await web.openSealedFile(sealed.bytes, "of the workspace"), plain);
    assert.equal(await web.openSealedFile(sealed.bytes, "of the work"), "wrong");
    const file = JSON.parse(new TextDecoder().decode(sealed.bytes));
    assert.deepEqual(Object.keys(file), ["format", "version", "keys", "nonce", "sealed"]);
    const changed = (change) => web.openSealedFile(web.utf8(JSON.stringify({...file, ...change})), "of the workspace");
    assert.equal(await changed({keys: file.keys.slice(4)}), "damaged");
    assert.equal(await changed({keys: undefined}), "damaged");
    assert.equal(await changed({sealed: file.sealed.replace(/^./, (letter) => letter === "A" ? "B" : "A")}), "wrong");
    assert.equal(await changed({version: 1}), "damaged");
  }
});

test("length comes first where a passphrase is judged", () => {
  assert.match(web.fault("1234567", "1234567"), /at least 8/);
  assert.match(web.fault("12345678", "12345679"), /not the same/);
  assert.equal(web.fault("12345678", "12345678"), "");
  assert.match(web.strength("P4$$w0r!"), /^Weak/);
  assert.match(web.strength("aaaaaaaaaaaaaaaaaaaaaaaa"), /^Weak/);
  assert.match(web.strength("four plain words"), /^Fair/);
  assert.match(web.strength("correct horse battery staple"), /^Strong/);
});

test("idle minutes: what was kept, or the usual; never is never", () => {
  assert.deepEqual(["", "5", "60", "never", "0", "x", "-3"].map(web.idleMinutes), [15, 5, 60, 0, 15, 15, 15]);
});
