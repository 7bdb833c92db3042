// The space runs out, on every path that writes: the first edit of all, a later one, an import too large for a record.
// It is said plainly, the edit stays in memory and can be saved as a file, and is kept once there is space again.
import {setTimeout as pause} from "node:timers/promises";
import {Profile} from "./profile.mjs";
import {WorkspacePage} from "./workspace_page.mjs";

const longestMemory = 4000;  // ms for which the browser keeps a database that nobody uses, with the space it knew of
const people = 3000;         // more than the journal takes as one record
const contacts = ["First Name,Email", ...Array.from({length: people}, (_, i) => `Person${i},p${i}@example.com`)];

async function importContacts(workspace) {
  await workspace.open("import");
  await workspace.drop("contacts.csv", contacts.join("\r\n"));
  await workspace.page.getByRole("button", {name: `Import ${people} prospects`}).click();
}

export const writePaths = {
  "the first edit": {name: "Edit000001", run: (workspace) => workspace.add("Edit000001")},
  "a later edit": {
    name: "Edit000002",
    before: (workspace) => workspace.add("Edit000001"),
    run: (workspace) => workspace.add("Edit000002"),
  },
  "a large import": {
    name: `Person${people - 1}`,
    before: (workspace) => workspace.add("Edit000001"),
    run: importContacts,
  },
};

// Limits what the origin may keep, by a page of it that is not Ringback. To be called while Ringback is closed, or to
// lift the limit: a browser remembers for a while how much space there was.
async function spaceOf(context, address) {
  const page = await context.newPage();
  await page.goto(`${address}icon.svg`);
  const session = await context.newCDPSession(page);
  const {origin} = new URL(address);
  return {
    limit: () => session.send("Storage.overrideQuotaForOrigin", {origin, quotaSize: 1}),
    lift: () => session.send("Storage.overrideQuotaForOrigin", {origin}),
  };
}

async function begin(context, address, before) {
  if (!before) return;
  const workspace = await WorkspacePage.open(context, address);
  await before(workspace);
  await workspace.untilState("Saved");
  await workspace.page.close();
  await pause(longestMemory);
}

// What is wrong on this path; empty: nothing.
async function judge(context, address, {name, before, run}) {
  await begin(context, address, before);
  const space = await spaceOf(context, address);
  await space.limit();
  const workspace = await WorkspacePage.open(context, address);
  const {page} = workspace;
  const tryAgain = page.getByRole("button", {name: "Try again"});
  await run(workspace);
  await workspace.untilState("Not saved");
  if (!/space|full/i.test(await workspace.words())) return "it is not said that space ran out";
  if (!(await workspace.exported()).names.includes(name)) return "the edit is missing from the saved file";
  await tryAgain.click();
  await workspace.untilState("Not saved");
  await space.lift();
  await tryAgain.click();
  await workspace.untilState("Saved");
  await page.close();
  const again = await WorkspacePage.open(context, address);
  return (await again.exported()).names.includes(name) ? "" : "what was called saved is gone after a reload";
}

// Gives, for each path, what was wrong ("" for nothing) under its name.
export async function exceedQuota({address, paths = Object.keys(writePaths), report = () => undefined}) {
  const found = {};
  for (const path of paths) {
    const profile = await Profile.make();
    try {
      found[path] = await judge(await profile.start(), address, writePaths[path]).catch((reason) => String(reason));
      if (found[path] !== "") report(`${path}: ${found[path]}`);
    } finally {
      await profile.remove();
    }
  }
  return found;
}
