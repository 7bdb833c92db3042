// Puts dist/licences.txt together from the licence files that came with what is shipped. The list is written by CMake
// (cmake/licences.cmake): [{ name, file, files?, licences? }]. In a Debian copyright file, `files` picks the paragraphs
// by their patterns and `licences` the licence texts by name; any other file is taken whole. A missing text is an
// error.
import {readFile} from "node:fs/promises";

const field = (paragraph, name) => {
  const match = paragraph.match(new RegExp(`^${name}:((?:.*)(?:\\n[ \\t].*)*)`, "m"));
  return match ? match[1].trim() : "";
};

function pickFromDebianCopyright(text, entry) {
  const paragraphs = text.split(/\n\s*\n/);
  const chosen = (entry.files ?? []).map((pattern) => {
    const found = paragraphs.find((paragraph) => field(paragraph, "Files").split(/\s+/).includes(pattern));
    if (!found) throw new Error(`${entry.file} has no paragraph for ${pattern}`);
    return found;
  });
  for (const licence of entry.licences ?? []) {
    const found =
        paragraphs.find((part) => !/^Files:/m.test(part) && field(part, "License").split("\n")[0] === licence);
    if (!found) throw new Error(`${entry.file} has no text of the licence ${licence}`);
    chosen.push(found);
  }
  return chosen.join("\n\n").replace(/^ \.$/gm, "");
}

async function entryText(entry) {
  const text = (await readFile(entry.file, "utf8")).replace(/\r\n/g, "\n");
  const licence = entry.files || entry.licences ? pickFromDebianCopyright(text, entry) : text;
  if (licence.trim() === "") throw new Error(`the licence of ${entry.name} (${entry.file}) is empty`);
  return `${entry.name}\n${"=".repeat(entry.name.length)}\n\n${licence.trim()}\n`;
}

export async function licencesText(entries) {
  const texts = await Promise.all(entries.map(entryText));
  return `The licences of everything that this site is made of.\n\n${texts.join("\n\n")}`;
}
