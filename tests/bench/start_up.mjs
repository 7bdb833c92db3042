// From navigation to the first interactive frame, cold (nothing cached) and warm (the second visit), beside ImGui's
// demo on a page built by the same toolchain. Target: at most 1.3 times. Medians, software rendering.
import {openSite, table} from "./browser.mjs";

const rounds = 9;
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(folder) {
  const site = await openSite(folder);
  const cold = [];
  const warm = [];
  for (let round = 0; round < rounds; round++) {
    const visits = await site.startUpTimes(2);
    cold.push(visits[0]);
    warm.push(visits[1]);
  }
  await site.close();
  return {cold: median(cold), warm: median(warm)};
}

const demo = await measure("build/web-release/pages/imgui_demo");
const ringback = await measure("dist");
table(
    ["first interactive frame, ms", "cold", "warm"],
    [
      ["ImGui demo", demo.cold.toFixed(0), demo.warm.toFixed(0)],
      ["Ringback", ringback.cold.toFixed(0), ringback.warm.toFixed(0)],
      ["times (target 1.3)", (ringback.cold / demo.cold).toFixed(2), (ringback.warm / demo.warm).toFixed(2)],
    ],
);
