// The whole suite runs behind a proxy that lets nothing through: whatever a browser asks of a host that is not this
// machine fails, and fails the run at its end, with the address. Requests to this machine never go through a proxy.
import {createServer} from "node:http";

/** What a test asks for on purpose, to see that the proxy watches. */
export const seenHost = "asked-on-purpose.test";

// What Chromium asks for by itself, whatever page it shows; page and program have no business with any of them.
const browsersOwn = new Set([
  "update.googleapis.com", "optimizationguide-pa.googleapis.com", "content-autofill.googleapis.com",
  "safebrowsing.googleapis.com", "accounts.google.com", "clients2.google.com", "android.clients.google.com",
  "mtalk.google.com", "edgedl.me.gvt1.com", "redirector.gvt1.com"
]);

/** Of "host:443", as a tunnel is asked for, or of a whole address. */
const hostOf = (address: string): string => new URL(address.includes("://") ? address : `https://${address}`).hostname;

export default async function watchOrigins(): Promise<() => Promise<void>> {
  const asked = new Set<string>();
  const note = (address = "") => {
    const host = hostOf(address);
    if (host !== seenHost && !browsersOwn.has(host)) asked.add(address);
  };
  const server = createServer(({url}, response) => {
    note(url);
    response.writeHead(502, {"content-type": "text/plain"}).end("no test may ask for this");
  });
  server.on("connect", ({url}, socket) => {
    note(url);
    socket.on("error", () => undefined);  // a browser that is closed or killed resets its tunnels
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
  });
  await new Promise<void>((done) => server.listen(Number(process.env["RINGBACK_WATCH_PORT"]), "127.0.0.1", done));
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    if (asked.size > 0) throw new Error(`a page asked for other origins:\n${[...asked].join("\n")}`);
  };
}
