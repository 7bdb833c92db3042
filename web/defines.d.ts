// What web/build.mjs writes into the bundle.

/** Relative paths of all files of the site but sw.js. */
declare const __FILES__: readonly string[];
/** Size of the program, not compressed; 0: not known. */
declare const __PROGRAM_BYTES__: number;
/** One hash over all of them. */
declare const __BUILD__: string;
