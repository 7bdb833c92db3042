// The service worker: keeps the files of one build, so that the page starts without a network. Each file is checked
// against the hash that the build has written down, and a build of which one is missing or wrong does not install: the
// one before stays. A new build takes over when the page is next loaded, never under a page that is open.
import {PrecacheController} from "workbox-precaching/PrecacheController.js";
import {answerHostFile, isHostFile, keepHostFile} from "./host_files_worker.js";
import {isShared, keepShared} from "./shared_files_worker.js";

const worker = self as unknown as ServiceWorkerGlobalScope;
const {scope} = worker.registration;
const takeOver = "take over";
let offered = false;

// What has not changed since the build before is not fetched again: it lies in the same cache under the same hash.
const kept = new PrecacheController({
  cacheName: `ringback files ${scope}`,
  plugins: [{requestWillFetch: async ({request}) => new Request(request, {cache: "no-cache"})}],
});
kept.addToCacheList(__FILES__.map(({file, sha256}) => ({
                                    url: scope + file,
                                    revision: sha256,
                                    integrity: `sha256-${sha256}`,
                                  })));

// Builds before the hashes had a cache each.
async function removeOldBuilds(): Promise<void> {
  const names = (await caches.keys()).filter((name) => /^ringback [0-9a-f]{16}$/.test(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

// Whether no page stays open when this load is done. A reload counts the page that goes; a browser that does not tell
// reloads apart is believed to do one.
async function loadsTheOnlyTab({isReloadNavigation = true}: Request&{isReloadNavigation?: boolean}): Promise<boolean> {
  const pages = await worker.clients.matchAll({type: "window", includeUncontrolled: true});
  const own = pages.filter(({url}) => url.startsWith(scope)).length;
  return own === 0 || (own === 1 && isReloadNavigation);
}

// In place of the page: it has the waiting build take over and loads itself again then. A header that says so would not
// do: an address with a part after "#" is not loaded again by it.
const restarting = `<!doctype html><meta charset="utf-8"><title>Ringback</title><script>
const again = () => location.reload();
navigator.serviceWorker.addEventListener("controllerchange", again);
setTimeout(again, 3000);
navigator.serviceWorker.getRegistration().then(
  (found) => found && found.waiting ? found.waiting.postMessage("${takeOver}") : again());
</script>`;

// At a load of the only tab a waiting build takes over, and the load starts again under it.
async function offerToWaiting(request: Request): Promise<Response|undefined> {
  if (!worker.registration.waiting || offered || !await loadsTheOnlyTab(request)) return undefined;
  offered = true;
  return new Response(restarting, {headers: {"content-type": "text/html"}});
}

// What was lost from the cache is fetched once more, and kept if it has the hash.
async function answer(event: FetchEvent, address: string, cacheKey: string): Promise<Response> {
  const restart = event.request.mode === "navigate" ? await offerToWaiting(event.request) : undefined;
  const integrity = kept.getIntegrityForCacheKey(cacheKey);
  return restart ?? kept.strategy.handle({event, request: new Request(address), params: {cacheKey, integrity}});
}

// The address of the file that a request is about.
function addressOf(request: Request): string {
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  return url.href === scope ? `${scope}index.html` : url.href;
}

worker.addEventListener("install", (event) => {
  void kept.install(event);
  if (!worker.registration.active) event.waitUntil(keepHostFile(scope));  // the page of this visit has asked before
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(removeOldBuilds());
  void kept.activate(event);
});
worker.addEventListener("message", (event) => {
  if (event.data === takeOver) void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const {request} = event;
  if (isShared(request, scope)) return event.respondWith(keepShared(request, scope));
  if (isHostFile(request, scope))
    return event.respondWith(answerHostFile(request, scope, (until) => event.waitUntil(until)));
  const address = addressOf(request);
  const key = request.method === "GET" ? kept.getCacheKeyForURL(address) : undefined;
  if (key !== undefined) event.respondWith(answer(event, address, key));
});
