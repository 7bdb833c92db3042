// The core of the main job in the browsers that Playwright's client does not drive as Debian ships them: Firefox, and
// WebKit as GTK builds it. Written once, by the roles and names that each browser itself computes.
import {fileURLToPath} from "node:url";
import {expect, test} from "@playwright/test";
import {Session, type Browser} from "./browser";
import {Person} from "./driving";
import {startFirefox} from "./firefox";
import {startWebKit} from "./webkit";

const browsers: [string, (width: number, height: number) => Promise<Browser>][] = [
  ["Firefox", startFirefox],
  ["WebKitGTK", startWebKit],
];

const jose = "José 山田";

async function addAProspect(person: Person): Promise<void> {
  await person.click("button", "Add a prospect");
  await person.sees("dialog", "Add a prospect");
  await person.fill("textbox", "Given name", "José");
  await person.click("textbox", "Family name");
  await person.insert("山田");
  await person.fill("textbox", "Company", "Lindqvist & Co");
  await person.fill("textbox", "Phone numbers", "+1 312 555 0147");
  await person.fill("textbox", "Time zone", "America/Chicago");
  await person.fill("textbox", "We last spoke on", "2026-06-01");
  await person.reads("José");
  await person.press("Enter");
  await person.seesNo("dialog", "Add a prospect");
}

// A server of its own, which can be taken away.
const top = fileURLToPath(new URL("../../..", import.meta.url));
const site = fileURLToPath(new URL(process.env["RINGBACK_SITE"] ?? "../../dist", new URL("..", import.meta.url)));

for (const [name, start] of browsers) {
  test(`the core flow in ${name}`, async ({}, info) => {
    test.setTimeout(180_000);
    const server = await Session.create();
    const address = await server.start(
        "node", [`${top}web/serve.mjs`, "--port", "0", "--prefix", "/some/path/", site], {}, /(http:\/\/\S+)/);
    const browser = await start(1280, 860);
    const person = new Person(browser);
    try {
      await test.step("an empty workspace invites", async () => {
        await person.open(address);
        await person.sees("heading", "Who has stopped calling back?");
      });
      await test.step("a prospect is added, the name with an accent and in Japanese", () => addAProspect(person));
      await test.step("Today says what to do", async () => {
        await person.sees("region", "Advice");
        await person.reads(/call/i);
        await person.status("Saved");
      });
      await test.step("one key logs it, another undoes it", async () => {
        await person.press("1");
        await person.reads("Wait until");
        await person.press("Control+z");
        await person.until("the advice from before", () => person.text(), (text) => !text.includes("Wait until"));
        await person.press("1");
        await person.reads("Wait until");
      });
      await test.step("Prospects finds people and opens their page", async () => {
        await person.click("link", "Prospects");
        await person.fill("searchbox", "Search prospects", "nobody");
        await person.seesNo("link", jose);
        await person.fill("searchbox", "Search prospects", "josé");
        await person.click("link", jose);
        await person.sees("heading", jose);
      });
      await test.step("a field is edited", async () => {
        await person.click("button", "Edit details");
        await person.fill("textbox", "Role", "Owner");
        await person.click("button", "Save");
        await person.seesNo("dialog", "Edit details");
        await person.reads("Owner");
        await person.status("Saved");
      });
      await test.step("after a reload everything is there", async () => {
        await person.reload();
        await person.sees("heading", jose);
        await person.reads("Owner");
        await person.click("link", "Today");
        await person.reads("Wait until");
      });
      await test.step("without a network, too", async () => {
        await browser.evaluate("navigator.serviceWorker.ready.then(() => true)");
        await server.end();
        await person.reload();
        await person.reads("Wait until");
        await person.press("2");
        await person.status("Saved");
      });
      expect(await browser.errors()).toEqual([]);
      await browser.evaluate("console.error('an error would be seen')");
      await expect.poll(() => browser.errors()).toEqual(["an error would be seen"]);
    } catch (reason) {
      await info.attach("screen", {body: await browser.screenshot(), contentType: "image/png"});
      throw reason;
    } finally {
      await browser.close();
      await server.end();
    }
  });
}
