// Bytes on the wire for a first visit: every file that the page asks for before its first interactive frame, as a web
// server with brotli would send it. Target: 450 KB in all. Then what the installed app keeps, and the one file.
import {readFile} from "node:fs/promises";
import {brotliCompressSync, constants} from "node:zlib";
import {openSite, table} from "./browser.mjs";

const compressed = /\.(html|js|mjs|css|json|svg|txt|wasm|webmanifest)$/;  // fonts are compressed already

function wireBytes(file, bytes) {
  if (!compressed.test(file)) return bytes.length;
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
}

const site = await openSite("dist");
const asked = await site.filesOfFirstVisit();
await site.close();

const kinds = new Map();
for (const file of asked) {
  const bytes = wireBytes(file, await readFile(`dist/${file}`));
  const kind = file.startsWith("fonts/") ? "fonts" : file.split(".").pop();
  kinds.set(kind, (kinds.get(kind) ?? 0) + bytes);
}
const {kept, files: built} = JSON.parse(await readFile("dist/files.json", "utf8"));
const installed = kept.reduce((sum, file) => sum + built[file].bytes, 0);
const total = [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
const rows = [...kinds].sort((a, b) => b[1] - a[1]);
table(
    ["first visit, brotli", "KB"],
    [...rows, ["total (target 450)", total]].map(([kind, bytes]) => [kind, (bytes / 1024).toFixed(1)]),
);
table(
    ["installed and one file", "KB"],
    [
      ["kept by the service worker", installed], ["sw.js", built["sw.js"].bytes],
      ["ringback.html", built["ringback.html"].bytes]
    ].map(([what, bytes]) => [what, (bytes / 1024).toFixed(1)]),
);
