// The browser is started, loads Ringback once and is ended; again and again, by turns with a network and without. What
// is added in one life must be there in the next, and without a network it must not take longer.
import {Profile} from "./profile.mjs";
import {Relay} from "./relay.mjs";
import {WorkspacePage} from "./workspace_page.mjs";

// In the page: when the first interactive frame was there, in ms from the navigation on.
function noteReady() {
  const note = () => {
    if (document.documentElement?.dataset.ready !== undefined) globalThis.readyAt ??= performance.now();
  };
  new MutationObserver(note).observe(document, {attributes: true, subtree: true, attributeFilter: ["data-ready"]});
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
}

async function life(profile, address, use) {
  const context = await profile.start(noteReady);
  try {
    const workspace = await WorkspacePage.open(context, address);
    const ready = await workspace.page.waitForFunction(() => globalThis.readyAt);
    await use(workspace);
    return await ready.jsonValue();
  } finally {
    await context.close();
  }
}

async function addAndSave(workspace, name) {
  await workspace.add(name);
  await workspace.untilState("Saved");
}

// Gives how often, the 95th percentiles in ms, and how many of what was added are missing at the end.
export async function startCold({address, count, report = () => undefined}) {
  const profile = await Profile.make();
  const relay = new Relay(address);
  const times = {online: [], offline: []};
  const added = [];
  try {
    await relay.open();
    await life(profile, relay.address, ({page}) => page.evaluate(() => navigator.serviceWorker.ready.then(() => 0)));
    for (let number = 1; number <= count; number++) {
      times.online.push(await life(profile, relay.address, () => undefined));
      await relay.close();
      added.push(`Cold${number}`);
      times.offline.push(await life(profile, relay.address, (workspace) => addAndSave(workspace, added.at(-1))));
      await relay.open();
      if (number % 20 === 0) report(`${number} times, ${percentile(times.offline, 0.95)} ms without a network (p95)`);
    }
    let names = [];
    await life(profile, relay.address, async (workspace) => ({names} = await workspace.exported()));
    return {
      starts: count,
      "ms offline (p95)": percentile(times.offline, 0.95),
      "ms online (p95)": percentile(times.online, 0.95),
      lost: added.filter((name) => !names.includes(name)).length,
    };
  } finally {
    await relay.close();
    await profile.remove();
  }
}
