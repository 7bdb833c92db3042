// ./dev torture [NAME] [COUNT]: every part in full, or one, or one that often, on the built site. Prints what happened;
// fails where something was lost.
import {serve} from "../../web/serve.mjs";
import {parts} from "./parts.mjs";

const [name, count] = process.argv.slice(2);
if (name !== undefined && !(name in parts)) {
  console.error(`There is no part "${name}". The parts are: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const {server, address} = await serve(process.env.RINGBACK_SITE ?? "dist");
const report = (words) => console.log(`   ${words}`);
let failed = 0;
for (const each of name === undefined ? Object.keys(parts) : [name]) {
  const times = count === undefined ? parts[each].full : Number(count);
  const start = Date.now();
  console.log(`-- ${each}, ${times} times`);
  try {
    const {tally, faults} = await parts[each].run({address, count: times, report});
    const figures = Object.entries(tally).map(([what, number]) => `${number} ${what}`).join(", ");
    console.log(`${each}: ${figures}; ${((Date.now() - start) / 1000).toFixed(0)} s`);
    for (const fault of faults) console.log(`   FAILED: ${fault}`);
    failed += faults.length > 0 ? 1 : 0;
  } catch (reason) {
    console.log(`   FAILED: ${reason instanceof Error ? reason.stack : reason}`);
    failed++;
  }
}
server.close();
process.exit(failed > 0 ? 1 : 0);
