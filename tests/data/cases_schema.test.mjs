// The schema of practice cases against the built-in ones, against the example of the format's page, and against what it
// must refuse.
import Ajv from "ajv";
import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../data/cases");
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const cases = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "schema.json");
const validate = new Ajv({allErrors: true}).compile(read("schema.json"));

const faultsOf = (subject) => {
  validate(subject);
  return (validate.errors ?? []).map((error) => error.instancePath);
};

test("every built-in case is as the schema says", () => {
  assert.ok(cases.length >= 16);
  for (const name of cases) assert.deepEqual(faultsOf(read(name)), [], name);
});

test("so is the example of the format's page", () => {
  const [, example] = readFileSync(join(folder, "FORMAT.md"), "utf8").match(/```json\n([\s\S]*?)```/);
  assert.deepEqual(faultsOf(JSON.parse(example)), []);
});

const faults = [
  ["another format", "/format", (c) => (c.format = "other")],
  ["a later version", "/version", (c) => (c.version = 2)],
  ["a fourth level", "/level", (c) => (c.level = 4)],
  ["a prospect that rides along", "", (c) => (c.prospects = [{id: "p1"}])],
  ["notes about somebody in the persona", "/persona", (c) => (c.persona.notes = "Ada Finch, 555 0100")],
  ["no truth", "/persona", (c) => delete c.persona.truth],
  ["more than certain", "/persona/chances/call", (c) => (c.persona.chances.call = 101)],
  ["a chance of meeting", "/persona/chances", (c) => (c.persona.chances.meeting = 5)],
  [
    "an unknown technique", "/persona/techniques", (c) => (c.persona.techniques = {
                                                     hypnosis: 100
                                                   })
  ],
  ["an unknown check", "/rubric/0/check", (c) => (c.rubric[0].check = "charm")],
  ["a line without words", "/turns/0/lines/0", (c) => delete c.turns[0].lines[0].words],
  ["nothing that counts", "/rubric", (c) => (c.rubric = [])],
];
for (const [what, place, spoil] of faults)
  test(`${what} is refused at its place`, () => {
    const subject = read("corner_lot.json");
    spoil(subject);
    assert.ok(faultsOf(subject).includes(place), `${faultsOf(subject)}`);
  });
