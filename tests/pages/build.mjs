// Writes a test page: the shell of web/ around another program than Ringback.
//   node tests/pages/build.mjs --program FOLDER/NAME --out FOLDER
import {cp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import * as esbuild from "esbuild";
import {writeFonts} from "../../web/tools/fonts.mjs";

const web = join(dirname(fileURLToPath(import.meta.url)), "../../web");
const {values: options} = parseArgs({options: {program: {type: "string"}, out: {type: "string"}}});
const program = resolve(options.program);
const name = basename(program);
const out = resolve(options.out);

await rm(out, {recursive: true, force: true});
await mkdir(out, {recursive: true});
const settings = {
  bundle: true,
  minify: true,
  target: "es2022",
  logLevel: "warning",
  define: {__PROGRAM_BYTES__: "0"},
  alias: {"ringback-program": `${program}.mjs`},
  external: ["node:*", "module", "fs", "path", "url", "crypto", "worker_threads"],
};
const bundle = (entry, outfile, format) =>
    esbuild.build({...settings, entryPoints: [join(web, entry)], outfile: join(out, outfile), format});
await bundle("main.ts", "app.js", "esm");
await bundle("first.ts", "first.js", "iife");
await bundle("storage/files_worker.ts", "files_worker.js", "esm");
const html = await readFile(join(web, "index.html"), "utf8");
await writeFile(
    join(out, "index.html"),
    html.replaceAll("ringback.wasm", `${name}.wasm`).replace("data-program=\"ringback\"", `data-program="${name}"`));
await writeFile(join(out, "sw.js"), "");  // a test page is not kept for use without a network
await cp(join(web, "style.css"), join(out, "style.css"));
await cp(join(web, "static"), out, {recursive: true});
await cp(`${program}.wasm`, join(out, `${name}.wasm`));
await writeFonts(join(out, "fonts"), join(web, "icons.json"));
