import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Simulator } from "./api.js";

export interface SimulatorServer {
  /** Host and port: `127.0.0.1:4010`. */
  readonly address: string;
  /** `http://127.0.0.1:4010`; the API is below `/api`. */
  readonly url: string;
  /** Ends the server and cuts the connections that are still open. */
  close(): Promise<void>;
}

/** Serves a simulator over HTTP on the loopback interface. Port 0, the default, takes any that is free. */
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
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  try {
    const response = await simulator.fetch(await readRequest(incoming, gone.signal));
    outgoing.sendDate = false;
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body !== null && incoming.method !== "HEAD") {
      for await (const chunk of response.body) {
        // What was sent before a fault cuts the connection must have left before it does.
        await new Promise<void>((resolve) => outgoing.write(chunk, () => resolve()));
        gone.signal.throwIfAborted();
      }
    }
    outgoing.end();
  } catch {
    // A fault cut the connection, or the caller went away: either way there is nobody left to answer.
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
