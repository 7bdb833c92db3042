// What the browser keeps is deleted behind Ringback's back: IndexedDB, the files of the origin, both. One of them is
// restored from the other; both gone is said in plain words, never taken for a first visit.
import {Ledger} from "./ledger.mjs";
import {Profile} from "./profile.mjs";
import {WorkspacePage} from "./workspace_page.mjs";

export const deletable = ["IndexedDB", "files", "both"];

// In a page of the same origin that is not Ringback.
async function deleteStores(which) {
  if (which !== "files")
    for (const {name} of await indexedDB.databases())
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      });
  if (which !== "IndexedDB") {
    const folder = await navigator.storage.getDirectory();
    for await (const name of folder.keys())
      for (let tries = 50;; tries--)  // the page that was closed may still hold a file for a moment
        try {
          await folder.removeEntry(name, {recursive: true});
          break;
        } catch (reason) {
          if (tries === 0 || reason.name !== "NoModificationAllowedError") throw reason;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
    for (const name of await caches.keys())  // stands in for the files where a browser has none
      if (/copy/.test(name)) await caches.delete(name);
  }
}

async function deleteFromOutside(context, address, which) {
  const page = await context.newPage();
  await page.goto(`${address}icon.svg`);
  await page.evaluate(deleteStores, which);
  await page.close();
}

// Gives what happened: deletions, lost (edits that the other copy should have brought back), silent (both copies gone
// without a word).
export async function deleteStored({address, count, which, report = () => undefined}) {
  const profile = await Profile.make();
  const ledger = new Ledger();
  const tally = {deletions: 0, lost: 0, silent: 0};
  try {
    const context = await profile.start();
    for (; tally.deletions < count; tally.deletions++) {
      const since = ledger.made;
      const workspace = await WorkspacePage.open(context, address, (name) => ledger.noteSaved(name, since));
      for (let edits = 0; edits < 2; edits++) await workspace.add(ledger.next());
      await workspace.untilState("Saved");
      await workspace.page.close();
      await deleteFromOutside(context, address, which);
      const after = await WorkspacePage.open(context, address);
      const words = await after.words();
      const missing = ledger.missingFrom((await after.exported()).names);
      await after.page.close();
      if (which !== "both") tally.lost += missing.length;
      if (which === "both" && !/(has|have|were|was) (been )?(deleted|lost)/i.test(words)) tally.silent++;
      if (missing.length > 0 && which !== "both") report(`${which} deleted: ${missing.length} edits did not come back`);
    }
  } finally {
    await profile.remove();
  }
  return tally;
}
