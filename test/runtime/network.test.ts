import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { startTimer } from "../../runtime/abort.js";
import { systemClock } from "../../runtime/clock.js";
import { toMultipart } from "../../runtime/codec/multipart.js";
import { raw } from "../../runtime/codec/raw.js";
import { createClient } from "../../runtime/create-client.js";
import type { Operation } from "../../runtime/operation.js";
import type { ClientOptions } from "../../runtime/options.js";
import { CONTENT, JSON_BODY } from "../support/contents.js";
import { failure } from "./fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  auth: "none",
  responses: { 200: CONTENT.json },
};
/** A port of the system that nothing serves, and that fetch connects to. */
const CLOSED = 4;
const write: Operation = { ...read, id: "compute.createX", method: "POST", body: JSON_BODY };

const open: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** A server that answers each request with what the test wants, and counts them. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
  const state = { count: 0 };
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => answer(request, response, ++state.count));
  });
  return { state, port: await listen(server) };
}

function connect(port: number, options: ClientOptions = {}) {
  const baseUrl = `http://127.0.0.1:${port}/api`;
  return createClient({ baseUrl, retry: { attempts: 3, delay: 1 }, ...options });
}

describe("Node's fetch and real sockets", () => {
  test("a closed port: nothing was sent, so a write is retried, and the final error states it", async () => {
    // One that is given to nobody, unlike that of a server which was closed: another process may have it by now.
    expect(await failure(connect(CLOSED).call(write, { body: {} }))).toMatchObject({
      name: "ConnectionError",
      sent: false,
      attempts: 3,
    });
  });

  test("a port that fetch never connects to", async () => {
    expect(await failure(connect(1).call(write, { body: {} }))).toMatchObject({
      name: "ConnectionError",
      sent: false,
    });
  });

  test("a host that does not exist", async () => {
    const client = createClient({
      baseUrl: "https://no-such-host.invalid/api",
      retry: { attempts: 2, delay: 1 },
    });
    expect(await failure(client.call(write, { body: {} }))).toMatchObject({
      name: "ConnectionError",
      sent: false,
    });
  });

  test("a reset after the request arrived: a read is repeated, a write is ambiguous", async () => {
    const { state, port } = await serve((request, response, count) => {
      if (count < 3) request.socket.resetAndDestroy();
      else response.end("[1]");
    });
    expect(await connect(port).call(read)).toEqual([1]);
    state.count = 0;
    expect(await failure(connect(port).call(write, { body: {} }))).toMatchObject({
      name: "AmbiguousWriteError",
      reason: "no-answer",
      attempts: 1,
    });
    expect(state.count).toBe(1);
  });

  test("a body shorter than its Content-Length, and a chunked one that is cut off", async () => {
    const { port } = await serve((_, response, count) => {
      if (count > 2) response.end("[1]");
      else if (count === 1) response.writeHead(200, { "content-length": "100" }).write("[1,");
      else response.writeHead(200).write("[1,");
      if (count <= 2) setImmediate(() => response.destroy());
    });
    expect(await connect(port).call(read)).toEqual([1]);
  });

  test("an answer that is not HTTP", async () => {
    const server = createSocketServer((socket) => socket.end("SMTP ready\r\n\r\n"));
    const port = await listen(server);
    expect(await failure(connect(port).call(read))).toMatchObject({ name: "ConnectionError", attempts: 3 });
  });

  test("a status above 599", async () => {
    const { state, port } = await serve((_, response) => response.writeHead(600).end('{"message":"odd"}'));
    const error = await failure(connect(port).call(read));
    expect(error).toMatchObject({ name: "ServerError", status: 600, attempts: 3, body: { message: "odd" } });
    expect(await failure(connect(port).call(write, { body: {} }))).toMatchObject({
      name: "AmbiguousWriteError",
      status: 600,
    });
    expect(state.count).toBe(4);
  });

  test("headers and bodies that do not arrive within the timeout", async () => {
    const LIMIT = 5_000;
    let end = (): void => undefined;
    const { state, port } = await serve((_, response, count) => {
      if (count % 2 === 0) response.writeHead(200, { "content-length": "9" }).write("[1,");
      else end();
    });
    const client = connect(port, {
      timeout: LIMIT,
      // The limit of an attempt is reached when the request, or the beginning of the answer, has arrived: never before.
      clock: {
        ...systemClock,
        startTimer(ms, onTime) {
          if (ms !== LIMIT) return startTimer(systemClock, ms, onTime);
          end = onTime;
          return () => (end = () => undefined);
        },
      },
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        setImmediate(() => end());
        return response;
      },
    });
    expect(await failure(client.call(read))).toMatchObject({
      name: "TimeoutError",
      scope: "attempt",
      attempts: 3,
    });
    expect(state.count).toBe(3);
    state.count = 0;
    for (let call = 1; call <= 2; call++) {
      const lost = await failure(client.call(write, { body: {} }));
      expect(lost).toMatchObject({ reason: "timeout", attempts: 1 });
      expect(state.count).toBe(call);
    }
  });

  test("a redirect is not followed, so its target sees nothing", async () => {
    const target = await serve((_, response) => response.end("[]"));
    const { port } = await serve((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${target.port}/` }).end();
    });
    expect(await failure(connect(port).call(write, { body: {} }))).toMatchObject({
      name: "RedirectError",
      status: 307,
    });
    expect(target.state.count).toBe(0);
  });

  test("compressed answers; the limit on their size counts decompressed bytes", async () => {
    const { gzipSync } = await import("node:zlib");
    const { port } = await serve((_, response) => {
      response
        .writeHead(200, { "content-encoding": "gzip" })
        .end(gzipSync(JSON.stringify(["x".repeat(10_000)])));
    });
    expect(await connect(port).call(read)).toEqual(["x".repeat(10_000)]);
    expect(await failure(connect(port, { maxResponseBytes: 5_000 }).call(read))).toMatchObject({
      name: "DecodeError",
    });
  });

  test("uploads: a multipart body and a stream arrive whole", async () => {
    const bodies: Buffer[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        bodies.push(Buffer.concat(chunks));
        response.end("1");
      });
    });
    const client = connect(await listen(server));
    const file = new File(["hello"], "a.txt", { type: "text/plain" });
    await client.call(
      { ...write, body: [{ contentType: "multipart/form-data", encode: toMultipart }] },
      { body: { file } },
    );
    const stream = new Blob(["streamed"]).stream();
    await client.call(
      { ...write, body: [{ contentType: "application/octet-stream", encode: raw }] },
      { body: stream },
    );
    expect(bodies[0]?.toString()).toContain(
      'name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n',
    );
    expect(bodies[1]?.toString()).toBe("streamed");
  });
});
