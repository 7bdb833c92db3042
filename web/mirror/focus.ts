// Keeps the page's focus on the element of ImGui's focused item, and the single tab stop of every composite.
import {State} from "./protocol.js";
import {recordOf, type Record} from "./record.js";

export class Focus {
  /** The node that ImGui has focused; 0: none. */
  wanted = 0;
  /** True while this class moves the focus itself, so that its events are not taken for the user's. */
  moving = false;
  private readonly unsettled = new Set<Record>();

  constructor(
      private readonly stage: HTMLElement, private readonly find: (key: number) => Record | undefined,
      private readonly arrived: (record: Record) => void) {}

  /** Follows ImGui, unless the user is somewhere else on the page. */
  follow(): void {
    const active = document.activeElement;
    if (active !== null && active !== document.body && !this.stage.contains(active)) return;
    const record = this.wanted !== 0 ? this.find(this.wanted) : undefined;
    const target = record?.element ?? this.stage;
    if (target === active || target.closest("[inert]") !== null) return;
    if (target !== this.stage && !target.hasAttribute("tabindex")) target.tabIndex = -1;
    this.move(target);
    if (record !== undefined && document.activeElement === target) this.arrived(record);
  }

  /** Keeps the focus in the page when its element goes away. */
  rescue(leaving: HTMLElement): void {
    if (leaving.contains(document.activeElement)) this.move(this.stage);
  }

  move(target: HTMLElement): void {
    this.moving = true;
    target.focus({preventScroll: true});
    this.moving = false;
  }

  /** The composite that this item belongs to must choose its tab stop anew. */
  unsettle(item: Record): void {
    for (let above = item.parent; above !== null; above = above.parent) {
      if (above.spec.composite) {
        this.unsettled.add(above);
        return;
      }
    }
    if (item.parent !== null) this.unsettled.add(item.parent);
    else if (item.element.tabIndex !== 0) item.element.tabIndex = 0;
  }

  settle(): void {
    for (const composite of this.unsettled) this.chooseTabStop(composite);
    this.unsettled.clear();
  }

  private chooseTabStop(composite: Record): void {
    const items = [...composite.element.querySelectorAll(".node.usable")]
                      .map((element) => recordOf(element))
                      .filter((record): record is Record => record !== null && record.spec.roving === true);
    const usable = items.filter((record) => !record.has(State.disabled));
    const stop = usable.find((record) => record.key === this.wanted) ??
        usable.find((record) => record.has(State.selected | State.checked)) ?? usable[0];
    for (const record of items) {
      const index = record === stop ? 0 : -1;
      if (record.element.tabIndex !== index || !record.element.hasAttribute("tabindex"))
        record.element.tabIndex = index;
    }
  }
}
