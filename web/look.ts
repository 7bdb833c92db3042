// Colours both ways: what the user's system asks for goes to the program, what the program wears goes to the page.
import type {Frames} from "./frame.js";
import type {Program} from "./page.js";

// In the order of the bits of _theme_changed.
const wishes = [
  "(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)", "(forced-colors: active)",
  "(prefers-contrast: more)"
];
// In the order of SystemLook (src/platform/application.hpp).
const systemColours =
    ["Canvas", "CanvasText", "LinkText", "ButtonFace", "ButtonText", "Highlight", "HighlightText", "GrayText"];

export class Look {
  constructor(private readonly program: () => Program, private readonly frames: Frames) {}

  /** From now on the program hears of changes; it is told the present state at once. */
  start(): void {
    for (const query of wishes) matchMedia(query).addEventListener("change", () => this.send());
    this.send();
  }

  wear(background: number, text: number, accent: number): void {
    const root = document.documentElement;
    root.dataset["theme"] = brightness(background) < 128 ? "dark" : "light";
    root.style.setProperty("--canvas", cssOf(background));
    root.style.setProperty("--text", cssOf(text));
    root.style.setProperty("--accent", cssOf(accent));
    document.querySelector("meta[name=\"theme-color\"]")?.setAttribute("content", cssOf(background));
  }

  private send(): void {
    const bits = wishes.reduce((sum, query, bit) => sum | Number(matchMedia(query).matches) << bit, 0);
    const colours = readSystemColours();
    this.frames.enter(() => {
      const program = this.program();
      const address = program._malloc(colours.length * 4);
      program.HEAPU32.set(colours, address >>> 2);
      program._theme_changed(bits, address);
      program._free(address);
    });
    this.frames.pump();
  }
}

/** Only an element on the page knows what a system colour looks like. */
function readSystemColours(): number[] {
  const probe = document.createElement("span");
  probe.className = "unseen probe";
  // Not the page's theme but the system's: the program decides which of them it wears.
  probe.style.colorScheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.body.append(probe);
  const colours = systemColours.map((name) => {
    probe.style.color = name;
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
    return red << 16 | green << 8 | blue;
  });
  probe.remove();
  return colours;
}

function cssOf(rgb: number): string { return `#${(rgb & 0xffffff).toString(16).padStart(6, "0")}`; }

function brightness(rgb: number): number {
  return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
}
