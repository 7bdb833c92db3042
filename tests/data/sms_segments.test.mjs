// What a text message costs, by our core and by sms-segments-calculator, on 10,000 random texts of all kinds. The core
// answers in test_script, which reads the texts from a file (tests/script/sms_test.cpp).
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {SegmentedMessage} from "sms-segments-calculator";

const texts = 10_000;
const program = process.env.RINGBACK_TEST_SCRIPT ?? "build/native-debug/bin/test_script";

// A small generator of our own, so that every run asks the same.
let state = 20261122;
function below(bound) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 2 ** 32 * bound);
}
const pick = (list) => list[below(list.length)];
const from = (first, last) => String.fromCodePoint(first + below(last - first + 1));

const kinds = [
  () => from(0x20, 0x7e),                                         // ASCII
  () => pick([..."^{}\\[~]|€\f"]),                                // two units of GSM-7
  () => pick([..."@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà"]),  // one unit
  () => pick([..."’“”–…•áíóúçêëîï\u00a0`"]),                      // near GSM-7, and not in it
  () => pick(["\n", "\r", "\r\n", "\t", "\0", "\u200b", "\u2028"]),
  () => from(0x4e00, 0x9fff),
  () => from(0xac00, 0xd7a3),
  () => from(0x1100, 0x11ff),  // Hangul letter by letter
  () => from(0x0900, 0x0e7f),  // India, Thailand: marks in front and behind
  () => pick(["e", "a", "n"]) + from(0x300, 0x36f),
  () => from(0x1f300, 0x1faff),
  () => pick(["👍", "👩", "🧑", "☝", "✌"]) + from(0x1f3fb, 0x1f3ff),  // skin tones
  () => pick(
      ["👩‍💻", "👨‍👩‍👧‍👦", "🏳️‍🌈", "❤️‍🔥", "👩🏽‍🚀", "#️⃣", "☺️"]),
  () => from(0x1f1e6, 0x1f1ff),  // halves of flags, in whatever number
  () => pick(["\u200d", "\ufe0f", "\u0600", "\u{e0067}", "\u{110bd}"]),
];

function randomText() {
  const chosen = Array.from({length: 1 + below(4)}, () => pick(kinds));
  const plain = below(3) === 0 ? [kinds[0]] : chosen;
  return Array.from({length: below(400)}, () => pick(below(8) === 0 ? chosen : plain)()).join("");
}

test("the same encoding, segments and units for 10,000 texts", () => {
  const lines = [];
  for (let i = 0; i < texts; ++i) {
    const text = i === 0 ? "" : randomText();
    const message = new SegmentedMessage(text);
    const encoding = message.getEncodingName();
    const units = message.messageSize / (encoding === "GSM-7" ? 7 : 16);
    lines.push(`${encoding} ${message.segmentsCount} ${units} ${Buffer.from(text).toString("hex")}`);
  }
  const folder = mkdtempSync(join(tmpdir(), "ringback-sms-"));
  try {
    const file = join(folder, "cases.txt");
    writeFileSync(file, lines.join("\n") + "\n");
    const said = execFileSync(program, ["-tc=texts cost what the calculator says"], {
      env: {...process.env, RINGBACK_SMS_CASES: file},
      encoding: "utf8",
    });
    assert.match(said, /1 passed/);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
