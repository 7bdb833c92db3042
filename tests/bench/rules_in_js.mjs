// Advices a second in WebAssembly beside json-logic-js and json-rules-engine, on the same rules (the blended playbook)
// and the same prospects, in one run. The engines get their facts given, made by us; they find a leaf and no reasons.
// Every answer is compared before anything is measured. Prints one line of JSON.
import {Engine} from "json-rules-engine";
import jsonLogic from "json-logic-js";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const build = process.env.RINGBACK_BUILD ?? "build/web-release";
const {default: create} = await import(pathToFileURL(join(process.cwd(), build, "bin/advise_bench.mjs")).href);

const prospects = 20_000;
const rounds = 5;
const few = 200;  // for the slow ones

const program = await create();
program._bench_prepare(prospects, prospects * 10);
const tree = JSON.parse(program.UTF8ToString(program._bench_tree()));
const unknown = -(2 ** 31);
const facts = Array.from({length: prospects}, (_, prospect) => Object.fromEntries(tree.facts.map((name, fact) => {
  const value = program._bench_fact(prospect, fact);
  return [name, value === unknown ? null : value];
})));

// --- json-logic-js: one nested "if" a question; a question that several answers lead to is shared, not repeated ---
// Facts have dots in their names, which "var" takes for a path: they are renamed.
const plain = (name) => name.replaceAll(".", "_");
const symbols = {
  is: "===",
  less_than: "<",
  at_most: "<=",
  more_than: ">",
  at_least: ">="
};
const variable = (name) => ({var : plain(name)});
const known = (name) => ({"!==": [variable(name), null]});

function condition(node, answer) {
  if (answer.when === "unknown") return {"===": [variable(node.fact), null]};
  const other = answer.fact === undefined ? answer.limit : variable(answer.fact);
  const guards = [known(node.fact), ...(answer.fact === undefined ? [] : [known(answer.fact)])];
  return {and: [...guards, {[symbols[answer.when]]: [variable(node.fact), other]}]};
}

const made = new Map();
function logicOf(place) {
  if (made.has(place)) return made.get(place);
  const branches = [];
  const logic = { if: branches };
  made.set(place, logic);
  for (const answer of tree.nodes[place].answers) {
    if (answer.when !== "always") branches.push(condition(tree.nodes[place], answer));
    branches.push(answer.leaf ? answer.next : logicOf(answer.next));
  }
  return logic;
}
const logic = logicOf(tree.start);
const plainFacts =
    facts.map((all) => Object.fromEntries(Object.entries(all).map(([name, value]) => [plain(name), value])));

// --- json-rules-engine: a rule an answer; it applies where its question is reached and no answer before it applies ---
const operators = {
  is: "equal",
  less_than: "lessThan",
  at_most: "lessThanInclusive",
  more_than: "greaterThan",
  at_least: "greaterThanInclusive"
};
function engineCondition(node, answer) {
  if (answer.when === "unknown") return {fact: node.fact, operator: "equal", value: null};
  const value = answer.fact === undefined ? answer.limit : {fact: answer.fact};
  const guards = [node.fact, ...(answer.fact === undefined ? [] : [answer.fact])].map(
      (fact) => ({fact, operator: "notEqual", value: null}));
  return {all: [...guards, {fact: node.fact, operator: operators[answer.when], value}]};
}

// How far a question is from the end at most: rules of one priority are asked together, before those below them.
const heights = new Map();
function height(place) {
  if (!heights.has(place))
    heights.set(place, 1 + Math.max(...tree.nodes[place].answers.map((a) => a.leaf ? 0 : height(a.next))));
  return heights.get(place);
}

function makeEngine() {
  const engine = new Engine([], {allowUndefinedFacts: true});
  tree.nodes.forEach((node, place) => node.answers.forEach((answer, i) => {
    const conditions = [{fact: `reached ${place}`, operator: "equal", value: true}];
    for (const before of node.answers.slice(0, i)) conditions.push({not: engineCondition(node, before)});
    if (answer.when !== "always") conditions.push(engineCondition(node, answer));
    engine.addRule({
      conditions: {all: conditions},
      priority: height(place),
      event: {type: answer.leaf ? "leaf" : "node", params: {place: answer.next}},
      onSuccess: (event, almanac) => {
        if (!answer.leaf) almanac.addRuntimeFact(`reached ${answer.next}`, true);
      },
    });
  }));
  return engine;
}
const engine = makeEngine();
async function runEngine(all) {
  const {events} = await engine.run({...all, [`reached ${tree.start}`]: true});
  return events.find((event) => event.type === "leaf").params.place;
}

for (let i = 0; i < prospects; ++i) {
  const expected = program._bench_leaf(i);
  if (jsonLogic.apply(logic, plainFacts[i]) !== expected) throw new Error(`json-logic-js differs at ${i}`);
  if (i < few && await runEngine(facts[i]) !== expected) throw new Error(`json-rules-engine differs at ${i}`);
}

async function best(count, work) {
  let seconds = Infinity;
  for (let round = 0; round < rounds; ++round) {
    const start = process.cpuUsage();
    await work();
    const spent = process.cpuUsage(start);
    seconds = Math.min(seconds, (spent.user + spent.system) / 1e6);
  }
  return count / seconds;
}

const fromTouches = await best(prospects, () => program._bench_advise());
const fromFacts = await best(prospects * 20, () => {
  for (let i = 0; i < 20; ++i) program._bench_walk();
});
const byLogic = await best(prospects, () => {
  for (const all of plainFacts) jsonLogic.apply(logic, all);
});
const byEngine = await best(few, async () => {
  for (let i = 0; i < few; ++i) await runEngine(facts[i]);
});
const rounded = (value) => Math.round(value);
console.log(JSON.stringify({
  bench: "rules_in_js",
  prospects,
  wasm_from_touches_per_second: rounded(fromTouches),
  wasm_from_facts_per_second: rounded(fromFacts),
  json_logic_js_per_second: rounded(byLogic),
  json_rules_engine_per_second: rounded(byEngine),
  from_touches_to_json_logic: +(fromTouches / byLogic).toFixed(1),
  from_facts_to_json_logic: +(fromFacts / byLogic).toFixed(1),
  from_touches_to_json_rules_engine: rounded(fromTouches / byEngine),
}));
