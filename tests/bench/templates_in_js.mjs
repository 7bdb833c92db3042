// Renders a second in WebAssembly beside Handlebars (precompiled), Mustache and LiquidJS (both parsed beforehand), on
// the same script of 120 words and the same prospects, in one run. The engines get their fields given; ours works them
// out of the records, and says where each value stands. Every text is compared before anything is measured. Prints one
// line of JSON.
import Handlebars from "handlebars";
import {Liquid} from "liquidjs";
import Mustache from "mustache";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const build = process.env.RINGBACK_BUILD ?? "build/web-release";
const {default: create} = await import(pathToFileURL(join(process.cwd(), build, "bin/render_bench.mjs")).href);

const prospects = 20_000;
const checked = 2_000;
const rounds = 40;  // the best of each counts: by then both compilers have done what they can

const program = await create();
program._bench_prepare(prospects);
const decoder = new TextDecoder();
const text = (i) => {
  const at = program._bench_text(i);
  return decoder.decode(program.HEAPU8.subarray(at, at + program._bench_size()));
};

// The words of tests/pages/render_bench.cpp: @name is a field, (@name? ... ) is left out without one.
const words = "Hi @given_name, it is @user at @company. I enjoyed our talk about @interest, and I have " +
    "gone back over my notes since. (@still_missing?When we met, the open point for you was @still_missing, and it has stayed " +
    "with me. )You asked me to be in touch about @subject, so here is where things stand on my side. I have two " +
    "ideas that may help you whether or not we work together, and both fit on one page. If anything would help before you " +
    "decide, tell me and I will see to it. If it has become a no, that is a good answer, and a line is enough. You can " +
    "reach me on @phone, @given_name, whenever it suits you.";
const written = (field, begin, end) =>
    words.replace(/\(@(\w+)\?(.*?)\)/, (_, name, inner) => begin(name) + inner + end(name))
        .replace(/@(\w+)/g, (_, name) => field(name));

// What stands where a field is empty: the neutral words of src/script/merge_fields.cpp.
const neutral = {
  given_name: "there",
  interest: "what we talked about",
  subject: "what we talked about"
};
const fields = Array.from({length: prospects}, (_, i) => {
  const own = JSON.parse(program.UTF8ToString(program._bench_fields(i)));
  for (const [name, stand] of Object.entries(neutral)) own[name] ||= stand;
  return {...own, user: "Maya", company: "Harrow & Pine", phone: "+1 720 555 0186"};
});

const handlebars = Handlebars.compile(
    written((name) => `{{${name}}}`, (name) => `{{#if ${name}}}`, () => "{{/if}}"), {noEscape: true});
handlebars(fields[0]);  // compiles on its first call
const mustacheSource = written((name) => `{{{${name}}}}`, (name) => `{{#${name}}}`, (name) => `{{/${name}}}`);
Mustache.parse(mustacheSource);
const liquid = new Liquid();
const liquidTemplate =
    liquid.parse(written((name) => `{{ ${name} }}`, (name) => `{% if ${name} != "" %}`, () => "{% endif %}"));
const engines = {
  handlebars: (all) => handlebars(all),
  mustache: (all) => Mustache.render(mustacheSource, all),
  liquidjs: (all) => liquid.renderSync(liquidTemplate, all),
};

for (let i = 0; i < prospects; ++i) {
  const expected = text(i);
  for (const [name, render] of Object.entries(engines))
    if ((i < 500 || name === "handlebars") && render(fields[i]) !== expected)
      throw new Error(`${name} differs at ${i}:\n${render(fields[i])}\n${expected}`);
}

function best(count, work) {
  let seconds = Infinity;
  for (let round = 0; round < rounds; ++round) {
    const start = process.cpuUsage();
    work();
    const spent = process.cpuUsage(start);
    seconds = Math.min(seconds, (spent.user + spent.system) / 1e6);
  }
  return count / seconds;
}

const inWasm = best(prospects, () => program._bench_render());
let characters = 0;
const asString = best(prospects, () => {
  for (let i = 0; i < prospects; ++i) characters += text(i).length;
});
const withChecks = best(checked, () => program._bench_check(checked));
// Handlebars gives a rope of its pieces, which V8 puts together when somebody reads it.
const handlebarsRead = best(prospects, () => {
  for (const all of fields) {
    const rope = handlebars(all);
    characters += rope.charCodeAt(rope.length - 1);
  }
});
const others = Object.fromEntries(Object.entries(engines).map(([name, render]) => [name, best(prospects, () => {
                                                                                     for (const all of fields)
                                                                                       characters += render(all).length;
                                                                                   })]));
const rounded = (value) => Math.round(value);
console.log(JSON.stringify({
  bench: "templates_in_js",
  prospects,
  words: text(0).split(/\s+/).length,
  wasm_renders_per_second: rounded(inWasm),
  wasm_into_strings_per_second: rounded(asString),
  wasm_with_checks_per_second: rounded(withChecks),
  handlebars_per_second: rounded(others.handlebars),
  handlebars_read_per_second: rounded(handlebarsRead),
  mustache_per_second: rounded(others.mustache),
  liquidjs_per_second: rounded(others.liquidjs),
  to_handlebars: +(inWasm / others.handlebars).toFixed(2),
  to_handlebars_read: +(inWasm / handlebarsRead).toFixed(2),
  strings_to_handlebars_read: +(asString / handlebarsRead).toFixed(2),
}));
if (characters === 0) throw new Error("nothing was rendered");
