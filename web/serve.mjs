// A static file server for localhost: what ./dev run and the tests use. Any server that can send files will do instead.
//   node web/serve.mjs [--port 8080] [--prefix /] FOLDER
import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createServer} from "node:http";
import {extname, join, normalize, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";

const mediaTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

// The file that an address stands for, or nothing if it would lie outside the folder.
function fileOf(folder, prefix, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(prefix) || path.includes("\0")) return undefined;
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  return path.endsWith("/") ? join(file, "index.html") : file;
}

async function answer(folder, prefix, request, response) {
  const file = fileOf(folder, prefix, request.url);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile() || !["GET", "HEAD"].includes(request.method)) {
    response.writeHead(found?.isFile() ? 405 : 404, {"content-type": "text/plain"}).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "content-type": mediaTypes[extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).on("error", () => response.destroy()).pipe(response);
}

// Serves a folder on 127.0.0.1; port 0 takes any free one. A taken port moves on to the next, 20 times at most.
export function serve(folder, {port = 0, prefix = "/"} = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => void answer(root, prefix, request, response));
  return new Promise((done, fail) => {
    let tries = port === 0 ? 0 : 20;
    server.on("error", (error) => {
      if (error.code === "EADDRINUSE" && tries-- > 0) server.listen(++port, "127.0.0.1");
      else fail(error);
    });
    server.on("listening", () => done({server, address: `http://localhost:${server.address().port}${prefix}`}));
    server.listen(port, "127.0.0.1");
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values, positionals} = parseArgs({
    options: {port: {type: "string", default: "8080"}, prefix: {type: "string", default: "/"}},
    allowPositionals: true,
  });
  const {address} = await serve(positionals[0], {port: Number(values.port), prefix: values.prefix});
  console.log(`Ringback is at ${address}`);
}
