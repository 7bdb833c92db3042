// Where the site lies that is tested: as playwright.config.ts says it, below the folder of that file.
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

export const siteFolder = resolve(here, "..", process.env["RINGBACK_SITE"] ?? "../../dist");
export const projectFolder = join(here, "../../..");
