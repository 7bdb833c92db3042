// In place of sw.js it takes Ringback's service worker out of every browser that has it: a host copies sw-off.js over
// sw.js, and waits. Pages that are open go on; from their next load on all comes from the network. What users have
// stored stays as it is.

const worker = self as unknown as ServiceWorkerGlobalScope;

async function remove(): Promise<void> {
  const own =
      (await caches.keys())
          .filter(
              (name) => /^ringback [0-9a-f]{16}$/.test(name) ||
                  /^ringback (files|shared|packs) /.test(name) && name.endsWith(` ${worker.registration.scope}`));
  await Promise.all(own.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(remove()));
