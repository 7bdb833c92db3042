// Writes the two fonts of the page: Inter (variable weight, Latin) as its package has it, and Lucide's icon font cut
// down to the glyphs that web/icons.json names. A name whose codepoint is not Lucide's own stops the build.
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import subsetFont from "subset-font";

const packages = join(dirname(createRequire(import.meta.url).resolve("subset-font/package.json")), "..");
const inter = join(packages, "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2");
const lucide = join(packages, "lucide-static/font");

async function iconCharacters(iconsFile) {
  const wanted = JSON.parse(await readFile(iconsFile, "utf8"));
  const known = JSON.parse(await readFile(join(lucide, "codepoints.json"), "utf8"));
  const wrong = Object.entries(wanted).filter(([name, codepoint]) => known[name] !== parseInt(codepoint, 16));
  if (wrong.length > 0) {
    const list =
        wrong.map(([name]) => `${name} (Lucide: ${known[name]?.toString(16).toUpperCase() ?? "no such icon"})`);
    throw new Error(`web/icons.json disagrees with lucide-static: ${list.join(", ")}`);
  }
  return Object.values(wanted).map((codepoint) => String.fromCodePoint(parseInt(codepoint, 16)));
}

export async function writeFonts(folder, iconsFile) {
  const characters = await iconCharacters(iconsFile);
  const whole = await readFile(join(lucide, "lucide.ttf"));
  const subset = await subsetFont(whole, characters.join(""), {targetFormat: "woff2"});
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, "lucide.woff2"), subset);
  await writeFile(join(folder, "inter.woff2"), await readFile(inter));
}
