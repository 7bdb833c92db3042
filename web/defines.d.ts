// What web/build.mjs writes into the bundle.

/** Relative paths of all files of the site but sw.js. */
declare const __FILES__: readonly string[];
/** One hash over all of them. */
declare const __BUILD__: string;
