// Runs before the first paint, so that a theme that the user chose never flashes in the other one. The policy of the
// page forbids a script inside of it.
import {preference} from "./preferences.js";

const chosen = preference("theme");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset["theme"] = chosen;
