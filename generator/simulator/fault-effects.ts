import type { Clock } from "./clock.js";
import { connectionError } from "./connection-error.js";
import { errorResponse, phraseOf } from "./errors.js";
import type { Fault } from "./fault.js";

interface Situation {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly inference: boolean;
  /** Lets the platform act on the request; returns its response. */
  readonly act: () => Promise<Response>;
}

/** Answers a request with a fault. Faults of activities do not change the response to the request itself. */
export async function answerFaulty(
  fault: Fault,
  { clock, signal, inference, act }: Situation,
): Promise<Response> {
  switch (fault.kind) {
    case "unreachable":
      throw connectionError(fault.code ?? "ECONNREFUSED", fault.opaque);
    case "reset-before":
      throw connectionError("ECONNRESET", fault.opaque);
    case "reset-after":
      await act();
      throw connectionError("ECONNRESET", fault.opaque);
    case "hang":
      if (fault.after === true) await act();
      signal.throwIfAborted();
      return await new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      });
    case "status":
      if (fault.after === true) await act();
      return errorResponse(fault.status, undefined, { inference });
    case "429":
      return tooManyRequests(fault, inference);
    case "html":
      if (fault.after === true) await act();
      return htmlPage(fault.status ?? 502);
    case "redirect":
      return new Response(null, { status: fault.status ?? 302, headers: { location: fault.location } });
    case "response":
      if (fault.after === true) await act();
      return new Response(fault.body ?? null, { status: fault.status, headers: fault.headers ?? {} });
    case "headers": {
      const response = await act();
      for (const [name, value] of Object.entries(fault.headers)) response.headers.set(name, value);
      return response;
    }
    case "empty-body": {
      const { status, headers } = await act();
      const kept = new Headers(headers);
      kept.delete("content-type");
      return new Response(null, { status, headers: kept });
    }
    case "slow-headers": {
      const response = await act();
      await clock.sleep(fault.milliseconds, signal);
      return response;
    }
    case "slow-body":
      return await slowBody(await act(), fault.milliseconds, clock, signal);
    case "truncated-body":
      return await truncatedBody(await act());
    default:
      return await act();
  }
}

function tooManyRequests({ retryAfter, body }: Fault & { kind: "429" }, inference: boolean): Response {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return body === false
    ? new Response(null, { status: 429, headers })
    : errorResponse(429, undefined, { inference, headers });
}

/** The error page of a gateway whose upstream server does not answer. */
function htmlPage(status: number): Response {
  const title = status < 400 ? "Maintenance" : `${status} ${phraseOf(status)}`;
  return new Response(
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
    { status, headers: { "content-type": "text/html" } },
  );
}

async function slowBody(
  response: Response,
  milliseconds: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return response;
  const step = Math.ceil(bytes.length / 10);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      await clock.sleep(milliseconds / 10, signal);
      controller.enqueue(bytes.slice(sent, sent + step));
      sent += step;
      if (sent >= bytes.length) controller.close();
    },
  });
  return new Response(body, response);
}

async function truncatedBody(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return response;
  const headers = new Headers(response.headers);
  headers.set("content-length", String(bytes.length));
  let started = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (started) controller.error(connectionError("ECONNRESET", false, "terminated"));
      else controller.enqueue(bytes.slice(0, Math.floor(bytes.length / 2)));
      started = true;
    },
  });
  return new Response(body, { status: response.status, headers });
}
