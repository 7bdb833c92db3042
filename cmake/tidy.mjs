// Runs clang-tidy over our sources, as many at a time as there are cores. A file found clean is remembered by the hash
// of itself, of the headers of ours that it includes (the compiler's own dependency list) and of the settings. Paths in
// it are relative, so that one memory (RINGBACK_TIDY_CACHE) serves several checkouts.
//   node cmake/tidy.mjs BUILD_DIRECTORY
import {execFile, execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join, relative, resolve} from "node:path";

const top = process.cwd();
const build = resolve(process.argv[2]);
const cache = process.env.RINGBACK_TIDY_CACHE ?? join(top, "build/tidy-cache");
mkdirSync(cache, {recursive: true});

const commands = JSON.parse(readFileSync(join(build, "compile_commands.json"), "utf8"));
const ours = commands.filter(({file}) => file.startsWith(join(top, "src/")) && !/_mirrored\.cpp$/.test(file));
if (ours.length === 0) throw new Error("no source of ours in compile_commands.json");

// Object file -> files that it was made from, as ninja recorded them.
function recordedDependencies() {
  const found = new Map();
  let list;
  for (const line of execFileSync("ninja", ["-C", build, "-t", "deps"], {maxBuffer: 1 << 28}).toString().split("\n")) {
    const object = line.match(/^(\S+): #deps/);
    if (object) found.set(object[1], (list = []));
    else if (line.startsWith("    ")) list.push(resolve(build, line.trim()));
  }
  return found;
}

const contents = new Map();
function hashOf(file) {
  if (!contents.has(file)) contents.set(file, createHash("sha256").update(readFileSync(file)).digest("hex"));
  return contents.get(file);
}

const dependencies = recordedDependencies();
const settings = hashOf(join(top, ".clang-tidy")) + execFileSync("clang-tidy", ["--version"]).toString();
function keyOf({file, output, command}) {
  const list = dependencies.get(relative(build, resolve(build, output)));  // CMake may write it in full
  if (!list) return undefined;  // never compiled: nothing is known about its headers
  const own = [...new Set(list.filter((path) => existsSync(path)).map((path) => realpathSync(path)))]
                  .filter((path) => path.startsWith(top))
                  .sort();
  const text = [settings, command.replaceAll(top, "."), relative(top, file), ...own.map(hashOf)].join("\n");
  return createHash("sha256").update(text).digest("hex");
}

const waiting =
    ours.map((entry) => ({...entry, key: keyOf(entry)})).filter(({key}) => !key || !existsSync(join(cache, key)));
const known = ours.length - waiting.length;
console.log(`clang-tidy: ${waiting.length} files to check, ${known} unchanged since they were found clean`);

let failed = 0;
let done = 0;
async function worker() {
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const {ok, text} = await check(entry.file);
    done += 1;
    if (ok && entry.key) writeFileSync(join(cache, entry.key), "");
    if (!ok) failed += 1;
    if (!ok) console.log(`${relative(top, entry.file)}\n${text}`);
    else if (done % 10 === 0) console.log(`  ${done} checked`);
  }
}

// A run that a signal ended (out of memory, say) tells nothing about the file: it is tried once more.
async function check(file) {
  const first = await run(file);
  return first.signal ? run(file) : first;
}

function run(file) {
  return new Promise((answer) => {
    execFile("clang-tidy", ["--quiet", "-p", build, file], {maxBuffer: 1 << 26}, (error, out, errors) => {
      const noise = /^\d+ warnings? (generated|treated)|^Suppressed|^Use -header-filter/;
      const signal = error?.signal;
      const said = `${out}${error ? errors : ""}${signal ? `clang-tidy was ended by ${signal}\n` : ""}`;
      answer({ok: !error, signal, text: said.split("\n").filter((line) => !noise.test(line)).join("\n")});
    });
  });
}

await Promise.all(Array.from({length: availableParallelism()}, worker));
if (failed > 0) console.log(`clang-tidy: ${failed} files with findings`);
process.exit(failed > 0 ? 1 : 0);
