/**
 * The server of the overhead benchmark: a login, and one small JSON document whatever the path. Sends its URL to
 * the process that started it.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const DOCUMENT = JSON.stringify(
  Array.from({ length: 2 }, (_, index) => ({
    id: `7f0c2b3e-0000-4000-8000-00000000000${index}`,
    name: `vcenter-${index}`,
    description: "One of the documents of the benchmark",
    version: "8.0.2",
  })),
);
/** Claims of a token that lives for ten years: the login is not what is measured. */
const CLAIMS = Buffer.from(JSON.stringify({ iat: 1_750_000_000, exp: 2_065_000_000 })).toString("base64url");

const server = createServer((request, response) => {
  request.resume();
  if (request.method === "POST") {
    response.writeHead(200, { "content-type": "text/plain" }).end(`eyJhbGciOiJub25lIn0.${CLAIMS}.x`);
    return;
  }
  response
    .writeHead(200, { "content-type": "application/json", "content-length": DOCUMENT.length })
    .end(DOCUMENT);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
process.once("disconnect", () => process.exit());
