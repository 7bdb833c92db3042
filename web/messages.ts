// Messages of the system and the number on the app's icon, where the browser has them and the user has allowed them.
// They are made here and shown by this device: nothing is sent anywhere.

/** The values are those of MessageLeave in src/platform/application.hpp. */
const enum Leave {
  unavailable = 0,
  notAsked = 1,
  refused = 2,
  granted = 3,
}

/** What the program is asked and told. */
export interface Hearer {
  /** What the user has said about messages: a Leave. */
  told(leave: number): void;
  /** The route of a message that was pressed. */
  open(route: string): void;
  /** ms until it wants to look what is due while nobody sees the page; 0: never. */
  wait(): number;
  look(): void;
}

export class Messages {
  private timer = 0;

  constructor(private readonly hearer: Hearer) {}

  /** From now on the program hears of it; it is told the present state at once. */
  begin(): void {
    this.tell();
    document.addEventListener("visibilitychange", () => this.lookLater());
    navigator.permissions?.query({name: "notifications"}).then((status) => {
      status.onchange = () => this.tell();
    }, () => undefined);
  }

  /** Works only while a click or key is being handled: browsers ask for that. */
  ask(): void {
    if (this.leave() === Leave.notAsked) Notification.requestPermission().then(() => this.tell(), () => undefined);
  }

  /** Only while nobody looks; who does sees it on the page. A later one of that name takes its place. */
  show(name: string, title: string, text: string, route: string): void {
    if (this.leave() !== Leave.granted || document.visibilityState === "visible") return;
    try {
      const message = new Notification(title, {body: text, tag: name, icon: "icon-192.png"});
      message.onclick = () => {
        window.focus();
        message.close();
        this.hearer.open(route);
      };
    } catch {
      // a phone shows messages of workers only; the icon's number stays
    }
  }

  private leave(): Leave {
    if (typeof Notification === "undefined") return Leave.unavailable;
    if (Notification.permission === "granted") return Leave.granted;
    return Notification.permission === "denied" ? Leave.refused : Leave.notAsked;
  }

  private tell(): void { this.hearer.told(this.leave()); }

  private lookLater(): void {
    clearTimeout(this.timer);
    const wait = document.visibilityState === "hidden" ? this.hearer.wait() : 0;
    if (wait === 0) return;
    this.timer = window.setTimeout(() => {
      this.hearer.look();
      this.lookLater();
    }, wait);
  }
}

/** 0: none. Browsers show it on the icon of an installed app only. */
export function setBadge(count: number): void {
  const shown = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  shown?.catch(() => undefined);
}
