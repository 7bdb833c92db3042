// Opens the mirror's demo page (tests/pages/mirror_demo) and reads what happened on it.
import {expect, test as base, type CDPSession, type Locator, type Page} from "@playwright/test";

export const demoAddress = `${process.env["RINGBACK_PAGES"]}mirror_demo/`;  // see playwright.config.ts

interface Counts {
  painted: number;
  frames: number;
  animationFrames: number
}

interface PageUnderTest {
  frames: {animationFrames: number; draw(): void};
  program(): {
    _statistic(which: number): number; _editing(): number; _typed(address: number): void;
    _context_changed(lost: number): void
  };
}
declare global { var ringbackPage: PageUnderTest; }

export class Demo {
  constructor(readonly page: Page) {}

  get status(): Locator { return this.page.getByRole("main").getByRole("status"); }

  button(name: string): Locator { return this.page.getByRole("button", {name, exact: true}); }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole("tab", {name, exact: true}).click();
    await expect(this.page.getByRole("tabpanel", {name})).toBeAttached();
  }

  async chooseFromMenu(menu: string, ...items: string[]): Promise<void> {
    await this.page.getByRole("menuitem", {name: menu}).click();
    for (const item of items) await this.page.getByRole("menuitem", {name: item}).click();
  }

  /** A click as screen readers and scripts make it: without a pointer. */
  async activate(target: Locator): Promise<void> { await target.evaluate((element: HTMLElement) => element.click()); }

  focusedName(): Promise<string|null> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute("aria-label") ?? focused?.textContent ?? null;
    });
  }

  counts(): Promise<Counts> {
    return this.page.evaluate(() => ({
                                painted: ringbackPage.program()._statistic(0),
                                frames: ringbackPage.program()._statistic(1),
                                animationFrames: ringbackPage.frames.animationFrames,
                              }));
  }

  /** Frames painted while nothing is done for so long, after the page has come to rest. */
  async paintedWhileIdle(milliseconds: number): Promise<number> {
    await this.page.waitForTimeout(1200);
    const before = await this.counts();
    await this.page.waitForTimeout(milliseconds);
    const after = await this.counts();
    expect(after.frames - before.frames).toBe(after.painted - before.painted);
    return after.painted - before.painted;
  }

  devtools(): Promise<CDPSession> { return this.page.context().newCDPSession(this.page); }
}

export async function openDemo(page: Page): Promise<Demo> {
  await page.goto(demoAddress);
  await page.waitForSelector("html[data-ready]");
  return new Demo(page);
}

export const test = base.extend<{demo: Demo}>({
  demo: async ({page}, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await use(await openDemo(page));
    expect(errors).toEqual([]);
  },
});

export {expect};
