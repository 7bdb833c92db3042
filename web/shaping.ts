// Text whose letters join, stack or run from right to left becomes a row of clusters, each standing for itself as one
// codepoint of planes 15 and 16 (Lucide's icons live in the private area below, so they never meet). For display only.

const firstCluster = 0xf0000;
const lastCluster = 0x10fffd;
const clusters: string[] = [];
const numbers = new Map<string, number>();

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
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const graphemes = new Intl.Segmenter(undefined, {granularity: "grapheme"});

/** The text that a codepoint of ours stands for. */
export function cluster(codepoint: number): string|undefined {
  return codepoint >= firstCluster ? clusters[codepoint - firstCluster] : undefined;
}

function intern(text: string): string {
  let number = numbers.get(text);
  if (number === undefined) {
    number = firstCluster + clusters.length;
    if (number > lastCluster) return text;  // unshaped, but not lost
    clusters.push(text);
    numbers.set(text, number);
  }
  return String.fromCodePoint(number);
}

/** Clusters of a word that needs no joining: letters with accents of their own, flags, joined emoji. */
function byGrapheme(word: string): string {
  let shaped = "";
  for (const {segment} of graphemes.segment(word)) {
    const composed = segment.normalize("NFC");
    shaped += [...composed].length > 1 ? intern(composed) : composed;
  }
  return shaped;
}

export function shape(text: string): string {
  let shaped = "";
  let run: string[] = [];  // words from right to left, in the order of speech
  const endRun = (): void => {
    const trailing = run.length > 1 && run.at(-1) === " " ? (run.pop() ?? "") : "";
    shaped += run.reverse().join("") + trailing;
    run = [];
  };
  for (const word of text.split(/(\s+)/)) {
    if (rightToLeft.test(word)) run.push(intern(word));
    else if (word === " " && run.length > 0) run.push(word);
    else {
      endRun();
      shaped += joining.test(word) ? intern(word) : byGrapheme(word);
    }
  }
  endRun();
  return shaped;
}
