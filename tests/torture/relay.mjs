// A server that hands every request on to another one, and can go: then there is no network. Knows nothing of Ringback.
import {createServer, request} from "node:http";

export class Relay {
  #to;
  #port = 0;
  #server;

  // `to` is the address of a folder; the relay's own has the same path.
  constructor(to) { this.#to = new URL(to); }

  get address() { return `http://localhost:${this.#port}${this.#to.pathname}`; }

  // On the same port each time.
  async open() {
    this.#server = createServer(({method, url, headers}, response) => {
      const {hostname, port} = this.#to;
      request({hostname, port, method, path: url, headers: {...headers, host: this.#to.host}}, (found) => {
        response.writeHead(found.statusCode, found.headers);
        found.pipe(response);
      }).on("error", () => response.destroy()).end();
    });
    await new Promise((done, fail) => this.#server.on("error", fail).listen(this.#port, "localhost", done));
    this.#port = this.#server.address().port;
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}
