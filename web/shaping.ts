// Text whose letters join or stack becomes a row of clusters, each standing for itself as one codepoint of planes 15
// and 16 (Lucide's icons live in the private area below, so they never meet). The row is in the order in which it is
// read; src/ui/text_lines.cpp breaks lines and puts what is read from the right in its place. For display only.

/** The kinds of clusters, by the first and last codepoint of each; src/ui/text_lines.hpp has the same numbers. */
const ranges = {
  joined: [0xf0000, 0xf7fff],  // a part of a word
  word: [0xf8000, 0xffffd],    // of a script without spaces between words
  fromRight: [0x100000, 0x10fffd],
} as const;
type Kind = keyof typeof ranges;
const clusters = new Map<number, string>();
const numbers = new Map<string, number>();
const used = {
  joined: 0,
  word: 0,
  fromRight: 0
};

const joining = new RegExp(
    "[" +
        [
          "Arabic",   "Hebrew",   "Syriac", "Thaana",  "Nko",     "Devanagari", "Bengali",
          "Gurmukhi", "Gujarati", "Oriya",  "Tamil",   "Telugu",  "Kannada",    "Malayalam",
          "Sinhala",  "Thai",     "Lao",    "Tibetan", "Myanmar", "Khmer"
        ].map((script) => `\\p{Script=${script}}`)
            .join("") +
        "]",
    "u");
const fromRight = "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}";
// From the first to the last such letter of a word: signs around it go with the line, not with the word.
const lettersFromRight = new RegExp(`[${fromRight}](?:\\S*[${fromRight}\\p{M}])?`, "u");
const spaceless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const graphemes = new Intl.Segmenter(undefined, {granularity: "grapheme"});
let words: Intl.Segmenter|undefined;  // costs some milliseconds, for few

/** The text that a codepoint of ours stands for. */
export function cluster(codepoint: number): string|undefined { return clusters.get(codepoint); }

export function readsFromRight(codepoint: number): boolean { return codepoint >= ranges.fromRight[0]; }

function intern(text: string, kind: Kind): string {
  let number = numbers.get(text);
  if (number === undefined) {
    const [first, last] = ranges[kind];
    number = first + used[kind];
    if (number > last) return text;  // unshaped, but not lost
    used[kind]++;
    clusters.set(number, text);
    numbers.set(text, number);
  }
  return String.fromCodePoint(number);
}

/** Clusters of a word that needs no joining: letters with accents of their own, flags, joined emoji. */
function byGrapheme(word: string): string {
  let shaped = "";
  for (const {segment} of graphemes.segment(word)) {
    const composed = segment.normalize("NFC");
    shaped += [...composed].length > 1 ? intern(composed, "joined") : composed;
  }
  return shaped;
}

function byWord(run: string): string {
  words ??= new Intl.Segmenter(undefined, {granularity: "word"});
  return [...words.segment(run)]
      .map(({segment}) => spaceless.test(segment) ? intern(segment, "word") : byGrapheme(segment))
      .join("");
}

function shapeWord(word: string): string {
  const letters = lettersFromRight.exec(word);
  if (letters !== null) {
    const end = letters.index + letters[0].length;
    return byGrapheme(word.slice(0, letters.index)) + intern(letters[0], "fromRight") + shapeWord(word.slice(end));
  }
  if (spaceless.test(word)) return byWord(word);
  return joining.test(word) ? intern(word, "joined") : byGrapheme(word);
}

export function shape(text: string): string { return text.split(/(\s+)/).map(shapeWord).join(""); }
