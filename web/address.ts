// The address after "#", as the program's route, both ways; the browser's own history remembers where the user was.
import type {Frames} from "./frame.js";
import {withText, type Program} from "./page.js";
import {carries} from "./sharing.js";

export class Address {
  private route: string|null = null;

  /** A link that carries something is no route: it goes to `carried`, and the program begins at its start. */
  constructor(
      private readonly program: () => Program,
      private readonly frames: Frames,
      private readonly carried: (route: string) => void,
  ) {}

  /** From now on the program hears where the user goes; it is told the present address at once. */
  start(): void {
    window.addEventListener("hashchange", () => this.send());
    window.addEventListener("popstate", () => this.send());
    this.send();
  }

  write(route: string, replace: boolean): void {
    if (route === this.route) return;
    this.route = route;
    const address = `#${route}`;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }

  open(route: string): void {
    const link = document.createElement("a");
    link.href = `#${route}`;
    link.target = "_blank";
    link.rel = "noopener";
    link.click();
  }

  /** As it stands, percent signs and all: the program decodes the parts. */
  private send(): void {
    const route = location.hash.slice(1);
    if (route === this.route) return;
    this.route = route;
    const shown = carries(route) ? "/today" : route;
    this.frames.enter(() => withText(this.program(), shown, (address) => this.program()._route_changed(address)));
    this.frames.pump();
    if (carries(route)) this.carried(route);
  }
}
