// Who may include whom (the house of the README), and which names may appear where. Knows nothing of CMake: the build
// enforces the same by include paths and by the link; this finds what slips through both.

const below = ["core", "playbook", "script", "insight", "journal", "practice"];
const standard = /^[a-z][a-z0-9_]*$/;  // <vector>, <cstdint>: no slash, no .h
const imgui = /^(imgui|imgui_internal|imstb_\w+|imconfig)\.h$/;

// For each folder of src: the layers it may include beside itself, and the other headers it may include.
export const layers = {
  core: {layers: [], others: [standard]},
  playbook: {layers: ["core", "data"], others: [standard]},
  script: {layers: ["core", "playbook"], others: [standard]},
  insight: {layers: ["core"], others: [standard]},
  journal: {layers: ["core"], others: [standard]},
  practice: {layers: ["core", "playbook", "script"], others: [standard]},
  exchange: {layers: [...below, "data"], others: [standard, /^nlohmann\/\w+\.hpp$/]},
  mirror: {layers: [], others: [standard, imgui, /^imgui_(widgets|tables)\.cpp$/]},
  platform: {layers: ["core", "journal"], others: [standard]},
  ui: {layers: [...below, "exchange", "mirror", "platform"], others: [standard, imgui]},
  app: {layers: [...below, "exchange", "mirror", "platform", "ui", "data"], others: [standard, imgui]},
  "platform/native": {layers: ["core", "journal", "platform"], others: [standard, /^[\w/]+\.h$/]},
  "platform/web": {layers: [...below, "exchange", "mirror", "platform", "ui", "app", "data"], others: [/./]},
  cli: {layers: [...below, "exchange", "platform", "platform/native", "data"], others: [standard]},
};

// Names that may appear in some folders only.
const names = [
  {
    pattern: /__EMSCRIPTEN__|\bEM_(ASM|JS|ASYNC_JS)\w*|EMSCRIPTEN_KEEPALIVE/,
    only: ["platform/web"],
    why: "the browser is platform/web's"
  },
  {pattern: /\bnlohmann::/, only: ["exchange"], why: "JSON is read and written in exchange"},
  {
    pattern: /\bImGui::|\bImGuiIO\b|\bImDrawList\b/,
    only: ["mirror", "ui", "app", "platform/web"],
    why: "drawing starts at mirror"
  },
  {pattern: /\bSDL_\w+\(|\bgl[A-Z]\w+\(/, only: ["platform/web"], why: "SDL and GL are platform/web's"},
  {
    pattern: /\b(system|steady|high_resolution)_clock::now\b|\brandom_device\b|\bs?rand\(/,
    only: ["platform/web", "platform/native", "cli", "app"],
    why: "time and chance come from outside, through platform.hpp",
  },
  {pattern: /(?<!const )\b(ringback::)?Model\s*&/, notIn: ["ui"], why: "a view sees const Model& only"},
];

// "src/platform/web/x.cpp" belongs to platform/web, "src/ui/views/y.cpp" to ui.
export function layerOf(path) {
  const [, first, second] = path.split("/");
  return first === "platform" && ["web", "native"].includes(second) ? `${first}/${second}` : first;
}

function includeProblem(layer, included) {
  if (included.includes("..")) return "goes up a folder: includes are written from the root of src";
  const target = layerOf(`src/${included}`);
  const rule = layers[layer];
  if (included.includes("/") && target in {...layers, data: true}) {
    return target === layer || rule.layers.includes(target) ? undefined : `${layer} may not include ${target}`;
  }
  return rule.others.some((pattern) => pattern.test(included)) ? undefined : `${layer} may not include this`;
}

// Comments and string literals say much that code must not do. Lines keep their numbers.
function codeOnly(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " ")).replace(/\/\/.*$/gm, "");
}

// Problems of one file, as "src/core/x.cpp:3: ...".
export function problemsOf(path, text) {
  const layer = layerOf(path);
  if (!(layer in layers)) return [`${path}:1: there is no layer named ${layer}`];
  const problems = [];
  codeOnly(text).split("\n").forEach((line, index) => {
    const at = `${path}:${index + 1}`;
    const include = line.match(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/);
    if (include) {
      const problem = includeProblem(layer, include[1]);
      if (problem) problems.push(`${at}: ${include[1]}: ${problem}`);
      return;
    }
    for (const {pattern, only, notIn, why} of names) {
      const misplaced = only ? !only.includes(layer) : notIn.includes(layer);
      if (misplaced && pattern.test(line)) problems.push(`${at}: ${line.trim()}: ${why}`);
    }
  });
  return problems;
}
