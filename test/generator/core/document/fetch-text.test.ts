import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LARGEST_DOCUMENT } from "../../../../generator/core/document/bounds.js";
import { fetchText } from "../../../../generator/core/document/fetch-text.js";

let server: Server;
let origin = "";
const headers: (string | undefined)[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = "" } = request;
    headers.push(request.headers.authorization, request.headers.cookie);
    if (url === "/text") response.end("type: string # é\n");
    else if (url === "/latin1")
      response
        .writeHead(200, { "content-type": "application/yaml; charset=iso-8859-1" })
        .end(Buffer.from("# \xe9", "latin1"));
    else if (url === "/undeclared") response.end(Buffer.from("a: b\n# \xe9", "latin1"));
    else if (url === "/moved") response.writeHead(302, { location: "/text" }).end();
    else if (url === "/elsewhere")
      response.writeHead(302, { location: "https://other.example/a.yaml" }).end();
    else if (url === "/nowhere") response.writeHead(302).end();
    else if (url === "/circle") response.writeHead(302, { location: "/circle" }).end();
    else if (url === "/large") response.end(Buffer.alloc(LARGEST_DOCUMENT + 1));
    else if (url === "/cut") {
      response.writeHead(200, { "content-length": "100" }).write("a");
      response.socket?.end();
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const read = (path: string): Promise<string> =>
  fetchText(origin + path, (url) => url.startsWith(`${origin}/`));

test("a text is read, by its charset, through a redirect that may be followed", async () => {
  expect(await read("/text")).toBe("type: string # é\n");
  expect(await read("/latin1")).toBe("# é");
  expect(await read("/moved")).toBe("type: string # é\n");
  expect(headers.filter((value) => value !== undefined)).toEqual([]);
});

test.each([
  ["/missing", "answered 404."],
  ["/undeclared", ":2: is not UTF-8."],
  [
    "/elsewhere",
    "redirects to https://other.example/a.yaml, which is not followed. If you trust it: --allow-ref https://other.example/a.yaml",
  ],
  ["/nowhere", "redirects to nowhere, which is not followed."],
  ["/circle", "redirects more than 5 times."],
  ["/large", "is 65 MiB large"],
  ["/cut", "could not be reached."],
])("%s is refused: %s", async (path, message) => {
  await expect(read(path)).rejects.toThrow(message);
});

test.each([
  ["http://shop.example/a.yaml", "is not read: anybody on the way could change it. Expected https."],
  ["ftp://shop.example/a.yaml", "Expected https."],
  [
    "https://user:secret@shop.example/a.yaml",
    "https://shop.example/…: is not read: it has credentials in it.",
  ],
])("%s is not even asked", async (url, message) => {
  const error = await fetchText(url, () => true).catch((reason: unknown) => reason as Error);
  expect((error as Error).message).toContain(message);
  expect((error as Error).message).not.toContain("secret");
});
