// Printing: from the mirror's elements a plain article of what is on screen, in the order of reading, made when the
// browser is about to print and removed afterwards. The style sheet hides the rest.
import {recordOf, type Record} from "./mirror/record.js";

// What cannot be used on paper.
const leftOut =
    new Set(["navigation", "banner", "menu", "menubar", "toolbar", "button", "tooltip", "search", "separator"]);
const lists = new Set(["list", "listbox", "tree", "feed"]);
const entries = new Set(["listitem", "option", "treeitem"]);
const cells = new Set(["cell", "gridcell", "columnheader", "rowheader"]);
const marks = new Set(["checkbox", "switch", "menuitemcheckbox"]);
const fields = new Set(["textbox", "searchbox", "textarea", "spinbutton", "combobox", "slider"]);
const sections = new Set(["region", "group", "dialog", "alertdialog", "tabpanel", "form"]);

interface Card {
  title: string;
  about: string[];
  words: string[];
}

// Printed in place of the screen, once.
let cards: Card[]|null = null;
let page: Document|null = null;

export function printCards(list: string): void {
  cards = JSON.parse(list) as Card[];
  window.print();
}

interface TrustedTypes {
  createPolicy(name: string, rules: {createHTML: (html: string) => string}): {createHTML: (html: string) => string};
}
let policy: {createHTML: (html: string) => string}|undefined;

/** The program's own document: whatever somebody typed is escaped in it. Parsing runs nothing and fetches nothing. */
export function printPage(html: string): void {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  policy ??= trustedTypes?.createPolicy("ringback-page", {createHTML: (own) => own});
  page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");
  window.print();
}

export function preparePrinting(mirror: HTMLElement): void {
  let article: HTMLElement|null = null;
  window.addEventListener("beforeprint", () => {
    article?.remove();
    article = page !== null ? articleOfPage(page) : cards !== null ? articleOfCards(cards) : articleOf(mirror);
    cards = null;
    page = null;
    document.body.append(article);
  });
  window.addEventListener("afterprint", () => {
    article?.remove();
    article = null;
  });
}

function articleOf(mirror: HTMLElement): HTMLElement {
  const article = make("article");
  article.id = "print";
  const when = new Date().toLocaleString("en-GB", {dateStyle: "full", timeStyle: "short"});
  article.append(make("header", make("strong", document.title), make("time", when)));
  writeChildren(mirror, article);
  return article;
}

function articleOfCards(list: Card[]): HTMLElement {
  const article = make(
      "article",
      ...list.map(
          (card) => make(
              "section",
              make("h2", card.title),
              ...card.about.map((line) => make("small", line)),
              ...card.words.map((words) => make("p", words)),
              )));
  article.id = "print";
  article.className = "cards";
  return article;
}

function articleOfPage(source: Document): HTMLElement {
  const article = make("article", ...[...source.body.children].map((child) => document.importNode(child, true)));
  article.id = "print";
  return article;
}

function make(tag: string, ...content: (string|Node)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

function add(to: HTMLElement, element: HTMLElement): HTMLElement { return to.appendChild(element); }

function nameOf(record: Record): string {
  return (record.element.getAttribute("aria-label") ?? record.label?.data ?? "").trim();
}

function writeChildren(element: Element, to: HTMLElement): void {
  for (const child of element.children)
    if (child instanceof HTMLElement) write(child, to);
}

function write(element: HTMLElement, to: HTMLElement): void {
  const record = recordOf(element);
  if (record === null || element.inert) return;
  const {role} = record;
  const name = nameOf(record);
  if (leftOut.has(role)) return;
  if (role === "heading") return writeHeading(record, name, to);
  if (role === "table" || role === "grid") return writeTable(record, name, to);
  if (lists.has(role)) return writeList(element, name, to);
  if (entries.has(role)) return writeEntry(element, name, to);
  if (role === "radiogroup" || role === "tablist") return writeChoice(element, name, to);
  if (marks.has(role)) return writePair(name, element.getAttribute("aria-checked") === "true" ? "yes" : "no", to);
  if (fields.has(role)) return writePair(name, valueOf(record), to);
  if (sections.has(role)) return writeSection(element, name, to);
  const value = element.getAttribute("aria-valuetext") ?? "";
  if (name !== "" && role !== "main") add(to, make("p", value === "" ? name : `${name}: ${value}`));
  writeChildren(element, to);
}

function writeHeading(record: Record, name: string, to: HTMLElement): void {
  const level = Math.min(6, Number(record.element.getAttribute("aria-level") ?? 2));
  add(to, make(`h${level}`, name));
}

/** A part with a name of its own: told where no heading of it says the same. */
function writeSection(element: HTMLElement, name: string, to: HTMLElement): void {
  const section = make("section");
  writeChildren(element, section);
  if (section.childNodes.length === 0) return;
  const told = section.querySelector("h1, h2, h3, h4, h5, h6")?.textContent === name ||
      section.textContent.trimStart().startsWith(name) ||
      to.closest("section, article")?.querySelector(":scope > .name")?.textContent === name;
  if (name !== "" && !told) section.prepend(named(name));
  add(to, section);
}

function named(name: string): HTMLElement {
  const words = make("p", name);
  words.className = "name";
  return words;
}

function writePair(name: string, value: string, to: HTMLElement): void {
  const line = add(to, make("p", value === "" ? "none" : value));
  if (name !== "") line.prepend(make("b", `${name}: `));
}

function valueOf(record: Record): string {
  if (record.role === "combobox") return record.label?.data ?? record.value;
  if (record.field.type === "password") return "hidden";
  return record.role === "slider" ? record.element.getAttribute("aria-valuetext") ?? record.field.value :
                                    record.field.value;
}

/** Of several only the chosen one counts. */
function writeChoice(element: HTMLElement, name: string, to: HTMLElement): void {
  const chosen = element.querySelector("[aria-checked=true], [aria-selected=true]");
  const record = recordOf(chosen);
  if (record !== null) writePair(name, nameOf(record), to);
}

function writeList(element: HTMLElement, name: string, to: HTMLElement): void {
  const before = to.lastElementChild;
  const told = before instanceof HTMLElement && before.textContent.startsWith(name);
  const section = make("section");
  writeChildren(element, section);
  if (section.childNodes.length === 0) return;
  // Entries that follow each other make one list; groups stand between.
  for (const holder of [section, ...section.querySelectorAll("section")]) gatherEntries(holder as HTMLElement);
  if (name !== "" && !told) section.prepend(named(name));
  add(to, section);
}

function gatherEntries(holder: HTMLElement): void {
  let list: HTMLElement|null = null;
  for (const child of [...holder.children]) {
    if (child.tagName !== "LI") {
      list = null;
      continue;
    }
    if (list === null) {
      list = make("ul");
      child.before(list);
    }
    list.append(child);
  }
}

function writeEntry(element: HTMLElement, name: string, to: HTMLElement): void {
  const entry = make("li");
  const parts = make("div");
  for (const child of element.children) {
    if (!(child instanceof HTMLElement)) continue;
    const record = recordOf(child);
    // In a list a button or link is what the entry says.
    if (record?.role === "button" && !element.inert) add(parts, make("p", nameOf(record)));
    else write(child, parts);
  }
  const words =
      [...parts.children].map((part) => part.textContent.trim()).filter((text) => text !== "" && !name.includes(text));
  const all = name === "" ? words : [name, ...words];
  if (all.length === 0) return;
  entry.append(...all.flatMap((text, i) => (i === 0 ? [text] : [make("br"), text])));
  add(to, entry);
}

function writeTable(record: Record, name: string, to: HTMLElement): void {
  const table = make("table");
  if (name !== "") table.append(make("caption", name));
  for (const element of record.element.querySelectorAll<HTMLElement>(".node.row")) {
    const row = make("tr");
    for (const cell of element.children) {
      const cellRecord = recordOf(cell);
      if (cellRecord === null || !cells.has(cellRecord.role)) continue;
      const head = cellRecord.role === "columnheader" || cellRecord.role === "rowheader";
      row.append(make(head ? "th" : "td", cellText(cellRecord)));
    }
    if (row.textContent.trim() !== "") table.append(row);
  }
  add(to, table);
}

/** Marks to choose rows by are of no use on paper. */
function cellText(record: Record): string {
  const own = nameOf(record);
  const inside = [...record.element.querySelectorAll<HTMLElement>(".node")]
                     .map((element) => recordOf(element))
                     .filter((each): each is Record => each !== null && !marks.has(each.role))
                     .map((each) => (fields.has(each.role) ? valueOf(each) : nameOf(each)))
                     .filter((text) => text !== "" && !own.includes(text));
  return [own, ...new Set(inside)].filter((text) => text !== "").join(" ");
}
