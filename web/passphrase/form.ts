// Asks for passphrases in plain DOM, over everything or in its place. What is typed never reaches the program.

export interface Question {
  title: string;
  words: string[];
  fields: {name: string; label: string; isNew: boolean}[];
  accept: string;
  busy: string;     // shown while the answer is tried
  cancel?: string;  // without: it must be answered; "": by Escape only
  /** Shown below the fields while the user types. */
  remark?: (values: string[]) => string;
}

/** Tries what was typed; gives what is wrong with it, in words, or "" once it is done. */
export type Try = (values: string[]) => Promise<string>;

/** True once the question was answered, false when the user thought better of it. */
export function ask(question: Question, attempt: Try): Promise<boolean> {
  return new Promise((resolve) => {
    const parts = build(question);
    const uncover = cover(parts.page, question.title);
    const end = (answered: boolean) => {
      for (const input of parts.inputs) input.value = "";
      uncover();
      resolve(answered);
    };
    const values = () => parts.inputs.map((input) => input.value);
    parts.form.addEventListener("input", () => {
      parts.remark.textContent = question.remark?.(values()) ?? "";
    });
    parts.cancel?.addEventListener("click", () => end(false));
    parts.page.addEventListener("keydown", (event) => {
      event.stopPropagation();  // keys of one letter are the program's
      if (event.key === "Escape" && parts.cancel) end(false);
    });
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void tried(parts, question, () => attempt(values())).then((done) => {
        if (done) end(true);
      });
    });
    (parts.inputs[0] ?? parts.accept).focus();
  });
}

/** Says something that has to be seen. */
export async function tell(title: string, words: string): Promise<void> {
  await ask({title, words: [words], fields: [], accept: "Close", busy: "Close", cancel: ""}, () => Promise.resolve(""));
}

interface Parts {
  page: HTMLElement;
  form: HTMLFormElement;
  inputs: HTMLInputElement[];
  remark: HTMLElement;
  problem: HTMLElement;
  accept: HTMLButtonElement;
  cancel: HTMLButtonElement|undefined;
}

async function tried(
    {problem, accept, inputs}: Parts, question: Question, attempt: () => Promise<string>): Promise<boolean> {
  if (accept.getAttribute("aria-disabled") === "true") return false;
  accept.setAttribute("aria-disabled", "true");
  accept.textContent = question.busy;
  problem.textContent = "";
  let words: string;
  try {
    words = await attempt();
  } catch (reason) {
    words = `That did not work: ${reason instanceof Error ? reason.message : String(reason)}. Nothing was changed.`;
  }
  accept.removeAttribute("aria-disabled");
  accept.textContent = question.accept;
  problem.textContent = words;
  for (const input of inputs) input.setAttribute("aria-invalid", String(words !== ""));
  if (words !== "") inputs[0]?.select();
  return words === "";
}

function build(question: Question): Parts {
  const page = document.createElement(question.cancel === undefined ? "main" : "div");
  page.className = "trouble asking";
  const form = add(page, "form", "");
  form.autocomplete = "on";
  add(form, "h1", question.title).id = "asking-title";
  if (question.cancel !== undefined) {
    page.setAttribute("role", "dialog");
    page.setAttribute("aria-modal", "true");
    page.setAttribute("aria-labelledby", "asking-title");
  }
  for (const words of question.words) add(form, "p", words);
  const inputs = question.fields.map((field) => addField(form, field));
  const remark = add(form, "p", "");
  remark.className = "remark";
  remark.setAttribute("role", "status");
  if (inputs.length > 0) addReveal(form, inputs);
  const problem = add(form, "p", "");
  problem.id = "asking-problem";
  problem.className = "problem";
  problem.setAttribute("role", "alert");
  const row = add(form, "p", "");
  row.className = "actions";
  const accept = add(row, "button", question.accept);
  const cancel = question.cancel === undefined ? undefined : add(row, "button", question.cancel);
  if (cancel) {
    cancel.type = "button";
    cancel.hidden = question.cancel === "";
  }
  return {page, form, inputs, remark, problem, accept, cancel};
}

function addField(form: HTMLElement, {name, label, isNew}: Question["fields"][number]): HTMLInputElement {
  const line = add(form, "label", label);
  const input = add(line, "input", "");
  input.type = "password";
  input.name = name;
  input.required = true;
  input.autocomplete = isNew ? "new-password" : "current-password";
  input.setAttribute("aria-describedby", "asking-problem");
  input.spellcheck = false;
  input.autocapitalize = "off";
  return input;
}

function addReveal(form: HTMLElement, inputs: HTMLInputElement[]): void {
  const line = add(form, "label", "");
  line.className = "reveal";
  const box = add(line, "input", "");
  box.type = "checkbox";
  box.autocomplete = "off";
  line.append("Show what I type");
  box.addEventListener("change", () => {
    for (const input of inputs) input.type = box.checked ? "text" : "password";
  });
}

function add<Tag extends keyof HTMLElementTagNameMap>(
    parent: HTMLElement, tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}

// Nothing below it can be reached; gives what takes it away again.
function cover(page: HTMLElement, title: string): () => void {
  const before = document.title;
  const focused = document.activeElement;
  const covered = [...document.querySelectorAll<HTMLElement>("#stage, #boot")];
  for (const each of covered) each.inert = true;
  document.body.prepend(page);
  document.title = `${title} · Ringback`;
  return () => {
    page.remove();
    for (const each of covered) each.inert = false;
    document.title = before;
    if (focused instanceof HTMLElement) focused.focus();
  };
}
