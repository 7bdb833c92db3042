// Runs before the first paint and before all else: a theme that the user chose never flashes in the other one, and a
// page whose program does not even begin to run says so. The policy of the page forbids a script inside of it.
import {beginBrand} from "./brand.js";
import {preference} from "./preferences.js";

const chosen = preference("theme");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset["theme"] = chosen;

// Neither the one file, in which this script has no address, nor another program asks for what a host has put beside
// the page.
const own = document.currentScript instanceof HTMLScriptElement && document.currentScript.src !== "";
if (own && document.documentElement.dataset["program"] === "ringback") beginBrand();

window.addEventListener("error", (event) => {
  const notFetched = event.target instanceof HTMLScriptElement;
  const notUnderstood = event.error instanceof SyntaxError;
  if (!notFetched && !notUnderstood) return;
  const page = document.getElementById("not-started");
  if (page === null || document.documentElement.dataset["ready"] !== undefined) return;
  document.getElementById("boot")?.remove();
  page.hidden = false;
  page.querySelector("button")?.addEventListener("click", () => location.reload());
  page.querySelector("h1")?.focus();
  document.title = `${page.querySelector("h1")?.textContent ?? ""} · Ringback`;
}, true);
