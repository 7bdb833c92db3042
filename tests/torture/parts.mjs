// The faults that a browser is put through, each with how often: in full by ./dev torture, a few of each in
// tests/e2e/torture.spec.ts. Every part gives what happened and what of that must not happen.
import {blockStorage, cases} from "./blocked.mjs";
import {startCold} from "./cold_starts.mjs";
import {crashPage} from "./crashes.mjs";
import {deletable, deleteStored} from "./deletions.mjs";
import {killBrowser} from "./kills.mjs";
import {exceedQuota, writePaths} from "./quota.mjs";

// In words, what the counts named `bad` say went wrong.
const faultsOf = (tally, bad) => bad.filter((name) => tally[name] > 0).map((name) => `${name}: ${tally[name]}`);

const kills = (backend) => async (options) => {
  const tally = await killBrowser({...options, backend});
  return {tally, faults: faultsOf(tally, ["lost", "blank", "doubled"])};
};

const deletions = (which) => async (options) => {
  const tally = await deleteStored({...options, which});
  return {tally, faults: faultsOf(tally, ["lost", "silent"])};
};

// Of a part that does everything in a list once.
const judged = (found) => ({
  tally: {cases: Object.keys(found).length},
  faults: Object.entries(found).filter(([, wrong]) => wrong !== "").map(([name, wrong]) => `${name}: ${wrong}`),
});

export const parts = {
  "kills-leveldb": {full: 1000, run: kills("leveldb")},
  "kills-sqlite": {full: 1000, run: kills("sqlite")},
  "crashes": {
    full: 200,
    run: async (options) => {
      const tally = await crashPage(options);
      return {tally, faults: faultsOf(tally, ["lost"])};
    },
  },
  ...Object.fromEntries(
      deletable.map((which) => [`delete-${which.toLowerCase()}`, {full: 100, run: deletions(which)}])),
  "offline": {
    full: 100,
    run: async (options) => {
      const tally = await startCold(options);
      return {tally, faults: faultsOf(tally, ["lost"])};
    },
  },
  "quota": {
    full: Object.keys(writePaths).length,
    run: async ({count, ...options}) =>
        judged(await exceedQuota({...options, paths: Object.keys(writePaths).slice(0, count)})),
  },
  "blocked": {
    full: cases.length,
    run: async ({count, ...options}) => judged(await blockStorage({...options, names: cases.slice(0, count)})),
  },
};
