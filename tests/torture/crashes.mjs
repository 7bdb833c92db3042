// Crashes of the page's process, through DevTools, while somebody edits: the browser goes on, the page is opened anew.
import {setTimeout as pause} from "node:timers/promises";
import {Ledger} from "./ledger.mjs";
import {Profile} from "./profile.mjs";
import {WorkspacePage} from "./workspace_page.mjs";

const mostEdits = 3;
const longestWait = 100;  // ms from the last edit

const random = (below) => Math.floor(Math.random() * below);

async function editUntilCrash(context, workspace, ledger) {
  const session = await context.newCDPSession(workspace.page);
  const crashed = workspace.page.waitForEvent("crash");
  for (let left = 1 + random(mostEdits); left > 0; left--) await workspace.add(ledger.next());
  if (random(2) === 0) await workspace.untilState("Saved");
  else await pause(random(longestWait));
  session.send("Page.crash").catch(() => undefined);  // nobody is left to answer
  await crashed;
  await workspace.page.close();
}

// Gives what happened: crashes, edits, saved (edits called saved), lost.
export async function crashPage({address, count, report = () => undefined}) {
  const profile = await Profile.make();
  const ledger = new Ledger();
  const tally = {crashes: 0, edits: 0, saved: 0, lost: 0};
  try {
    const context = await profile.start();
    for (;;) {
      const since = ledger.made;
      const workspace = await WorkspacePage.open(context, address, (name) => ledger.noteSaved(name, since));
      const missing = ledger.missingFrom((await workspace.exported()).names);
      tally.lost += missing.length;
      if (missing.length > 0) report(`crash ${tally.crashes}: ${missing.length} edits called saved are missing`);
      if (tally.crashes === count) break;
      await editUntilCrash(context, workspace, ledger);
      tally.crashes++;
    }
  } finally {
    await profile.remove();
  }
  tally.edits = ledger.made;
  tally.saved = ledger.saved + tally.lost;
  return tally;
}
