// Writes the site: the bundle of web/*.ts, the page, the wasm program, fonts, icons and licences; then the service
// worker, which is told the name and the hash of what it keeps; then the one file that holds everything, and what is
// compressed beforehand. Run by CMake (web/CMakeLists.txt), which decides when.
//   node web/build.mjs --program DIR --licences FILE --out DIR [--debug]
import {createHash} from "node:crypto";
import {cp, mkdir, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {dirname, join, relative, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import * as esbuild from "esbuild";
import {writeCompressed} from "./tools/compress.mjs";
import {writeFonts} from "./tools/fonts.mjs";
import {writeIcons} from "./tools/icons.mjs";
import {licencesText} from "./tools/licences.mjs";
import {writeOneFile} from "./tools/one_file.mjs";

const web = dirname(fileURLToPath(import.meta.url));
const {values: options} = parseArgs({
  options: {
    program: {type: "string"},
    licences: {type: "string"},
    out: {type: "string"},
    debug: {type: "boolean", default: false},
  },
});
const out = resolve(options.out);
const program = resolve(options.program);

const exists = (path) => stat(path).then(() => true, () => false);
const minify = !options.debug;

// The program's launcher also runs under node; on a page these are never reached.
const elsewhere = ["node:*", "module", "fs", "path", "url", "crypto", "worker_threads"];

const bundle = (entry, outfile, settings = {}) => esbuild.build({
  entryPoints: [join(web, entry)],
  outfile: join(out, outfile),
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minify,
  sourcemap: options.debug ? "inline" : false,
  legalComments: "none",
  logLevel: "warning",
  alias: {"ringback-program": join(program, "ringback.mjs")},
  external: ["./qr.js", ...elsewhere],
  ...settings,
});

async function copyPage() {
  await cp(join(web, "index.html"), join(out, "index.html"));
  const css = await readFile(join(web, "style.css"), "utf8");
  await writeFile(join(out, "style.css"), (await esbuild.transform(css, {loader: "css", minify})).code);
  if (await exists(join(web, "static"))) await cp(join(web, "static"), out, {recursive: true});
}

async function listFiles(folder) {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .sort();
}

// files.json: what was written, for the tests and the bench; the page never asks for it.
async function describe(files) {
  const described = {};
  for (const file of files) {
    const bytes = await readFile(join(out, file));
    described[file] = {bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex")};
  }
  return described;
}

// The page's script with what it otherwise asks for when it is needed.
async function wholeScript(define) {
  const {outputFiles: [script]} = await bundle("main.ts", "app.js", {define, external: elsewhere, write: false});
  return script.text;
}

// The icons of the installed app are the system's, which asks for them once; what lies in packs/ is the host's.
const isHosts = (file) => file.startsWith("packs/");
const isKept = (file) => !file.endsWith(".png") && !isHosts(file);
const keptFiles = (described) =>
    Object.entries(described)
        .filter(([file]) => isKept(file))
        .map(([file, {sha256}]) => ({file, sha256: Buffer.from(sha256, "hex").toString("base64")}));

await rm(out, {recursive: true, force: true});
await mkdir(out, {recursive: true});
await copyPage();
await cp(join(program, "ringback.wasm"), join(out, "ringback.wasm"));
const {size} = await stat(join(out, "ringback.wasm"));
const sizes = {
  __PROGRAM_BYTES__: String(size)
};
await bundle("main.ts", "app.js", {define: sizes});
await bundle("first.ts", "first.js", {format: "iife"});
await bundle("storage/files_worker.ts", "files_worker.js");
await bundle("qr.ts", "qr.js");
await writeFonts(join(out, "fonts"), join(web, "icons.json"));
await writeIcons(out, join(out, "icon.svg"));
await writeFile(join(out, "licences.txt"), await licencesText(JSON.parse(await readFile(options.licences, "utf8"))));

const described = await describe(await listFiles(out));
const build = createHash("sha256").update(JSON.stringify(described)).digest("hex").slice(0, 16);
const kept = keptFiles(described);
await bundle("sw.ts", "sw.js", {
  define: {__FILES__: JSON.stringify(kept), "process.env.NODE_ENV": "\"production\""},
});
await bundle("sw_off.ts", "sw-off.js");
await writeOneFile(out, await wholeScript(sizes));
const beside = ["ringback.html", "sw-off.js", "sw.js"];
// A debug program takes minutes to compress and nobody asks.
if (!options.debug)
  beside.push(...await writeCompressed(out, [...Object.keys(described), ...beside].filter((file) => !isHosts(file))));
Object.assign(described, await describe(beside));
await writeFile(
    join(out, "files.json"),
    JSON.stringify({build, kept: kept.map(({file}) => file), files: described}, null, 1) + "\n");

const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
const bytesOf = (file) => kib(described[file].bytes);
const wasm = options.debug ? "" : `; ringback.wasm ${bytesOf("ringback.wasm.br")} brotli`;
console.log(
    `${relative(process.cwd(), out)}: ${Object.keys(described).length} files${wasm}; ` +
    `sw.js ${bytesOf("sw.js")}; ringback.html ${bytesOf("ringback.html")}`);
