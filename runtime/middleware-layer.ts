import type { CallContext } from "./context.js";
import { ConfigurationError } from "./errors/configuration.js";
import { getOrInsert } from "./get-or-insert.js";
import type { Layer } from "./layer.js";
import type { Middleware, MiddlewareContext, MiddlewareHooks } from "./middleware.js";
import { type Duplex, isStream, type Outgoing } from "./outgoing.js";

/**
 * The layers of the middlewares that run at a place of the order. Each gets the members of {@link MiddlewareContext} alone,
 * neither the credential nor the body.
 */
export function layersAt(
  place: keyof MiddlewareHooks,
  middleware: readonly (Middleware | MiddlewareHooks)[] = [],
): Layer[] {
  return middleware.flatMap((each) => {
    if (typeof each === "function") return place === "perAttempt" ? [asLayer(each)] : [];
    return each[place] === undefined ? [] : [asLayer(each[place].bind(each))];
  });
}

const states = new WeakMap<CallContext, Map<unknown, unknown>>();

function asLayer(middleware: Middleware): Layer {
  // Asynchronous, so that an error which the middleware throws at once is a rejection too.
  return (next) => async (outgoing, context) => {
    const view: MiddlewareContext = {
      operation: context.operation,
      get signal() {
        return context.stop.signal;
      },
      get attempts() {
        return context.attempts;
      },
      timing: context.timing,
      get state() {
        return getOrInsert(states, context, () => new Map<unknown, unknown>());
      },
    };
    const request = toRequest(outgoing);
    const type = request.headers.get("content-type");
    const answer = await middleware(
      request,
      async (input) => next(await toOutgoing(input, { request, outgoing, type }), context),
      view,
    );
    // Functions without types return nothing where they forget to. The body of the last answer is in memory, whoever has read it.
    const isReadable =
      (answer as Response | undefined)?.bodyUsed === false || context.buffered?.answer === answer;
    if (!isReadable) throw misuse();
    return answer;
  };
}

function misuse(): ConfigurationError {
  return new ConfigurationError("A middleware passed on no Request, or returned no unread Response.", {
    advice: "Return what `next(request)` resolves to; read its `clone()`.",
  });
}

function toRequest({ url, method, headers, body, init }: Outgoing): Request {
  const own: RequestInit & Duplex = { ...init, method, headers, body: body ?? null, duplex: "half" };
  return new Request(url, own);
}

/** What a middleware was given. */
interface Given {
  readonly request: Request;
  readonly outgoing: Outgoing;
  /** The content type that the request had. */
  readonly type: string | null;
}

/** What `fetch` is told of a request besides its URL, method, headers and body. */
const MEMBERS = ["cache", "credentials", "integrity", "keepalive", "mode", "referrerPolicy"] as const;

/**
 * What a middleware passes on. A body that it did not replace is sent as it entered, so that the platform still chooses the
 * boundary of a form; one that it did is read into memory, so that it can be sent again, unless it came from a stream.
 */
async function toOutgoing(input: Request, { request, outgoing, type }: Given): Promise<Outgoing> {
  if ((input as Request | undefined)?.url === undefined) throw misuse();
  const headers = new Headers(input.headers);
  const { url, method } = input;
  if (input === request) {
    if (!outgoing.headers.has("content-type") && headers.get("content-type") === type) {
      headers.delete("content-type");
    }
    return { ...outgoing, headers };
  }
  const changed = MEMBERS.filter((name) => input[name] !== request[name]).map((name) => [name, input[name]]);
  const body = isStream(outgoing.body) ? input.body : input.body && (await input.arrayBuffer());
  const init = { ...outgoing.init, ...(Object.fromEntries(changed) as RequestInit) };
  const { origin } = new URL(url);
  return { url, origin, method, headers, body: body ?? undefined, init };
}
