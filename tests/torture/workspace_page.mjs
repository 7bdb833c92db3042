// Ringback as a user sees it: edits by keyboard, the state of saving as the page shows it, the workspace as a file. By
// role, name and words only.
import {readFile} from "node:fs/promises";

const patience = 60_000;

// In the page, from its start on: reports every time that the words on screen say something new about saving, together
// with the edit that the page has last confirmed. Both are read in the same moment, right after the frame that wrote
// them, and what has left the page before a kill has been on screen before it.
function reportSaving() {
  let told = "";
  const wordsOf =
      (selector) => [...document.querySelectorAll(`#mirror ${selector}`)].map((element) => element.textContent ?? "");
  const look = () => {
    const state =
        wordsOf("[role=status]").find((words) => /^(Opening|Saved|Saving|Not saved|Not kept|Read only)/.test(words));
    const edit = wordsOf("[role=region][aria-label='What was done']")
                     .map((words) => /(\w+) added/.exec(words)?.[1])
                     .find(Boolean);
    const report = `${state ?? ""}\n${edit ?? ""}`;
    if (report === told || (!state && !edit)) return;
    told = report;
    globalThis.savingSeen(state ?? "", edit ?? "");
  };
  new MutationObserver(look).observe(
      document, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["role"]});
}

export class WorkspacePage {
  // What the page has last said of saving.
  state = "";
  #edit = "";
  #waiting = [];

  // Opens Ringback in a tab of the context and waits until it has read what is stored.
  static async open(context, address, onSaved = () => undefined) {
    const workspace = new WorkspacePage();
    const page = await context.newPage();
    workspace.page = page;
    await page.exposeFunction("savingSeen", (state, edit) => {
      workspace.state = state;
      workspace.#edit = edit;
      if (state.startsWith("Saved") && edit) onSaved(edit);
      workspace.#waiting = workspace.#waiting.filter((each) => !each());
    });
    await page.addInitScript(reportSaving);
    await page.goto(`${address}#/about`, {timeout: patience});
    await workspace.#until(() => workspace.state !== "" && workspace.state !== "Opening", "what is stored is read");
    return workspace;
  }

  // Adds a prospect by keyboard; resolves when the page has said so.
  async add(name) {
    await this.page.keyboard.press("n");
    await this.page.keyboard.insertText(name);
    await this.page.keyboard.press("Enter");
    await this.#until(() => this.#edit === name, `${name} is added`);
  }

  // Goes to another screen: "data", "import".
  open(screen) {
    return this.page.evaluate((route) => {
      location.hash = `#/${route}`;
    }, screen);
  }

  // Drops a file on the page.
  async drop(name, text) {
    const data = await this.page.evaluateHandle(([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    }, [name, text]);
    for (const type of ["dragenter", "dragover", "drop"])
      await this.page.getByRole("main").dispatchEvent(type, {dataTransfer: data});
  }

  // Opens a workspace file in place of what is there.
  async replaceBy(text) {
    await this.drop("workspace.ringback.json", text);
    await this.page.getByRole("button", {name: "Open it"}).click();
  }

  // Resolves when the page shows a state that begins with these words.
  untilState(words) { return this.#until(() => this.state.startsWith(words), `"${words}" is shown`); }

  // Everything that the page says, as a screen reader would go through it.
  words() { return this.page.evaluate(() => document.getElementById("mirror")?.innerText ?? ""); }

  // The workspace as saved by Ctrl+S.
  async exported() {
    const download = this.page.waitForEvent("download", {timeout: patience});
    await this.page.keyboard.press("Control+s");
    const text = await readFile(await (await download).path(), "utf8");
    const names = JSON.parse(text).prospects.map((prospect) => prospect.given_name);
    return {text, names};
  }

  #until(holds, what) {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const given = setTimeout(() => reject(new Error(`waited ${patience / 1000} s until ${what}`)), patience);
      const stop = () => clearTimeout(given);
      this.page.once("close", () => {
        stop();
        reject(new Error("the page is gone"));
      });
      this.#waiting.push(() => {
        if (!holds()) return false;
        stop();
        resolve();
        return true;
      });
    });
  }
}
