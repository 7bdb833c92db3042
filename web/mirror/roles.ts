// Which element stands for a role, and how it is named.

export interface RoleSpec {
  tag: "div"|"span"|"input"|"textarea"|"a";
  aria: string;  // the role attribute; '' where the tag says it or there is none
  naming: "text"|"label"|"none";
  composite?: true;  // one tab stop for all items in it
  roving?: true;     // an item of a composite
  needsName?: true;  // the role attribute is written only when there is a name
}

const container = (aria: string): RoleSpec => ({tag: "div", aria, naming: "label"});
const composite = (aria: string): RoleSpec => ({tag: "div", aria, naming: "label", composite: true});
const leaf = (aria: string): RoleSpec => ({tag: "div", aria, naming: "text"});
const item = (aria: string): RoleSpec => ({tag: "div", aria, naming: "text", roving: true});
const plain: RoleSpec = {
  tag: "div",
  aria: "",
  naming: "none"
};

const special: Record<string, RoleSpec> = {
  window: {tag: "div", aria: "region", naming: "label", needsName: true},
  region: {tag: "div", aria: "region", naming: "label", needsName: true},
  content: plain,
  generic: plain,
  text: {tag: "span", aria: "", naming: "text"},
  heading: leaf("heading"),
  paragraph: leaf("paragraph"),
  image: container("img"),
  separator: container("separator"),
  tooltip: container("tooltip"),
  group: {tag: "div", aria: "group", naming: "label", needsName: true},
  button: leaf("button"),
  link: {tag: "a", aria: "link", naming: "text"},
  checkbox: leaf("checkbox"),
  switch: leaf("switch"),
  status: leaf("status"),
  alert: leaf("alert"),
  textbox: {tag: "input", aria: "", naming: "label"},
  searchbox: {tag: "input", aria: "searchbox", naming: "label"},
  textarea: {tag: "textarea", aria: "", naming: "label"},
  slider: {tag: "input", aria: "", naming: "label"},
  spinbutton: {tag: "input", aria: "spinbutton", naming: "label"},
  cell: leaf("cell"),
  gridcell: leaf("gridcell"),
  columnheader: leaf("columnheader"),
  rowheader: leaf("rowheader"),
  row: {tag: "div", aria: "row", naming: "label", roving: true},
  option: item("option"),
  treeitem: item("treeitem"),
  tab: item("tab"),
  radio: item("radio"),
  menuitem: item("menuitem"),
  menuitemcheckbox: item("menuitemcheckbox"),
  menuitemradio: item("menuitemradio"),
  listbox: composite("listbox"),
  tree: composite("tree"),
  tablist: composite("tablist"),
  radiogroup: composite("radiogroup"),
  menu: composite("menu"),
  menubar: composite("menubar"),
  grid: composite("grid"),
};

export function specOf(role: string): RoleSpec { return special[role] ?? container(role); }

const schemes = new Set(["http:", "https:", "tel:", "mailto:", "sms:"]);

/** The address of a link if the browser may follow it, else null. */
export function allowedAddress(address: string): string|null {
  if (address === "" || /[\x00-\x20\x7f\\]/.test(address) || address.startsWith("//")) return null;
  const scheme = /^[^/?#]*:/.exec(address)?.[0].toLowerCase();
  return scheme === undefined || schemes.has(scheme) ? address : null;
}
