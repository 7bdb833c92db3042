// SIGKILL of the whole browser at a random moment while somebody edits, with the same profile throughout. What the page
// had called saved must be there afterwards, and no start may be a blank one.
import {setTimeout as pause} from "node:timers/promises";
import {Ledger} from "./ledger.mjs";
import {Profile} from "./profile.mjs";
import {WorkspacePage} from "./workspace_page.mjs";

const mostEdits = 6;      // before the kill is due
const longestWait = 300;  // ms from then on, while editing goes on
const replacing = 8;      // one life in so many begins with opening the saved file: everything is written anew

const random = (below) => Math.floor(Math.random() * below);

// Adds one prospect after the other until the life is over; now and then it waits until the last one is saved.
async function keepEditing(workspace, ledger, life, edited) {
  try {
    if (life.file) await workspace.replaceBy(life.file);
    while (!life.over) {
      await workspace.add(ledger.next());
      if (random(2) === 0) await workspace.untilState("Saved");
      edited();
    }
  } catch (reason) {
    if (!life.over) throw reason;
  }
}

// Half of the kills come at any moment; the others at the worst one, when the page has just said "Saved".
async function editUntilKilled(profile, workspace, ledger, file) {
  const atWorst = random(2) === 0;
  let left = 1 + random(mostEdits);
  const life = {over: false, file: ledger.saved > 0 && random(replacing) === 0 ? file : undefined};
  let editing;
  const due = new Promise((resolve) => {
    editing = keepEditing(workspace, ledger, life, () => {
      if (--left === 0) resolve(atWorst ? workspace.untilState("Saved") : pause(random(longestWait)));
    });
  });
  await Promise.race([due, editing]);
  life.over = true;
  await profile.kill();
  await editing;
}

// Gives the workspace as a file, where there is something in it.
async function inspect(workspace, ledger, tally, report) {
  const words = await workspace.words();
  const {names, text} = await workspace.exported();
  const before = ledger.saved;
  const missing = ledger.missingFrom(names);
  tally.lost += missing.length;
  if (names.length === 0 && before > 0) tally.blank++;
  if (new Set(names).size !== names.length) tally.doubled++;
  if (/from the second copy/i.test(words)) tally.recovered++;
  if (missing.length > 0)
    report(
        `kill ${tally.kills}: ${missing.length} of ${before} edits called saved are missing` +
        (names.length === 0 ? ", a blank start" : ""));
  if (!workspace.state.startsWith("Saved")) report(`kill ${tally.kills}: opened with "${workspace.state}"`);
  return names.length > 0 ? text : undefined;
}

// Gives what happened: kills, edits, saved (edits called saved), lost, blank, doubled, recovered.
export async function killBrowser({address, count, backend = "leveldb", report = () => undefined}) {
  const profile = await Profile.make(backend);
  const ledger = new Ledger();
  const tally = {kills: 0, edits: 0, saved: 0, lost: 0, blank: 0, doubled: 0, recovered: 0};
  try {
    for (;;) {
      const context = await profile.start();
      const since = ledger.made;
      const workspace = await WorkspacePage.open(context, address, (name) => ledger.noteSaved(name, since));
      const file = tally.kills > 0 ? await inspect(workspace, ledger, tally, report) : undefined;
      if (tally.kills === 1 && !await profile.usesBackend()) throw new Error(`IndexedDB is not kept in ${backend}`);
      if (tally.kills === count) break;
      await editUntilKilled(profile, workspace, ledger, file);
      tally.kills++;
      if (tally.kills % 50 === 0)
        report(`${tally.kills} kills, ${ledger.saved} edits called saved, ${tally.lost} lost`);
    }
  } finally {
    await profile.remove();
  }
  tally.edits = ledger.made;
  tally.saved = ledger.saved + tally.lost;
  return tally;
}
