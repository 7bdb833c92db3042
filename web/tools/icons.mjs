// Writes the icons of the installed app from icon.svg: two sizes, and one that the system may cut to any shape.
import {readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {initWasm, Resvg} from "@resvg/resvg-wasm";

const safe = 0.8;  // what is drawn stays within the circle that no system cuts away

// The mark, smaller, on a ground without corners.
export function maskable(svg) {
  const ground = svg.match(/<rect[^>]*fill="(#[0-9a-f]{6})"/i)?.[1];
  const [, opening, inside] = svg.match(/(<svg[^>]*>)(.*)<\/svg>/s) ?? [];
  const size = Number(svg.match(/viewBox="0 0 (\d+) \1"/)?.[1]);
  if (!ground || !inside || !size) throw new Error("icon.svg is not a square with a ground");
  const edge = size * (1 - safe) / 2;
  return `${opening}<rect width="${size}" height="${size}" fill="${ground}"/>` +
      `<g transform="translate(${edge} ${edge}) scale(${safe})">${inside}</g></svg>`;
}

const png = (svg, width) => new Resvg(svg, {fitTo: {mode: "width", value: width}}).render().asPng();

export async function writeIcons(folder, svgFile) {
  await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const svg = await readFile(svgFile, "utf8");
  for (const size of [192, 512]) await writeFile(join(folder, `icon-${size}.png`), png(svg, size));
  await writeFile(join(folder, "icon-maskable.png"), png(maskable(svg), 512));
}
