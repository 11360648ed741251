import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Simulator } from "./api.js";
import { answerPreflight, corsHeaders } from "./cors.js";

/** A running HTTP server of a simulator. */
export interface SimulatorServer {
  /** Host and port: `127.0.0.1:4010`. */
  readonly address: string;
  /** Base URL, `http://127.0.0.1:4010`; the API is below `/api`. */
  readonly url: string;
  /** Stops the server and closes open connections. */
  close(): Promise<void>;
}

/**
 * Serves a simulator over HTTP on the loopback interface, to pages of this machine too (CORS, for origins such as
 * `http://localhost:5173`).
 *
 * @param port default 0: the operating system selects a free port.
 * @throws Error if the server cannot listen on the port.
 */
export async function startSimulatorServer(simulator: Simulator, port = 0): Promise<SimulatorServer> {
  const server = createServer((incoming, outgoing) => void serve(simulator, incoming, outgoing));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    url: `http://${address}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  simulator: Simulator,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const closed = new AbortController();
  outgoing.once("close", () => closed.abort());
  try {
    const request = await readRequest(incoming, closed.signal);
    const preflight = answerPreflight(request.method, request.headers);
    const response = preflight ?? (await simulator.fetch(request));
    outgoing.sendDate = false;
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      ...(preflight === undefined ? corsHeaders(request.headers) : {}),
    });
    if (response.body !== null && incoming.method !== "HEAD") {
      for await (const chunk of response.body) {
        // Wait until each chunk is written, so that a fault that cuts the connection comes after it.
        await new Promise<void>((resolve) => outgoing.write(chunk, () => resolve()));
        closed.signal.throwIfAborted();
      }
    }
    outgoing.end();
  } catch {
    // A fault cut the connection or the caller closed it: no response can be sent.
    incoming.socket.destroy();
  }
}

async function readRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, each);
  }
  const { method = "GET", url = "/" } = incoming;
  const body = chunks.length === 0 || method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  return new Request(new URL(url, `http://${incoming.headers.host ?? "127.0.0.1"}`), {
    method,
    headers,
    body,
    signal,
  });
}
