// Chromium's accessibility tree of a page, as a screen reader gets it: in words, and what is wrong with it.
import type {CDPSession, Page} from "@playwright/test";

interface Value {
  value?: unknown;
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  value?: Value;
  properties?: {name: string; value: Value}[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

interface Element {
  nodeName: string;
  backendNodeId: number;
  attributes?: string[];
  children?: Element[];
}

const said = (value?: Value): string => String(value?.value ?? "").replace(/\s+/g, " ").trim();
const roleOf = (node: Node): string => said(node.role);
const property = (node: Node, name: string): unknown =>
    node.properties?.find((each) => each.name === name)?.value.value;

/** Nodes that say nothing by themselves: their children stand in their place. */
const silent = new Set(["none", "generic", "RootWebArea", "LineBreak", "ListMarker", "InlineTextBox"]);

const interactive = new Set([
  "button", "link", "checkbox", "switch", "radio", "textbox", "searchbox", "combobox", "slider", "spinbutton", "option",
  "tab", "treeitem", "menuitem", "menuitemcheckbox", "menuitemradio"
]);
const needsName = new Set([...interactive, "dialog", "navigation", "region", "table", "grid", "image", "img", "menu"]);

export class AccessibilityTree {
  private readonly byId: Map<string, Node>;

  private constructor(private readonly nodes: Node[], private readonly document: Element) {
    this.byId = new Map(nodes.map((node) => [node.nodeId, node]));
  }

  static async of(page: Page): Promise<AccessibilityTree> {
    const devtools: CDPSession = await page.context().newCDPSession(page);
    const {nodes} = await devtools.send("Accessibility.getFullAXTree") as unknown as {nodes: Node[]};
    const {root} = await devtools.send("DOM.getDocument", {depth: -1}) as unknown as {root: Element};
    await devtools.detach();
    return new AccessibilityTree(nodes, root);
  }

  /** Indented lines: role, level, "name", states, value, description. */
  words(): string {
    const lines: string[] = [];
    const write = (node: Node, depth: number, above: string) => {
      const role = roleOf(node);
      const line = node.ignored || silent.has(role) ? "" : lineOf(node, above);
      if (line !== "") lines.push(`${"  ".repeat(depth)}${line}`);
      for (const child of this.childrenOf(node))
        write(child, line === "" ? depth : depth + 1, line === "" ? above : `${said(node.name)} ${said(node.value)}`);
    };
    if (this.nodes[0]) write(this.nodes[0], 0, "");
    return lines.join("\n") + "\n";
  }

  /** What must not be, each in a sentence. */
  problems(): string[] {
    return [...this.unnamed(), ...this.hidden(), ...this.wrongLandmarks(), ...this.wrongHeadings()];
  }

  private childrenOf(node: Node): Node[] { return (node.childIds ?? []).flatMap((id) => this.byId.get(id) ?? []); }

  private spoken(role: string): Node[] { return this.nodes.filter((node) => !node.ignored && roleOf(node) === role); }

  private unnamed(): string[] {
    return this.nodes
        .filter(
            (node) => !node.ignored && said(node.name) === "" &&
                (needsName.has(roleOf(node)) ||
                 (interactive.has(roleOf(node)) && property(node, "focusable") === true)))
        .map((node) => `a ${roleOf(node)} has no name`);
  }

  /** Elements that take the focus, outside of what a dialog has made inert, must be in the tree. */
  private hidden(): string[] {
    const inTree = new Set(this.nodes.filter((node) => !node.ignored).map((node) => node.backendDOMNodeId));
    const found: string[] = [];
    const visit = (element: Element) => {
      const attributes = new Map<string, string>();
      for (let i = 0; i + 1 < (element.attributes?.length ?? 0); i += 2)
        attributes.set(element.attributes![i]!, element.attributes![i + 1]!);
      if (attributes.has("inert") || attributes.has("hidden")) return;  // from everybody alike
      const usable = attributes.has("tabindex") || ["INPUT", "TEXTAREA", "BUTTON"].includes(element.nodeName);
      const stage = attributes.get("id") === "stage";  // takes the focus when nothing else has it
      if (usable && !stage && !inTree.has(element.backendNodeId))
        found.push(`${attributes.get("role") ?? element.nodeName} "${attributes.get("aria-label")}" is hidden`);
      element.children?.forEach(visit);
    };
    visit(this.document);
    return found;
  }

  private get modal(): boolean { return this.spoken("dialog").some((node) => property(node, "modal") === true); }

  private wrongLandmarks(): string[] {
    const mains = this.spoken("main").length;
    return mains === (this.modal ? 0 : 1) ? [] : [`there are ${mains} main landmarks`];
  }

  private wrongHeadings(): string[] {
    const levels = this.headings();
    const wrong: string[] = [];
    const first = levels.filter((level) => level === 1).length;
    if (!this.modal && first !== 1) wrong.push(`there are ${first} headings of level 1`);
    levels.forEach((level, i) => {
      const before = i === 0 ? level : levels[i - 1]!;
      if (level > before + 1) wrong.push(`a heading of level ${level} follows one of level ${before}`);
    });
    return wrong;
  }

  private headings(): number[] {
    const levels: number[] = [];
    const visit = (node: Node) => {
      if (!node.ignored && roleOf(node) === "heading") levels.push(Number(property(node, "level")));
      this.childrenOf(node).forEach(visit);
    };
    if (this.nodes[0]) visit(this.nodes[0]);
    return levels;
  }
}

const flags = ["disabled", "required", "readonly", "modal", "busy", "multiselectable"];

function lineOf(node: Node, above: string): string {
  const role = roleOf(node);
  const name = said(node.name);
  if (role === "StaticText") return name === "" || above.includes(name) ? "" : `"${name}"`;
  const words = [role];
  const level = property(node, "level");
  if (level !== undefined && role !== "listitem") words.push(String(level));
  if (name !== "") words.push(`"${name}"`);
  for (const flag of flags)
    if (property(node, flag) === true) words.push(flag);
  for (const state of ["checked", "pressed", "expanded", "selected", "invalid"]) {
    const value = property(node, state);
    if (value === undefined || (state === "invalid" && value === "false")) continue;
    if (state === "selected" && value === false) continue;
    words.push(value === true || value === "true" ? state : value === "mixed" ? "mixed" : `not ${state}`);
  }
  const live = property(node, "live");
  if (live !== undefined && live !== "off") words.push(`(${String(live)})`);
  if (said(node.value) !== "") words.push(`= "${said(node.value)}"`);
  if (said(node.description) !== "") words.push(`(${said(node.description)})`);
  return words.join(" ");
}
