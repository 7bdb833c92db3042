// Where files wait that another program has shared with the installed app: the worker puts them there, the page takes
// them. Under the scope of the one worker, so that two sites on one host do not mix.

import {namesOf} from "./storage/names.js";

export const cacheOf = (scope: string): string => namesOf("ringback").shared + scope;
export const nameHeader = "x-file-name";  // percent-encoded
