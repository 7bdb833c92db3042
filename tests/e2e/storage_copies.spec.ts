// web/storage.ts with its second copy against a real browser: private files, or the cache where there are none.
import {expect, test, type BrowserContext, type Page} from "@playwright/test";
import {answers, openTab, serve, write, type Answer} from "./support/module_page";

const kind = {
  read: 0,
  ready: 1,
  openFailed: 2,
  written: 3,
  writeFailed: 4,
  glimpse: 9,
  noFiles: 10,
  noDatabase: 11
};
const copyRead = 13;
const backups = 15;
const copy = {
  database: 0,
  files: 1
};
const both = 3;
const journal = 2;

test.beforeEach(({context}) => serve(context));

async function answer(page: Page, wanted: number, count = 1): Promise<Answer> {
  await expect.poll(async () => (await answers(page)).filter((each) => each.kind === wanted).length).toBe(count);
  return (await answers(page)).filter((each) => each.kind === wanted)[count - 1] as Answer;
}

async function opened(context: BrowserContext, prepare?: () => void): Promise<Page> {
  const page = await openTab(context, prepare);
  await page.evaluate(() => harness.openBoth("test"));
  await answer(page, kind.ready);
  return page;
}

interface WithCopies {
  readCopy(index: number): void;
  copyOver(from: number, to: number, ticket: number): void;
  backUp(from: number, name: string): void;
}

const run = (page: Page, act: keyof WithCopies, ...values: unknown[]) => page.evaluate(
    ([act, values]) => (harness.storage as unknown as Record<string, (...values: unknown[]) => void>)[act]?.(...values),
    [act, values] as const);

async function held(page: Page, index: number): Promise<[number, number[]][]> {
  const before = (await answers(page)).length;
  await run(page, "readCopy", index);
  await expect.poll(async () => (await answers(page)).slice(before).some((each) => each.kind === copyRead)).toBe(true);
  return (await answers(page)).slice(before).filter((each) => each.kind === kind.read).map(({
                                                                                             number,
                                                                                             bytes
                                                                                           }) => [number, bytes]);
}

const withoutFiles = () => {
  Object.defineProperty(navigator.storage, "getDirectory", {value: undefined});
};

for (const [name, prepare] of [["private files", undefined], ["the cache", withoutFiles]] as const)
  test(`What is written to both copies is in both, with ${name} for the second one`, async ({context}) => {
    const page = await opened(context, prepare);
    expect((await answer(page, kind.glimpse)).bytes).toEqual([0, 0, 0, 0]);
    await write(page, 1, [[0, 0, [5]], [journal, 1, [1, 2]]], {copies: both});
    await write(page, 2, [[1, 1, [7]], [0, 0, [6]]], {copies: both, remove: [[journal, 0, 1]]});
    await write(page, 3, [[journal, 2, [3]]], {copies: both});
    await answer(page, kind.written, 6);
    const expected = [[0, [6]], [1, [7]], [2, [3]]];
    expect(await held(page, copy.database)).toEqual(expected);
    expect(await held(page, copy.files)).toEqual(expected);
    await run(page, "backUp", copy.database, "2026-11-22");
    await answer(page, backups, 2);
    await page.close();
    const again = await opened(context, prepare);
    expect((await answer(again, kind.glimpse)).bytes).toEqual([1, 0, 0, 0, 6, 3]);
    expect(new TextDecoder().decode(new Uint8Array((await answer(again, backups)).bytes))).toContain("2026-11-22");
    expect(await held(again, copy.files)).toEqual(expected);
  });

test("A database that was deleted is filled again from the second copy", async ({context}) => {
  const page = await opened(context);
  await write(page, 1, [[0, 0, [5]], [journal, 1, [1]]], {copies: both});
  await answer(page, kind.written, 2);
  await page.evaluate(() => new Promise((done) => {
                        indexedDB.deleteDatabase("test").onsuccess = done;
                      }));
  await run(page, "copyOver", copy.files, copy.database, 9);
  await answer(page, kind.writeFailed);  // it notices that everything is gone
  await run(page, "copyOver", copy.files, copy.database, 10);
  await answer(page, kind.written, 3);
  expect(await held(page, copy.database)).toEqual([[0, [5]], [1, [1]]]);
});

test("Without IndexedDB the second copy is opened alone; without it the database", async ({context}) => {
  const page = await opened(context, () => Object.defineProperty(globalThis, "indexedDB", {value: undefined}));
  await answer(page, kind.noDatabase);
  await write(page, 1, [[journal, 1, [1]]], {copies: 2});
  await answer(page, kind.written);
  await page.close();
  const other = await opened(context, () => {
    Object.defineProperty(navigator.storage, "getDirectory", {value: undefined});
    Object.defineProperty(globalThis, "caches", {value: undefined});
  });
  await answer(other, kind.noFiles);
  await write(other, 1, [[journal, 1, [1]]], {copies: 1});
  await answer(other, kind.written);
});
