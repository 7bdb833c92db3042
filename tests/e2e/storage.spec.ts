// web/storage.ts against a real IndexedDB: when it says "written", what it does when writing fails, and who may write.
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium, expect, test, type BrowserContext, type Page} from "@playwright/test";
import {answers, openTab, serve, write, type Answer} from "./support/module_page";

const kind = {
  read: 0,
  ready: 1,
  openFailed: 2,
  written: 3,
  writeFailed: 4,
  persistence: 5,
  writerGone: 6,
  told: 7
};
const access = {
  writer: 0,
  otherTab: 1,
  newer: 2,
  follower: 3
};
const failure = {
  missing: 0,
  quota: 2,
  lost: 3,
  conflict: 4,
  other: 5,
  emptied: 6
};
const shelf = {
  manifest: 0,
  chunks: 1,
  journal: 2,
  aside: 3
};

test.beforeEach(({context}) => serve(context));

async function answer(page: Page, wanted: number, count = 1): Promise<Answer> {
  await expect.poll(async () => (await answers(page)).filter((each) => each.kind === wanted).length).toBe(count);
  return (await answers(page)).filter((each) => each.kind === wanted)[count - 1] as Answer;
}

async function openStorage(page: Page): Promise<Answer[]> {
  await page.evaluate(() => harness.open("test"));
  await expect.poll(async () => (await answers(page)).some((each) => each.kind === kind.ready)).toBe(true);
  return (await answers(page)).filter((each) => each.kind === kind.read);
}

async function opened(context: BrowserContext, prepare?: () => void): Promise<Page> {
  const page = await openTab(context, prepare);
  await openStorage(page);
  return page;
}

async function stored(context: BrowserContext): Promise<[number, number, number[]][]> {
  const page = await openTab(context);
  const records = await openStorage(page);
  await page.close();
  return records.map(({detail, number, bytes}) => [detail, number, bytes]);
}

test("What was written comes back in the order of the shelves and numbers", async ({context}) => {
  const page = await opened(context);
  expect((await answer(page, kind.ready)).detail).toBe(access.writer);
  expect((await answers(page)).length).toBe(1);
  await write(page, 1, [[shelf.journal, 300, [3]], [shelf.journal, 2, [2]], [shelf.aside, 1, [9]]]);
  const chunks: [number, number, number[]][] = [5, 1, 4, 2, 3].map((number) => [shelf.chunks, number, [number, 0]]);
  await write(page, 2, [...chunks, [shelf.manifest, 0, []]]);
  await write(page, 3, [[shelf.chunks, 6, [6]]], {remove: [[shelf.chunks, 2, 3], [shelf.journal, 0, 2]]});
  expect((await answer(page, kind.written, 3)).number).toBe(3);
  await page.close();
  expect(await stored(context)).toEqual([
    [shelf.manifest, 0, []],
    [shelf.chunks, 1, [1, 0]],
    [shelf.chunks, 4, [4, 0]],
    [shelf.chunks, 5, [5, 0]],
    [shelf.chunks, 6, [6]],
    [shelf.journal, 300, [3]],
  ]);
});

test("Written is said only when the transaction has completed, and it is a strict one", async ({context}) => {
  const page = await opened(context, () => {
    const begin = IDBDatabase.prototype.transaction;
    Object.assign(globalThis, {held: true, durability: [] as unknown[]});
    IDBDatabase.prototype.transaction = function(stores, mode, options) {
      const transaction = begin.call(this, stores, mode, options);
      if (mode !== "readwrite") return transaction;
      transaction.commit = () => undefined;  // it ends when nothing more is asked of it
      const state = globalThis as unknown as {
        held: boolean;
        durability: unknown[]
      };
      state.durability.push(transaction.durability);
      const keepAlive = () => {
        if (state.held) transaction.objectStore("writer").get(0).onsuccess = keepAlive;
      };
      keepAlive();
      return transaction;
    };
  });
  await write(page, 1, [[shelf.journal, 1, [1]]]);
  await page.waitForTimeout(300);
  expect((await answers(page)).map((each) => each.kind)).toEqual([kind.ready]);
  await page.evaluate(() => Object.assign(globalThis, {held: false}));
  await answer(page, kind.written);
  expect(await page.evaluate(() => (globalThis as unknown as {durability: unknown[]}).durability)).toEqual(["strict"]);
});

test(
    "A transaction that fails is said to have failed; later ones wait until the edit is repeated",
    async ({context}) => {
      const page = await opened(context, () => {
        const put = IDBObjectStore.prototype.put;
        Object.assign(globalThis, {full: false});
        IDBObjectStore.prototype.put = function(value, key) {
          if ((globalThis as unknown as {full: boolean}).full && this.name === "journal")
            throw new DOMException("no space", "QuotaExceededError");
          return put.call(this, value, key);
        };
      });
      await write(page, 1, [[shelf.journal, 1, [1]]]);
      await answer(page, kind.written);
      await page.evaluate(() => Object.assign(globalThis, {full: true}));
      await write(page, 2, [[shelf.journal, 2, [2]]]);
      expect(await answer(page, kind.writeFailed)).toMatchObject({number: 2, detail: failure.quota});
      await page.evaluate(() => Object.assign(globalThis, {full: false}));
      await write(page, 3, [[shelf.journal, 3, [3]]]);
      expect(await answer(page, kind.writeFailed, 2)).toMatchObject({number: 3, detail: failure.other});
      await write(page, 4, [[shelf.journal, 2, [2]], [shelf.journal, 3, [3]]], {afresh: true});
      expect((await answer(page, kind.written, 2)).number).toBe(4);
      await page.close();
      expect((await stored(context)).map(([, number]) => number)).toEqual([1, 2, 3]);
    });

test("A transaction that is broken off by the browser is not called written", async ({context}) => {
  const page = await opened(context, () => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function(stores, mode, options) {
      const transaction = begin.call(this, stores, mode, options);
      if (mode === "readwrite") queueMicrotask(() => transaction.abort());
      return transaction;
    };
  });
  await write(page, 1, [[shelf.journal, 1, [1]]]);
  expect((await answer(page, kind.writeFailed)).number).toBe(1);
  await page.close();
  expect(await stored(context)).toEqual([]);
});

test(
    "A second tab follows, and is the writer once the first one is gone; it has then read everything",
    async ({context}) => {
      const first = await opened(context);
      await write(first, 1, [[shelf.journal, 1, [7]]]);
      await answer(first, kind.written);
      const second = await opened(context);
      expect((await answer(second, kind.ready)).detail).toBe(access.follower);
      expect((await answers(second))[0]).toMatchObject({kind: kind.read, number: 1, bytes: [7]});
      await write(first, 2, [[shelf.journal, 2, [8]]]);
      await answer(first, kind.written, 2);
      await first.close();
      expect((await answer(second, kind.ready, 2)).detail).toBe(access.writer);
      expect((await answers(second)).filter((each) => each.kind === kind.read).slice(1).map(({bytes}) => bytes))
          .toEqual([[7], [8]]);
      await write(second, 1, [[shelf.journal, 3, [9]]]);
      await answer(second, kind.written);
    });

test("A follower reads again when it asks; as the writer it does not", async ({context}) => {
  const first = await opened(context);
  const second = await opened(context);
  await write(first, 1, [[shelf.journal, 1, [7]]]);
  await answer(first, kind.written);
  await second.evaluate(() => harness.storage.readAgain());
  expect((await answer(second, kind.ready, 2)).detail).toBe(access.follower);
  expect((await answer(second, kind.read)).bytes).toEqual([7]);
  await first.close();
  await answer(second, kind.ready, 3);
  await second.evaluate(() => harness.storage.readAgain());
  await write(second, 1, [[shelf.journal, 2, [8]]]);
  await answer(second, kind.written);
  expect((await answers(second)).filter((each) => each.kind === kind.ready).length).toBe(3);
});

test("What a tab tells, every other tab hears, in order", async ({context}) => {
  const pages = [await opened(context), await opened(context), await opened(context)] as const;
  await pages[1].evaluate(() => [[1], [2, 3]].forEach((bytes) => harness.storage.tell(new Uint8Array(bytes))));
  for (const page of [pages[0], pages[2]]) {
    await answer(page, kind.told, 2);
    expect((await answers(page)).filter((each) => each.kind === kind.told).map(({bytes}) => bytes)).toEqual([
      [1], [2, 3]
    ]);
  }
  expect((await answers(pages[1])).filter((each) => each.kind === kind.told)).toEqual([]);
});

test("A tab that resigns lets another one write", async ({context}) => {
  const first = await opened(context);
  const second = await opened(context);
  const third = await opened(context);
  await second.evaluate(() => harness.storage.resign());
  await first.evaluate(() => harness.storage.resign());
  expect((await answer(third, kind.ready, 2)).detail).toBe(access.writer);
  expect((await answers(second)).filter((each) => each.kind === kind.ready).length).toBe(1);
});

test(
    "Where tabs cannot speak to each other, the second one only looks and hears when the first is gone",
    async ({context}) => {
      const mute = () => Object.defineProperty(globalThis, "BroadcastChannel", {value: undefined});
      const first = await opened(context, mute);
      const second = await opened(context, mute);
      expect((await answer(second, kind.ready)).detail).toBe(access.otherTab);
      await first.close();
      await answer(second, kind.writerGone);
      await second.reload();
      await openStorage(second);
      expect((await answer(second, kind.ready)).detail).toBe(access.writer);
    });

test("A reload is the writer again, at once or a moment later", async ({context}) => {
  const page = await opened(context);
  for (let i = 0; i < 5; ++i) {
    await page.reload();
    await openStorage(page);
    await expect.poll(async () => (await answers(page)).filter((each) => each.kind === kind.ready).at(-1)?.detail)
        .toBe(access.writer);
  }
});

test("A page that is busy while it opens is the writer all the same", async ({context}) => {
  const page = await openTab(context);
  await page.evaluate(() => {
    harness.open("test");
    for (const end = Date.now() + 2000; Date.now() < end;) {
    }  // as a large program that starts
  });
  expect((await answer(page, kind.ready)).detail).toBe(access.writer);
});

test("Without Web Locks no tab writes over what another one has written", async ({context}) => {
  const noLocks = () => Object.defineProperty(navigator, "locks", {value: undefined});
  const first = await opened(context, noLocks);
  const second = await opened(context, noLocks);
  await write(first, 1, [[shelf.journal, 1, [1]]]);
  await answer(first, kind.written);
  await write(second, 1, [[shelf.journal, 1, [2]]]);
  expect((await answer(second, kind.writeFailed)).detail).toBe(failure.conflict);
  await write(first, 2, [[shelf.journal, 2, [1]]]);
  await answer(first, kind.written, 2);
  await first.close();
  await second.close();
  expect((await stored(context)).map(([, , bytes]) => bytes)).toEqual([[1], [1]]);
});

test("Data deleted under an open page are noticed, and can be stored anew", async ({context}) => {
  const page = await opened(context);
  await write(page, 1, [[shelf.journal, 1, [1]]]);
  await answer(page, kind.written);
  await page.evaluate(() => new Promise((done) => {
                        indexedDB.deleteDatabase("test").onsuccess = done;
                      }));
  await write(page, 2, [[shelf.journal, 2, [2]]]);
  expect((await answer(page, kind.writeFailed)).detail).toBe(failure.emptied);
  await write(page, 3, [[shelf.chunks, 1, [1, 2]]], {afresh: true});
  await answer(page, kind.written, 2);
  await page.close();
  expect(await stored(context)).toEqual([[shelf.chunks, 1, [1, 2]]]);
});

test("A newer build may change the layout: the older one stops writing, and later only reads", async ({context}) => {
  const old = await opened(context);
  await write(old, 1, [[shelf.journal, 1, [1]]]);
  await answer(old, kind.written);
  const newer = await openTab(context);
  await newer.evaluate(() => new Promise((done) => {
                         indexedDB.open("test", 2).onsuccess = done;
                       }));
  await write(old, 2, [[shelf.journal, 2, [2]]]);
  expect((await answer(old, kind.writeFailed)).detail).toBe(failure.lost);
  await old.close();
  await newer.close();
  const page = await opened(context);
  expect((await answer(page, kind.ready)).detail).toBe(access.newer);
  expect((await answers(page))[0]).toMatchObject({kind: kind.read, number: 1});
});

test("A browser without storage says so", async ({context}) => {
  const without = () => Object.defineProperty(globalThis, "indexedDB", {value: undefined});
  const forbidden = () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  };
  for (const prepare of [without, forbidden]) {
    const page = await openTab(context, prepare);
    await page.evaluate(() => harness.open("test"));
    expect((await answer(page, kind.openFailed)).detail).toBe(failure.missing);
  }
});

test("What was written is there in the next browser with the same profile", async ({launchOptions}) => {
  const profile = await mkdtemp(join(tmpdir(), "ringback-profile-"));
  try {
    for (let life = 1; life <= 3; ++life) {
      const context = await chromium.launchPersistentContext(profile, launchOptions);
      await serve(context);
      const page = await opened(context);
      expect((await answers(page)).filter((each) => each.kind === kind.read).length).toBe(life - 1);
      await write(page, 1, [[shelf.journal, life, [life]]]);
      await answer(page, kind.written);
      await context.close();
    }
  } finally {
    await rm(profile, {recursive: true, force: true});
  }
});

test("Only links of the allowed kinds are opened", async ({context}) => {
  const page = await openTab(context);
  const refused = [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https:", "//evil.example", "tel:1\n2",
    " https://a.example", "vbscript:x", ""
  ];
  const allowed = [
    "https://a.example/x?y#z", "http://a.example", "mailto:a@b.example?subject=x%20y", "tel:+13125550147",
    "sms:+13125550147?body=hello"
  ];
  const check = (links: string[]) => page.evaluate((all) => all.map((href) => allowedLink(href) ?? null), links);
  expect(await check(refused)).toEqual(refused.map(() => null));
  expect(await check(allowed)).toEqual(allowed);
});
