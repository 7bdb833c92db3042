// The schema of the playbook format against the five built-in playbooks, and against what it must refuse.
import Ajv from "ajv";
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../data/playbooks");
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const validate = new Ajv({allErrors: true, allowUnionTypes: true}).compile(read("schema.json"));

const faultsOf = (playbook) => {
  validate(playbook);
  return (validate.errors ?? []).map((error) => error.instancePath);
};

for (const name of ["blended", "trust", "voicemail", "up_front", "value"])
  test(`${name}.json is as the schema says`, () => assert.deepEqual(faultsOf(read(`${name}.json`)), []));

const faults = [
  ["another format", "/format", (p) => (p.format = "other")],
  ["a later version", "/version", (p) => (p.version = 2)],
  ["no start", "", (p) => delete p.start],
  ["an unknown unit", "/parameters/0/unit", (p) => (p.parameters[0].unit = "moons")],
  ["half a limit", "/parameters/0/max", (p) => (p.parameters[0].max = 2.5)],
  ["a node without answers", "/nodes/0/answers", (p) => (p.nodes[0].answers = [])],
  ["an answer that leads nowhere", "/nodes/0/answers/0", (p) => delete p.nodes[0].answers[0].next],
  [
    "an unknown comparison", "/nodes/0/answers/0/when", (p) => (p.nodes[0].answers[0].when = {
                                                          like: 1
                                                        })
  ],
  [
    "two comparisons", "/nodes/0/answers/0/when", (p) => (p.nodes[0].answers[0].when = {
                                                    is: 1,
                                                    at_most: 2
                                                  })
  ],
  ["an unknown channel", "/leaves/0/channel", (p) => (p.leaves[0].channel = "fax")],
  [
    "an unknown member of due", "/leaves/0/due", (p) => (p.leaves[0].due = {
                                                   on: "today",
                                                   never: true
                                                 })
  ],
  ["an unknown group of notes", "/leaves/0/notes/0", (p) => (p.leaves[0].notes = ["gossip"])],
];
for (const [what, place, spoil] of faults)
  test(`${what} is refused at its place`, () => {
    const playbook = read("blended.json");
    spoil(playbook);
    assert.ok(faultsOf(playbook).includes(place), `${faultsOf(playbook)}`);
  });
