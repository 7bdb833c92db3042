// Nothing is asked of another origin: the policy of the page refuses it, and the proxy that watches the whole suite
// (support/watch_origins.ts) sees whatever is asked all the same.
import {connect} from "node:net";
import {expect, test} from "@playwright/test";
import {seenHost} from "./support/watch_origins";

test("a request to another host would be seen", async ({page}) => {
  const answer = await page.goto(`http://${seenHost}/`);
  expect(answer?.status()).toBe(502);
  await expect(page.getByText("no test may ask for this")).toBeVisible();
});

test("a tunnel that is reset half-way leaves the proxy watching", async ({page}) => {
  const port = Number(process.env["RINGBACK_WATCH_PORT"]);
  for (let tunnel = 0; tunnel < 20; ++tunnel)
    await new Promise<void>((done) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(`CONNECT ${seenHost}:443 HTTP/1.1\r\n\r\n`);
        socket.once("data", () => socket.resetAndDestroy());
        socket.once("close", () => done());
      });
    });
  expect((await page.goto(`http://${seenHost}/`))?.status()).toBe(502);
});

test("the policy of the page refuses another origin, even one on this machine", async ({page}) => {
  await page.goto("./");
  await page.waitForSelector("html[data-ready]", {state: "attached"});
  const refused = await page.evaluate(async (address) => {
    const found: string[] = [];
    document.addEventListener("securitypolicyviolation", ({blockedURI}) => found.push(blockedURI));
    await fetch(address).catch(() => undefined);
    const image = document.body.appendChild(new Image());
    await new Promise((done) => {
      image.onerror = done;
      image.src = `${address}x.png`;
    });
    return found.length;
  }, `http://${seenHost}/`);
  expect(refused).toBe(2);
});
