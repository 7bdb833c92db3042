// Practising aloud with a microphone that the browser makes up; a launch of its own.
import {expect, test} from "@playwright/test";
import config from "./playwright.config";
import {openSample, settled} from "./places";

const launch = config.use?.launchOptions ?? {};
test.use({
  permissions: ["microphone"],
  launchOptions: {
    ...launch,
    args: [...(launch.args ?? []), "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
  },
});

test("a recording stays in memory, plays back, tells the pace, and is thrown away", async ({page}) => {
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/scripts/voicemail_and_email.voicemail"));
  await settled(page);
  const rehearsal = page.getByRole("region", {name: "Practise aloud"});
  await rehearsal.getByRole("button", {name: "Record"}).click();
  await expect(rehearsal.getByRole("button", {name: "Stop"})).toBeAttached();
  await page.waitForTimeout(1500);
  await rehearsal.getByRole("button", {name: "Stop"}).click();
  await expect(rehearsal).toContainText(/You took \d+ s; these words are counted for \d+ s\./);
  await rehearsal.getByRole("button", {name: "Play"}).click();
  await expect(rehearsal.getByRole("button", {name: "Play"})).toBeAttached();  // it has come to its end
  const download = page.waitForEvent("download");
  await rehearsal.getByRole("button", {name: "Save as a file"}).click();
  expect((await download).suggestedFilename()).toMatch(/\.(webm|ogg|m4a)$/);
  await rehearsal.getByRole("button", {name: "Throw away"}).click();
  await expect(rehearsal.getByRole("button", {name: "Record"})).toBeAttached();
});

test("whoever leaves the screen is recorded no more", async ({page}) => {
  await page.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const sound = await ask(wish);
      Object.assign(window, {microphone: sound.getTracks()[0]});
      return sound;
    };
  });
  const state = () => page.evaluate(() => (window as unknown as {microphone: MediaStreamTrack}).microphone.readyState);
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/scripts/voicemail_and_email.voicemail"));
  await settled(page);
  const rehearsal = page.getByRole("region", {name: "Practise aloud"});
  await rehearsal.getByRole("button", {name: "Record"}).click();
  await expect(rehearsal.getByRole("button", {name: "Stop"})).toBeAttached();
  expect(await state()).toBe("live");
  await page.evaluate(() => (location.hash = "#/prospects"));
  await expect.poll(state).toBe("ended");
});

test("a microphone that is refused is said plainly", async ({page}) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/scripts/voicemail_and_email.voicemail"));
  await settled(page);
  const rehearsal = page.getByRole("region", {name: "Practise aloud"});
  await rehearsal.getByRole("button", {name: "Record"}).click();
  await expect(page.getByText(/does not allow the microphone/).first()).toBeAttached();
  await expect(rehearsal.getByRole("button", {name: "Record"})).toBeAttached();
});
