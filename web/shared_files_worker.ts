// The worker's side of sharing: the system posts the files to an address that no server has. They wait in a cache for
// the page that is opened next. Whoever posts, nothing is taken in before the user has seen it and said so.
import {cacheOf, nameHeader} from "./shared_files.js";

const most = 10;  // files at a time

/** Of "share_target" in manifest.webmanifest. */
export const isShared = (request: Request, scope: string): boolean =>
    request.method === "POST" && request.url === `${scope}share`;

export async function keepShared(request: Request, scope: string): Promise<Response> {
  const given = (await request.formData()).getAll("contacts").filter((each) => each instanceof File);
  const cache = await caches.open(cacheOf(scope));
  for (const file of given.slice(0, most)) {
    const headers = {[nameHeader]: encodeURIComponent(file.name)};
    await cache.put(`${scope}shared/${crypto.randomUUID()}`, new Response(file, {headers}));
  }
  return Response.redirect(`${scope}#/import`, 303);
}
