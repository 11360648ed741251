import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** A server of files, as a page of a user has one. */
export interface StaticServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Serves the files of a folder, and `index.html` for `/`, on a free port of the loopback interface. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const name = pathname === "/" ? "index.html" : normalize(pathname);
    readFile(join(folder, name)).then(
      (bytes) => {
        const type = TYPES[extname(name)] ?? "application/octet-stream";
        outgoing.writeHead(200, { "content-type": type }).end(bytes);
      },
      () => outgoing.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
