// Checks every source file against the include rules; the second test proves that a stray would be found.
import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";
import {problemsOf} from "./rules.mjs";

const top = join(dirname(fileURLToPath(import.meta.url)), "../..");

test("no source file includes or names what its layer must not know", () => {
  const files = readdirSync(join(top, "src"), {recursive: true, withFileTypes: true})
                    .filter((entry) => entry.isFile() && /\.(cpp|hpp|inl)$/.test(entry.name))
                    .map((entry) => join(entry.parentPath, entry.name));
  assert.ok(files.length > 0, "no sources found");
  const problems = files.flatMap((file) => problemsOf(relative(top, file), readFileSync(file, "utf8")));
  assert.deepEqual(problems, []);
});

test("the mirror does not know whose it is", () => {
  const files = ["src/mirror", "web/mirror"].flatMap(
      (folder) => readdirSync(join(top, folder), {withFileTypes: true})
                      .filter((entry) => entry.isFile())
                      .map((entry) => join(folder, entry.name)));
  const naming = files.filter((file) => /ringback|["/]platform\//i.test(readFileSync(join(top, file), "utf8")));
  assert.ok(files.length > 20, "the mirror's files were not found");
  assert.deepEqual(naming, []);
});

test("no type of practice can hold a prospect: only one header of functions knows what one is", () => {
  const knowing = readdirSync(join(top, "src/practice")).filter((file) => {
    const text = readFileSync(join(top, "src/practice", file), "utf8");
    return file.endsWith(".hpp") &&
        /core\/(prospect|model|action|touch)\.hpp|script\/(render|values|choose)\.hpp/.test(text);
  });
  assert.deepEqual(knowing, ["record.hpp"]);
  const record = readFileSync(join(top, "src/practice/record.hpp"), "utf8");
  assert.match(record, /Prospect record_of\(/, "it makes one");
  assert.doesNotMatch(record, /^ +(std::\w+<)?Prospect\b/m, "but keeps none");
});

const strays = [
  ["src/core/x.cpp", "#include \"playbook/advice.hpp\""],
  ["src/core/x.cpp", "#include <imgui.h>"],
  ["src/core/x.cpp", "#include <nlohmann/json.hpp>"],
  ["src/core/x.cpp", "auto now = std::chrono::system_clock::now();"],
  ["src/playbook/x.cpp", "#include \"script/script.hpp\""],
  ["src/script/x.cpp", "#include \"../core/model.hpp\""],
  ["src/practice/x.cpp", "#include \"journal/journal.hpp\""],
  ["src/journal/x.cpp", "#include \"platform/web/store.hpp\""],
  ["src/exchange/x.cpp", "#include \"ui/theme.hpp\""],
  ["src/mirror/x.cpp", "#include \"core/model.hpp\""],
  ["src/ui/views/x.cpp", "#include \"app/app.hpp\""],
  ["src/ui/views/x.cpp", "void draw(Model& model);"],
  ["src/ui/x.cpp", "#include <nlohmann/json.hpp>"],
  ["src/app/x.cpp", "#include \"platform/web/page.hpp\""],
  ["src/app/x.cpp", "#ifdef __EMSCRIPTEN__"],
  ["src/app/x.cpp", "EM_ASM({ alert(); });"],
  ["src/platform/platform.hpp", "#include <SDL.h>"],
  ["src/platform/native/x.cpp", "#include \"ui/theme.hpp\""],
  ["src/cli/main.cpp", "#include \"ui/theme.hpp\""],
  ["src/cli/main.cpp", "ImGui::NewFrame();"],
  ["src/elsewhere/x.cpp", ""],
];
const welcome = [
  ["src/core/x.cpp", "#include \"core/model.hpp\"\n#include <vector>\n// #include \"ui/theme.hpp\""],
  ["src/practice/x.cpp", "#include \"playbook/advice.hpp\""],
  ["src/exchange/x.cpp", "#include <nlohmann/json.hpp>\nnlohmann::json value;"],
  ["src/mirror/x.cpp", "#include \"imgui_widgets.cpp\"\n#include <imgui_internal.h>"],
  ["src/ui/views/x.cpp", "#include \"ui/theme.hpp\"\nvoid draw(const Model& model);"],
  ["src/platform/web/x.cpp", "#include <SDL.h>\n#include <emscripten.h>\nEM_JS(void, f, (), {});"],
];

test("every stray of a made-up tree is found, and nothing else", () => {
  for (const [path, text] of strays) assert.equal(problemsOf(path, text).length, 1, `${path}: ${text}`);
  for (const [path, text] of welcome) assert.deepEqual(problemsOf(path, text), [], path);
});
