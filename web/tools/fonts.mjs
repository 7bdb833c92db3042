// Writes the two fonts of the page: Inter (Latin, the weights of the look, without its alternate letter shapes) and
// Lucide's icon font cut down to the glyphs that web/icons.json names. A name whose codepoint is not Lucide's own stops
// the build.
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import subsetFont from "subset-font";

const packages = join(dirname(createRequire(import.meta.url).resolve("subset-font/package.json")), "..");
const inter = join(packages, "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2");
const lucide = join(packages, "lucide-static/font");

// What the Latin file of the package covers (its unicode-range), first and last of each range.
const latin = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2193],
  [0x2212, 0x2215],
  [0xfffd, 0xfffd],
];
const weights = {
  min: 400,
  max: 600
};  // look/tokens.json

function latinCharacters() {
  return latin
      .flatMap(([first, last]) => Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i)))
      .join("");
}

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
  const letters = await subsetFont(
      await readFile(inter), latinCharacters(),
      {targetFormat: "woff2", noLayoutClosure: true, variationAxes: {wght: weights}});
  await writeFile(join(folder, "inter.woff2"), letters);
}
