// The same input gives the same bytes natively and in WebAssembly: every advice of every built-in playbook with its
// reasons, and every built-in script rendered for everybody, of one made-up workspace.
import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {expect, test} from "@playwright/test";

interface Program {
  HEAPU8: Uint8Array;
  _work_size(prospects: number): number;
  _work_bytes(): number;
}

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const prospects = 200;

function programOf(builds: (string|undefined)[], path: string): string {
  const found = builds.flatMap((build) => (build ? [join(root, build, path)] : [])).find(existsSync);
  if (!found) throw new Error(`${path} is not built: ./dev test e2e builds it`);
  return found;
}

test("advice and words are the same natively and in WebAssembly, to the byte", async () => {
  const native = programOf([process.env["RINGBACK_NATIVE_BUILD"], "build/native-debug"], "bin/same_bytes");
  const wasm = programOf([process.env["RINGBACK_BUILD"], "build/web-release", "build/web-debug"], "bin/same_bytes.mjs");
  const expected = execFileSync(native, [String(prospects)], {maxBuffer: 1 << 28});
  const {default: create} = await import(pathToFileURL(wasm).href) as {default: () => Promise<Program>};
  const program = await create();
  const size = program._work_size(prospects);
  const at = program._work_bytes();
  const made = Buffer.from(program.HEAPU8.subarray(at, at + size));
  expect(expected.length).toBeGreaterThan(1 << 20);
  expect(made.length).toBe(expected.length);
  expect(made.equals(expected)).toBe(true);
});
