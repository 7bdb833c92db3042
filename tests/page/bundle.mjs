// Modules of web/ for tests under node.
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import * as esbuild from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Everything that these files export (paths from web/), as one module. */
export async function load(...files) {
  const contents = files.map((file) => `export * from "./web/${file}";`).join("\n");
  const {outputFiles: [bundle]} = await esbuild.build(
      {stdin: {contents, resolveDir: root, loader: "ts"}, bundle: true, write: false, format: "esm", target: "es2022"});
  const folder = await mkdtemp(join(tmpdir(), "ringback-page-"));
  try {
    await writeFile(join(folder, "page.mjs"), bundle.contents);
    return await import(join(folder, "page.mjs"));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
