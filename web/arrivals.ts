// Files that come from the system once the app is installed: opened with it (file_handlers of the manifest) or shared
// with it (share_target). They are taken like dropped ones.
import {cacheOf, nameHeader} from "./shared_files.js";

interface LaunchQueue {
  setConsumer(use: (launch: {files?: readonly FileSystemFileHandle[]}) => void): void;
}

/** From now on, and what is waiting already. */
export function receiveFiles(open: (files: File[]) => void): void {
  (globalThis as {launchQueue?: LaunchQueue}).launchQueue?.setConsumer(({files = []}) => {
    if (files.length > 0) void Promise.all(files.map((handle) => handle.getFile())).then(open, () => undefined);
  });
  if (!("serviceWorker" in navigator) || typeof caches === "undefined") return;
  takeShared().then((files) => files.length > 0 && open(files), () => undefined);
}

// Each is removed before it is used: no other tab takes it, and a reload does not bring it back.
async function takeShared(): Promise<File[]> {
  const name = cacheOf(new URL("./", location.href).href);
  if (!await caches.has(name)) return [];
  const cache = await caches.open(name);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response || !await cache.delete(request)) continue;
    files.push(new File([await response.blob()], decodeURIComponent(response.headers.get(nameHeader) ?? "contacts")));
  }
  await caches.delete(name);
  return files;
}
