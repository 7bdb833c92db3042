// What a link may carry, tried with links that mean harm: none unpacks to more than 1 MB before it is refused, and
// whatever is no text of one of ours is told in plain words. What the text says is tried in tests/exchange.
import assert from "node:assert/strict";
import {test} from "node:test";
import {deflateRawSync} from "node:zlib";
import {load} from "./bundle.mjs";

const seeds = 250;
const megabyte = 1 << 20;

// The same numbers for the same seed.
function chance(seed) {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state % below;
  };
}

let inflated = 0;
const Original = globalThis.DecompressionStream;
globalThis.DecompressionStream = class {
  constructor(format) {
    const inner = new Original(format);
    const reader = inner.readable.getReader();
    this.writable = inner.writable;
    // Takes from it only what is asked for.
    this.readable = new ReadableStream(
        {
          async pull(controller) {
            const {done, value} = await reader.read();
            if (done) return controller.close();
            inflated += value.length;
            controller.enqueue(value);
          },
          cancel: (reason) => reader.cancel(reason),
        },
        {highWaterMark: 0});
  }
};

const {carriedText} = await load("sharing.ts");
const link = (bytes) => `/open/${Buffer.from(bytes).toString("base64url")}`;

function random(next, length) { return Uint8Array.from({length}, () => next(256)); }

const kinds = {
  bomb: (next) => link(deflateRawSync(Buffer.alloc(megabyte + next(8 * megabyte), next(256)))),
  bombOfWords: (next) => link(deflateRawSync("{\"a\":".repeat(200_000 + next(200_000)))),
  noise: (next) => link(random(next, 1 + next(20_000))),
  noLetters: (next) => `/open/${String.fromCharCode(...random(next, 1 + next(400)))}`,
  cut: (next) => {
    const whole = deflateRawSync(JSON.stringify({format: "ringback.case", words: "x y z ".repeat(50 + next(500))}));
    return link(whole.subarray(0, 1 + next(whole.length - 2)));
  },
  tooLong: (next) => `/open/${"A".repeat(32 * 1024 + 1 + next(1_000_000))}`,
  noText: (next) => link(deflateRawSync(Buffer.concat([Buffer.from("{"), Buffer.from([0xC0 + next(2), 0x80])]))),
  nothing: () => "/open/",
};

for (const [name, make] of Object.entries(kinds))
  test(`${name}: refused before 1 MB is unpacked, in plain words`, async () => {
    for (let seed = 1; seed <= seeds / 5; seed++) {
      inflated = 0;
      const carried = make(chance(seed));
      const refusal = await carriedText(carried).then((text) => ({text}), (reason) => reason);
      assert.ok(inflated <= megabyte, `seed ${seed}: ${inflated} bytes were unpacked`);
      // Noise may come to a short text by chance, which the reader of its format then refuses.
      if (refusal instanceof Error)
        assert.match(refusal.message, /^(The link is (damaged|longer)|What the link holds is larger)/, `seed ${seed}`);
      else assert.ok(["noise", "noLetters", "cut"].includes(name) && refusal.text.length < 40_000, `seed ${seed}`);
    }
  });

test("what Ringback packs comes back", async () => {
  const text = JSON.stringify({format: "ringback.case", words: "Łoś ".repeat(1000)});
  assert.equal(await carriedText(link(deflateRawSync(text))), text);
});
