// Doing things in a browser as a person does: find by role and name, click, type, press keys, read, and wait for it.
import type {ActionSource, Browser, Place, Wanted} from "./browser";

const keyValues: Record<string, string> = {
  Control: "\uE009",
  Shift: "\uE008",
  Enter: "\uE007",
  Escape: "\uE00C",
  Tab: "\uE004",
  Backspace: "\uE003",
};
const patience = 20_000;  // a browser that draws in software, on a busy machine

export class Person {
  constructor(readonly browser: Browser) {}

  /** Asks until the answer is one that `good` accepts. */
  async until<Value>(what: string, ask: () => Promise<Value>, good: (value: Value) => boolean): Promise<Value> {
    const end = Date.now() + patience;
    let value: Value;
    do {
      value = await ask();
      if (good(value)) return value;
      await new Promise((done) => setTimeout(done, 100));
    } while (Date.now() < end);
    throw new Error(`${this.browser.name}: ${what} did not come; last seen: ${JSON.stringify(value)}`);
  }

  async open(address: string): Promise<void> {
    await this.browser.open(address);
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.browser.reload();
    await this.ready();
  }

  private async ready(): Promise<void> {
    await this.until(
        "the first frame", () => this.browser.evaluate<boolean>("'ready' in document.documentElement.dataset"),
        Boolean);
  }

  async sees(role: string, name: string): Promise<Place> {
    const wanted: Wanted = {role, name};
    return (await this.until(`${role} "${name}"`, () => this.browser.find(wanted), (place) => place !== undefined))!;
  }

  async seesNo(role: string, name: string): Promise<void> {
    await this.until(
        `the end of ${role} "${name}"`, () => this.browser.find({role, name}), (place) => place === undefined);
  }

  async click(role: string, name: string): Promise<void> {
    const {x, y} = await this.sees(role, name);
    await this.browser.perform([{
      type: "pointer",
      id: "mouse",
      parameters: {pointerType: "mouse"},
      actions: [
        {type: "pointerMove", x: Math.round(x), y: Math.round(y)},
        {type: "pointerDown", button: 0},
        {type: "pointerUp", button: 0},
      ],
    }]);
  }

  /** Presses keys one after the other: "n", "Enter", or together: "Control+z". */
  press(...chords: string[]): Promise<void> { return this.strike(chords.map((chord) => chord.split("+"))); }

  type(text: string): Promise<void> { return this.strike([...text].map((letter) => [letter])); }

  private async strike(chords: string[][]): Promise<void> {
    const actions: object[] = [];
    for (const chord of chords) {
      const values = chord.map((key) => keyValues[key] ?? key);
      actions.push(...values.map((value) => ({type: "keyDown", value})));
      actions.push(...values.reverse().map((value) => ({type: "keyUp", value})));
    }
    const keyboard: ActionSource = {type: "key", id: "keyboard", actions};
    await this.browser.perform([keyboard]);
  }

  /** Text that no key writes comes as from an input method or the clipboard: at once, into the focused field. */
  insert(text: string): Promise<boolean> {
    return this.browser.evaluate(`document.execCommand("insertText", false, ${JSON.stringify(text)})`);
  }

  /** What is selected is replaced. */
  async fill(role: string, name: string, text: string): Promise<void> {
    await this.click(role, name);
    await this.until(
        `the focus on ${role} "${name}"`,
        () => this.browser.evaluate<string>("document.activeElement.getAttribute('aria-label')"),
        (focused) => focused === name);
    await this.press("Control+a", "Backspace");
    await this.type(text);
  }

  /** A status has no name, only text. */
  async status(words: string): Promise<void> {
    const ask = "[...document.querySelectorAll('[role=status]')].map((each) => each.textContent)";
    await this.until(`the status "${words}"`, () => this.browser.evaluate<string[]>(ask), (all) => all.includes(words));
  }

  /** The text of the whole page, fields included. */
  text(): Promise<string> {
    return this.browser.evaluate(
        "[...document.querySelectorAll('#mirror input, #mirror textarea')].map((field) => field.value).join('\\n') + " +
        "document.getElementById('mirror').innerText");
  }

  reads(words: string|RegExp): Promise<string> {
    const found = (text: string) => typeof words === "string" ? text.includes(words) : words.test(text);
    return this.until(`the text ${words}`, () => this.text(), found);
  }
}
