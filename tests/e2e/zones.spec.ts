// The page's zone tables (web/zones.ts, from the browser's Intl) against the native ones (from the system's zone data),
// and Intl against Temporal. Browser and system may carry different releases of the zone data: what governments decided
// lately may differ, history and the rules at large may not.
import {execFile} from "node:child_process";
import {access, mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {expect, test} from "@playwright/test";
import {openTab, serve, type ClockChange} from "./support/module_page";

type Change = Pick<ClockChange, "from"|"offset">;
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const seconds = (year: number) => Date.UTC(year, 0, 1) / 1000;
const first = seconds(1970);
const last = seconds(2050);
const settled = seconds(2020);  // before this, two releases may not differ
const mostDiffering = 3;        // zones that may differ after it

async function nativeTables(): Promise<Map<string, Change[]>> {
  const builds = [process.env["RINGBACK_NATIVE_BUILD"], "build/native-debug", "build/native-release"];
  for (const build of builds) {
    if (!build) continue;
    const program = join(root, build, "bin/test_platform");
    if (!await access(program).then(() => true, () => false)) continue;
    const folder = await mkdtemp(join(tmpdir(), "ringback-zones-"));
    try {
      const file = join(folder, "tables");
      await promisify(execFile)(program, ["-tc=Zone tables*"], {env: {...process.env, RINGBACK_ZONE_TABLES: file}});
      return parse(await readFile(file, "utf8"));
    } finally {
      await rm(folder, {recursive: true});
    }
  }
  throw new Error("test_platform is not built: ./dev test native builds it");
}

function parse(text: string): Map<string, Change[]> {
  const zones = text.trim().split("\n\n").map((block) => {
    const [name = "", ...lines] = block.split("\n");
    return [
      name, lines.map((line) => {
        const [from = 0, offset = 0] = line.split(" ").map(Number);
        return {from, offset};
      })
    ] as const;
  });
  return new Map(zones);
}

/** The changes of offset in the years that are compared, beginning with the offset at their start. */
function compared(changes: readonly Change[]): Change[] {
  const before = changes.filter((change) => change.from <= first).at(-1) ?? changes[0];
  const found: Change[] = [{from: first, offset: before?.offset ?? 0}];
  for (const {from, offset} of changes)
    if (from > first && from < last && offset !== found.at(-1)?.offset) found.push({from, offset});
  return found;
}

/** When the two begin to differ; nothing where they agree. */
function firstDifference(a: Change[], b: Change[]): number|undefined {
  const at = a.findIndex((change, i) => change.from !== b[i]?.from || change.offset !== b[i]?.offset);
  if (at < 0) return a.length === b.length ? undefined : b[a.length]?.from;
  return Math.min(a[at]?.from ?? last, b[at]?.from ?? last);
}

test.beforeEach(({context}) => serve(context));

test("The page's zone tables agree with the native ones in 40 zones from 1970 to 2050", async ({context}) => {
  const native = await nativeTables();
  expect(native.size).toBe(40);
  const page = await openTab(context);
  const differing: string[] = [];
  for (const [name, changes] of native) {
    const ours = await page.evaluate((name) => clockChanges(name), name);
    expect(ours, name).toBeDefined();
    const difference = firstDifference(compared(changes), compared(ours ?? []));
    if (difference === undefined) continue;
    expect(difference, `${name} differs at ${new Date(difference * 1000).toISOString()}`).toBeGreaterThan(settled);
    differing.push(`${name} from ${new Date(difference * 1000).toISOString().slice(0, 10)}`);
  }
  if (differing.length > 0) {
    test.info().annotations.push({type: "zone data of different releases", description: differing.join(", ")});
    console.log(`zone data of different releases: ${differing.join(", ")}`);
  }
  expect(differing.length, differing.join(", ")).toBeLessThanOrEqual(mostDiffering);
});

test("Tables found by halving weeks are those that Temporal tells", async ({context}) => {
  const page = await openTab(context);
  for (const name of (await nativeTables()).keys()) {
    const [byIntl, byTemporal] =
        await page.evaluate((name) => [clockChanges(name, false), clockChanges(name, true)] as const, name);
    expect(byIntl, name).toEqual(byTemporal);
  }
});

test("Only exact IANA names are zones", async ({context}) => {
  const page = await openTab(context);
  const known = (names: string[]) =>
      page.evaluate((all) => all.filter((name) => clockChanges(name) !== undefined), names);
  const zones = [
    "UTC", "Etc/UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "Asia/Calcutta",
    "Asia/Kolkata", "Europe/Kyiv", "EST5EDT", "US/Central", "Pacific/Apia"
  ];
  expect(await known(zones)).toEqual(zones);
  expect(await known([
    "", "utc", "america/chicago", "AMERICA/CHICAGO", "EUROPE/BERLIN", "+01:00", "-05:00", "Mars/Base",
    "America/Chicago ", "America//Chicago", "../etc/passwd", "America/Chicago\n", "us/central"
  ])).toEqual([]);
  const chicago = await page.evaluate(() => clockChanges("America/Chicago")?.slice(0, 3));
  expect(chicago?.map((change) => change.abbreviation)).toEqual(["CST", "CDT", "CST"]);
});
