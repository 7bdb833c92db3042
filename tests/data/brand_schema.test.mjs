// The schema of a host's own file against the examples of its page and of docs/hosting.md, against the file that comes
// with the site, and against what it must refuse.
import Ajv from "ajv";
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";

const project = join(dirname(fileURLToPath(import.meta.url)), "../..");
const text = (name) => readFileSync(join(project, name), "utf8");
const examples = (name) => [...text(name).matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json));
const validate = new Ajv({allErrors: true}).compile(JSON.parse(text("data/brand/schema.json")));

const faultsOf = (subject) => {
  validate(subject);
  return (validate.errors ?? []).map((error) => error.instancePath);
};

test("the file that comes with the site brands nothing, and is as the schema says", () => {
  const plain = JSON.parse(text("web/static/packs/default.json"));
  assert.deepEqual(faultsOf(plain), []);
  assert.deepEqual(Object.keys(plain), ["format", "version"]);
});

test("so are the examples of both pages, and the seeds of the fuzzer that are meant well", () => {
  for (const page of ["data/brand/FORMAT.md", "docs/hosting.md"]) {
    assert.ok(examples(page).length > 0, page);
    for (const example of examples(page)) assert.deepEqual(faultsOf(example), [], page);
  }
  for (const seed of ["school.json", "inline.json"])
    assert.deepEqual(faultsOf(JSON.parse(text(`tests/fuzz/brand/${seed}`))), [], seed);
});

const faults = [
  ["another format", "/format", (b) => (b.format = "ringback.case")],
  ["a later version", "/version", (b) => (b.version = 2)],
  ["a slip of the pen", "", (b) => (b.acent = "#7a3fb0")],
  ["an empty title", "/title", (b) => (b.title = "  ")],
  ["a title that is too long", "/title", (b) => (b.title = "x".repeat(41))],
  ["letters that turn others around", "/title", (b) => (b.title = "School\u202Eloohcs")],
  ["a colour by name", "/accent", (b) => (b.accent = "violet")],
  ["another start", "/start", (b) => (b.start = "gallery")],
  ["hiding what is the user's", "/hide/0", (b) => (b.hide = ["data"])],
  ["a file elsewhere", "/packs/0/file", (b) => (b.packs[0].file = "../other.json")],
  ["a whole address", "/packs/0/file", (b) => (b.packs[0].file = "https://other.test/a.json")],
  [
    "a pack that is two", "/packs/0", (b) => (b.packs[0].pack = {
                                        format: "ringback.case"
                                      })
  ],
  [
    "a workspace as a pack", "/packs/0/pack/format",
    (b) => (b.packs = [{name: "x", pack: {format: "ringback.workspace"}}])
  ],
];
for (const [what, place, spoil] of faults)
  test(`${what} is refused at its place`, () => {
    const [subject] = examples("data/brand/FORMAT.md");
    spoil(subject);
    assert.ok(faultsOf(subject).includes(place), `${faultsOf(subject)}`);
  });
