// The host's own file beside the page, packs/default.json, and the packs that it names (data/brand/FORMAT.md). Only
// fetched here: the program reads them. The one file fetches nothing.
import {isOneFile} from "./carried.js";

const folder = "packs/";
const address = `${folder}default.json`;
const largest = 256 * 1024;  // bytes; a byte more is passed on, so that the program sees that it is too large
const largestPack = 1 << 20;
const patience = 4000;  // ms that a start may wait for a host that says nothing

const global = globalThis as {ringbackBrand?: Promise<string>};

/** Called by the page's first script: on its way beside everything else. */
export function beginBrand(): void { global.ringbackBrand = fetched(address, largest).catch(() => ""); }

/** "": there is none. */
export function brandText(): Promise<string> { return global.ringbackBrand ?? Promise.resolve(""); }

/** Whether the host wants the page to begin as the demo; all else in it is the program's to read. */
export function beginsAsDemo(text: string): boolean {
  try {
    return (JSON.parse(text) as {start?: unknown} | null)?.start === "demo";
  } catch {
    return false;
  }
}

/** A pack beside the brand, by the name that it has there; an Error says in plain words why there is none. */
export async function packText(name: string): Promise<string> {
  const base = new URL(folder, document.baseURI).href;
  const {href} = new URL(name, base);
  if (isOneFile() || !href.startsWith(base)) throw new Error("This page fetches no such file.");
  const text = await fetched(href, largestPack).catch(() => "");
  if (text === "") throw new Error("The host's file did not arrive. Check the connection, or ask the host.");
  return text;
}

// A host that sends its page for whatever it does not have has none.
async function fetched(from: string, most: number): Promise<string> {
  const response = await fetch(from, {signal: AbortSignal.timeout(patience)});
  const isPage = (response.headers.get("content-type") ?? "").startsWith("text/html");
  if (!response.ok || response.status === 204 || isPage) return "";
  return new TextDecoder().decode((await response.arrayBuffer()).slice(0, most + 1));
}
