// axe-core as the tests use it. The app has no frames to look into, which spares a page for each look, and only what is
// wrong is gathered: both take a good part of its time.
import AxeBuilder from "@axe-core/playwright";
import type {Page} from "@playwright/test";

export const axe = (page: Page): AxeBuilder =>
    new AxeBuilder({page}).setLegacyMode().options({resultTypes: ["violations"], selectors: false});
