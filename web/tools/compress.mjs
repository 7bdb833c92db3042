// Writes every file that gets smaller by it once more, compressed, for servers that send such files as they are. Not
// the service worker: whoever takes Ringback out by putting sw-off.js in its place must not have to think of a third
// file.
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {brotliCompressSync, constants, gzipSync} from "node:zlib";

const compressible = /\.(css|html|js|json|svg|txt|wasm|webmanifest)$/;
const apart = new Set(["sw.js", "sw-off.js"]);
const least = 1000;  // bytes: below, the two answers fit into one packet

export async function writeCompressed(folder, files) {
  const written = [];
  for (const file of files.filter((each) => compressible.test(each) && !apart.has(each))) {
    const bytes = await readFile(join(folder, file));
    if (bytes.length < least) continue;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    };
    await writeFile(join(folder, `${file}.br`), brotliCompressSync(bytes, {params}));
    await writeFile(join(folder, `${file}.gz`), gzipSync(bytes, {level: 9}));
    written.push(`${file}.br`, `${file}.gz`);
  }
  return written;
}
