// The program where the page carries it in itself: the single file that works from a disk (web/tools/one_file.mjs).

const place = (): HTMLElement|null => document.getElementById("program");

/** Whether everything is in this one page, and nothing beside it can be relied on. */
export const isOneFile = (): boolean => place() !== null;

/** Its bytes, on their way; nothing where they lie beside the page. */
export function carriedProgram(): Response|undefined {
  const text = place()?.textContent;
  if (text === null || text === undefined) return undefined;
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  place()?.replaceChildren();  // a megabyte that nobody needs any more
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(bytes, {headers: {"content-type": "application/wasm"}});
}
