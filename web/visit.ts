// What the address says about this visit: with "?demo" the page is the demo, which has a store of its own. Whoever
// opens anything that is kept asks here for the store's name; that of the other store is never made on this page.

const asked = new URLSearchParams(location.search);

export const isDemo = asked.has("demo");
/** The user's own workspace, where the host lets the page begin as the demo (brand.ts). */
export const isOwn = asked.has("own");
export const storeName = isDemo ? "ringback-demo" : "ringback";

/** The same place with another word behind its question mark, or none. */
export function go(word: "demo"|"own"|""): void {
  location.replace(location.pathname + (word === "" ? "" : `?${word}`) + location.hash);
}
