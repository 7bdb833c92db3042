// The faults of ./dev torture, a few of each: enough to know that the harness works and that nothing is lost at once.
// Cold starts without a network are so many that their 95th percentile says something.
import {expect, test} from "@playwright/test";
import {parts} from "../torture/parts.mjs";

const times: Record<string, number> = {
  "kills-leveldb": 3,
  "kills-sqlite": 3,
  "crashes": 2,
  "delete-indexeddb": 1,
  "delete-files": 1,
  "delete-both": 1,
  "offline": 20,
  "quota": 1,
  "blocked": 2,
};

test.describe.configure({mode: "parallel"});

for (const [name, count] of Object.entries(times))
  test(`${name}, ${count} times: nothing that was called saved is lost`, async ({baseURL}) => {
    test.setTimeout(360_000);
    const {tally, faults} = await parts[name]!.run({address: baseURL!, count});
    console.log(name, tally);
    expect(faults).toEqual([]);
  });
