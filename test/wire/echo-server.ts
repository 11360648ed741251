import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived, before any server library had its way with it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query exactly as sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A real HTTP server that records requests and sends the configured response. */
export interface EchoServer {
  readonly url: string;
  readonly received: ReceivedRequest[];
  answer: Answer;
  close(): Promise<void>;
}

export async function startEchoServer(): Promise<EchoServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      received.push({ method, target: url, headers, body: Buffer.concat(chunks) });
      response.writeHead(echo.answer.status, echo.answer.headers);
      response.end(echo.answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const echo: EchoServer = {
    url: `http://127.0.0.1:${port}`,
    received,
    answer: { status: 200, headers: { "content-type": "application/json" }, body: "{}" },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return echo;
}
