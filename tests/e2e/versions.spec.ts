// Several builds and one database: upgrades that happen wholly or not at all, and older builds that meet newer data.
import {readFile} from "node:fs/promises";
import {expect, test, type BrowserContext, type Page} from "@playwright/test";
import {answers, openTab, serve, write, type Answer} from "./support/module_page";

const kind = {
  read: 0,
  ready: 1,
  openFailed: 2,
  written: 3,
  writeFailed: 4,
  replaced: 8
};
const access = {
  writer: 0,
  newer: 2,
  follower: 3,
  notUpgraded: 4
};
const failure = {
  blocked: 1,
  lost: 3
};
const journal = 2;

async function answer(page: Page, wanted: number, count = 1): Promise<Answer> {
  await expect.poll(async () => (await answers(page)).filter((each) => each.kind === wanted).length).toBe(count);
  return (await answers(page)).filter((each) => each.kind === wanted)[count - 1] as Answer;
}

async function opened(context: BrowserContext, layout?: "next"|"failing"): Promise<Page> {
  const page = await openTab(context);
  await page.evaluate((name) => harness.open("test", name), layout);
  await answer(page, kind.ready);
  return page;
}

const readIn = async (page: Page) =>
    (await answers(page)).filter((each) => each.kind === kind.read).map(({number, bytes}) => [number, ...bytes]);

/** A database of this build with two records; nobody has it open. */
async function fill(context: BrowserContext): Promise<void> {
  const page = await opened(context);
  await write(page, 1, [[journal, 1, [7]], [journal, 2, [8]]]);
  await answer(page, kind.written);
  await page.close();
}

const keptIn = (page: Page) => page.evaluate(() => new Promise<number>((done, failed) => {
                                               const request = indexedDB.open("test");
                                               request.onerror = () => failed(request.error);
                                               request.onsuccess = () => {
                                                 const database = request.result;
                                                 const count = database.transaction("kept").objectStore("kept").count();
                                                 count.onsuccess = () => {
                                                   database.close();
                                                   done(count.result);
                                                 };
                                               };
                                             }));

test.describe("a database and its builds", () => {
  test.beforeEach(({context}) => serve(context));

  test("an upgrade keeps what was there until the program says that all is well", async ({context}) => {
    await fill(context);
    const page = await opened(context, "next");
    expect((await answer(page, kind.ready)).detail).toBe(access.writer);
    expect(await readIn(page)).toEqual([[1, 7, 99], [2, 8, 99]]);
    expect(await keptIn(page)).toBe(2);
    await write(page, 1, [[journal, 3, [9]]]);
    await answer(page, kind.written);
    expect(await keptIn(page)).toBe(2);
    await page.evaluate(() => harness.storage.proven());
    await expect.poll(() => keptIn(page)).toBe(0);
  });

  test(
      "an upgrade that fails changes nothing: the data can be read, and the older build goes on", async ({context}) => {
        await fill(context);
        const page = await opened(context, "failing");
        expect((await answer(page, kind.ready)).detail).toBe(access.notUpgraded);
        expect(await readIn(page)).toEqual([[1, 7], [2, 8]]);
        await page.close();
        const old = await opened(context);
        expect((await answer(old, kind.ready)).detail).toBe(access.writer);
        expect(await readIn(old)).toEqual([[1, 7], [2, 8]]);
      });

  test(
      "a newer build takes over from one that is open: that one is told, and writes nothing more",
      async ({context}) => {
        const old = await opened(context);
        await write(old, 1, [[journal, 1, [7]]]);
        await answer(old, kind.written);
        const newer = await opened(context, "next");
        await answer(old, kind.replaced);
        await expect.poll(async () => (await answers(newer)).filter((each) => each.kind === kind.ready).at(-1)?.detail)
            .toBe(access.writer);
        await write(old, 2, [[journal, 2, [8]]]);
        expect((await answer(old, kind.writeFailed)).detail).toBe(failure.lost);
        await old.reload();
        await old.evaluate(() => harness.open("test"));
        expect((await answer(old, kind.ready)).detail).toBe(access.newer);
        expect(await readIn(old)).toEqual([[1, 7, 99]]);
      });

  test("an upgrade that another tab holds up is given up after a while, and says so", async ({context}) => {
    await fill(context);
    const stubborn = await openTab(context);  // a build that does not know that it must let go
    await stubborn.evaluate(() => new Promise((done) => {
                              const request = indexedDB.open("test");
                              request.onsuccess = () => {
                                Object.assign(globalThis, {held: request.result});
                                done(undefined);
                              };
                            }));
    const page = await openTab(context);
    await page.evaluate(() => harness.open("test", "next"));
    expect((await answer(page, kind.openFailed)).detail).toBe(failure.blocked);
    await stubborn.close();
    await page.reload();
    await page.evaluate(() => harness.open("test", "next"));
    expect((await answer(page, kind.ready)).detail).toBe(access.writer);
    expect(await readIn(page)).toEqual([[1, 7, 99], [2, 8, 99]]);
  });
});

test.describe("the program", () => {
  const badge = (page: Page, words: string) => page.getByRole("status").filter({hasText: words});

  async function withHarriet(page: Page): Promise<void> {
    await page.goto("./");
    await expect(badge(page, "Saved")).toBeAttached();
    await page.keyboard.press("n");
    const form = page.getByRole("dialog", {name: "Add a prospect"});
    await form.getByRole("textbox", {name: "Given name"}).fill("Harriet");
    await form.getByRole("button", {name: "Add", exact: true}).click();
    await expect(badge(page, "Saved")).toBeAttached();
  }
  const upgrade = (page: Page) => page.evaluate(() => new Promise<void>((done) => {
                                                  const request = indexedDB.open("ringback", 99);
                                                  request.onsuccess = () => {
                                                    request.result.close();
                                                    done();
                                                  };
                                                }));

  test(
      "says at once that a newer build has taken over, and later opens its data for reading and export",
      async ({page}) => {
        await withHarriet(page);
        await upgrade(page);
        await expect(badge(page, "Read only")).toBeAttached();
        await expect(page.getByText(/A newer Ringback has taken over in another tab/)).toBeAttached();
        await page.reload();
        await expect(badge(page, "Read only")).toBeAttached();
        await expect(page.getByText(/was written by a newer Ringback/)).toBeAttached();
        await page.keyboard.press("n");
        const saved = page.waitForEvent("download");
        await page.keyboard.press("Escape");
        await page.getByRole("button", {name: "Export", exact: true}).click();
        expect(await readFile(await (await saved).path(), "utf8")).toContain("Harriet");
      });
});
