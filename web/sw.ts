// The service worker: keeps the files of one build, so that the page starts without a network. A new build is fetched
// in the background and takes over when the page is next loaded, never under a page that is open.

const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = "ringback ";
const cacheName = prefix + __BUILD__;
const takeOver = "take over";
let offered = false;

const addressOf = (file: string) => new URL(file, worker.registration.scope).href;
const page = () => addressOf("index.html");

// All of them or none: with one missing the build does not install, and the one before stays.
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(__FILES__.map((file) => new Request(addressOf(file), {cache: "no-cache"})));
}

async function removeOldBuilds(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(names.map((name) => caches.delete(name)));
}

// At a load of the only tab a waiting build takes over, and the load starts again under it.
async function offerToWaiting(): Promise<Response|undefined> {
  const {waiting} = worker.registration;
  if (!waiting || offered) return undefined;
  const tabs = await worker.clients.matchAll({type: "window"});
  if (tabs.length > 1) return undefined;
  offered = true;
  waiting.postMessage(takeOver);
  return new Response("", {headers: {Refresh: "0"}});
}

async function answer(request: Request, address: string): Promise<Response> {
  const restart = request.mode === "navigate" ? await offerToWaiting() : undefined;
  if (restart) return restart;
  const cache = await caches.open(cacheName);
  return (await cache.match(address)) ?? fetch(request);
}

const files = new Set(__FILES__);

// The address of the kept file that a request is about; nothing where it is none of ours.
function keptAddress(request: Request): string|undefined {
  const {scope} = worker.registration;
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  if (request.method !== "GET" || !url.href.startsWith(scope)) return undefined;
  const file = url.href.slice(scope.length);
  if (file === "") return page();
  return files.has(file) ? url.href : undefined;
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(removeOldBuilds()));
worker.addEventListener("message", (event) => {
  if (event.data === takeOver) void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const address = keptAddress(event.request);
  if (address) event.respondWith(answer(event.request, address));
});
