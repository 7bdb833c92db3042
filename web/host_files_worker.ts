// The worker's side of what a host has put beside the page (brand.ts): given as it was seen last, at once and without a
// network, and asked for anew beside that, so that the next load has what the host has changed. It is no part of a
// build: nobody has written down its hash.

const cacheOf = (scope: string): string => `ringback packs ${scope}`;
const nothing = (): Response => new Response(null, {status: 204});

export const isHostFile = ({method, url}: Request, scope: string): boolean =>
    method === "GET" && url.startsWith(`${scope}packs/`);

/** The first visit ends without a worker that could have kept it. */
export async function keepHostFile(scope: string): Promise<void> {
  await refreshed(new Request(`${scope}packs/default.json`), scope).catch(() => undefined);
}

/** `stay` keeps the worker running until what it is given has ended. */
export async function answerHostFile(
    request: Request, scope: string, stay: (until: Promise<unknown>) => void): Promise<Response> {
  const fresh = refreshed(request, scope).catch(nothing);
  stay(fresh);
  return await caches.match(request, {cacheName: cacheOf(scope), ignoreVary: true}) ?? fresh;
}

// A host that says that there is none has taken it away; one that fails has not.
async function refreshed(request: Request, scope: string): Promise<Response> {
  const response = await fetch(new Request(request, {cache: "no-cache"}));
  if (response.status === 200) {
    await (await caches.open(cacheOf(scope))).put(request, response.clone());
    return response;
  }
  if (response.status === 404 && await caches.has(cacheOf(scope)))
    await (await caches.open(cacheOf(scope))).delete(request, {ignoreVary: true});
  return nothing();
}
