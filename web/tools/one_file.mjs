// Writes ringback.html: the whole site in one file that works when it is opened from a disk. Its policy lets nothing
// run but its own parts, by their hashes, and fetch nothing. Program and fonts lie in it as text; web/carried.ts takes
// them out.
import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// Replaces what must be there exactly once; `$` has no meaning in `by`.
function replaced(text, what, by) {
  const parts = text.split(what);
  if (parts.length !== 2) throw new Error(`index.html has ${parts.length - 1} times: ${what}`);
  return parts.join(by);
}

// An HTML parser must not see an end, or a comment, inside of a script.
function inScript(text) {
  if (/<\/script|<!--/i.test(text)) throw new Error("a script holds what ends it inside of a page");
  return text;
}

async function withFonts(css, folder) {
  const names = [...new Set([...css.matchAll(/url\("?(fonts\/[\w.]+)"?\)/g)].map(([, name]) => name))];
  if (names.length === 0) throw new Error("the styles name no font");
  let text = css;
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    text = text.replaceAll(name, () => `data:font/woff2;base64,${bytes.toString("base64")}`);
  }
  return text;
}

function policyOf(policy, scripts, style) {
  const own = {
    "script-src": `${scripts.map(hashOf).join(" ")} 'wasm-unsafe-eval'`,
    "style-src": hashOf(style),
    "font-src": "data:",
    "connect-src": "'none'",
    "manifest-src": "'none'",
  };
  return policy.split("; ")
      .map((rule) => {
        const name = rule.split(" ")[0];
        return name in own ? `${name} ${own[name]}` : rule;
      })
      .join("; ");
}

// Of the site in `folder`, with `script` in place of its app.js.
export async function writeOneFile(folder, script) {
  const read = (file) => readFile(join(folder, file), "utf8");
  const page = await read("index.html");
  const first = inScript(await read("first.js"));
  const app = inScript(script);
  const style = await withFonts(await read("style.css"), folder);
  const program = gzipSync(await readFile(join(folder, "ringback.wasm")), {level: 9}).toString("base64");
  const icon = Buffer.from(await read("icon.svg")).toString("base64");
  const [, policy] = page.match(/Content-Security-Policy" content="([^"]+)"/) ?? [];
  let html = page.replace(/<link rel="(?:preload|manifest)"[^>]*>\n/g, "");
  html = replaced(html, policy, policyOf(policy, [first, app], style));
  html = replaced(html, "href=\"icon.svg\"", `href="data:image/svg+xml;base64,${icon}"`);
  html = replaced(html, "<script src=\"first.js\"></script>", `<script>${first}</script>`);
  html = replaced(html, "<link rel=\"stylesheet\" href=\"style.css\">", `<style>${style}</style>`);
  html = replaced(html, "<script type=\"module\" src=\"app.js\"></script>\n", "");
  // Last, so that the page is seen before most of it has been read.
  html = replaced(
      html, "</body>",
      `<script type="text/plain" id="program">${program}</script>\n<script type="module">${app}</script>\n</body>`);
  await writeFile(join(folder, "ringback.html"), html);
}
