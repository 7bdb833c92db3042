// What web/build.mjs writes into the bundle.

interface KeptFile {
  file: string;    // relative path
  sha256: string;  // base 64
}

/** What the service worker keeps. */
declare const __FILES__: readonly KeptFile[];
/** Size of the program, not compressed; 0: not known. */
declare const __PROGRAM_BYTES__: number;
