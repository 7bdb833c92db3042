// The schemas of script packs and of the linter's rules against what is built in, and against what they must refuse.
import Ajv from "ajv";
import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";

const data = join(dirname(fileURLToPath(import.meta.url)), "../../data");
const read = (name) => JSON.parse(readFileSync(join(data, name), "utf8"));
const packs = readdirSync(join(data, "scripts")).filter((name) => name.endsWith(".json") && name !== "schema.json");
const compile = (name) => new Ajv({allErrors: true, allowUnionTypes: true}).compile(read(name));
const pack = compile("scripts/schema.json");
const lint = compile("lint/schema.json");

const faultsOf = (validate, value) => {
  validate(value);
  return (validate.errors ?? []).map((error) => error.instancePath);
};

test("every built-in pack is as the schema says", () => {
  assert.ok(packs.length > 10);
  for (const name of packs) assert.deepEqual(faultsOf(pack, read(`scripts/${name}`)), [], name);
});
test(
    "the linter's rules are as their schema says", () => assert.deepEqual(faultsOf(lint, read("lint/rules.json")), []));

const faults = [
  ["another format", "/format", (p) => (p.format = "other")],
  ["a script without a title", "/scripts/0", (p) => delete p.scripts[0].title],
  ["an unknown channel", "/scripts/0/channel", (p) => (p.scripts[0].channel = "fax")],
  ["an unknown tone", "/scripts/0/tone", (p) => (p.scripts[0].tone = "rude")],
  ["no blocks", "/scripts/0/blocks", (p) => (p.scripts[0].blocks = [])],
  [
    "an unknown condition", "/scripts/0/when", (p) => (p.scripts[0].when = {
                                                 moon: 1
                                               })
  ],
  [
    "an unknown comparison", "/scripts/0/when/facts/touches", (p) => (p.scripts[0].when = {
                                                                facts: {touches: {like: 1}}
                                                              })
  ],
  [
    "an unknown kind of block", "/shared/x/kind", (p) => (p.shared = {
                                                    x: {kind: "shout", text: "Hi"}
                                                  })
  ],
];
for (const [what, place, spoil] of faults)
  test(`${what} is refused at its place`, () => {
    const value = read("scripts/step_back_call.json");
    spoil(value);
    assert.ok(faultsOf(pack, value).includes(place), `${faultsOf(pack, value)}`);
  });
