import type { CallOptions } from "./call-options.js";
import { ConfigurationError } from "./errors/configuration.js";
import { CONSOLE } from "./limit/console.js";
import { EVENT_STREAM } from "./media-type.js";
import type { Decoder, Operation } from "./operation.js";
import { isStream } from "./outgoing.js";
import { hasDotSegment } from "./serialize/dot-segment.js";
import { type Defaults, HEADER_ADVICE, setOwnHeaders } from "./serialize/header.js";
import type { WireRequest } from "./serialize/request.js";
import { limitSilence, type StreamOwner } from "./stream.js";

/** A request of `client.fetch`, in the form in which the requests of operations are sent. */
export interface RawRequest {
  readonly operation: Operation;
  readonly wire: WireRequest;
}

/** A stream that the caller reads, with the time limits of one. */
const passedOn: Decoder = {
  limit: (response, owner: StreamOwner) => limitSilence(response, owner),
  decode: ({ response }) => response,
};

/**
 * The descriptor and the request of `client.fetch(path, init, options)`.
 *
 * @throws ConfigurationError for a path that leaves the base URL, or a header that cannot be sent
 */
export function rawRequest(
  path: string,
  init: RequestInit,
  options: CallOptions,
  defaults: Defaults = [],
): RawRequest {
  const operation: Operation = {
    id: "client.fetch",
    method: (init.method ?? "GET").toUpperCase(),
    path: path.split("?", 1)[0] ?? "",
    // Events are passed on as they arrive, as `fetch` does.
    responses: { default: { [EVENT_STREAM]: passedOn } },
    limits: [CONSOLE],
  };
  if (!path.startsWith("/") || path.startsWith("//") || hasDotSegment(operation.path)) {
    throw new ConfigurationError("The path given to client.fetch leaves the base URL.", {
      advice: "Give a path that starts with one slash and has no dot segments, such as /compute/v1/vcenters.",
    });
  }
  const headers = headersOf(init);
  setOwnHeaders(headers, options, defaults);
  const { body } = init;
  return {
    operation,
    wire: {
      target: path,
      headers,
      body: body ?? undefined,
      contentType: undefined,
      replayable: !isStream(body),
      isWanted: () => true,
      // The call follows the signal itself.
      init: { ...init, signal: null },
    },
  };
}

/** The error of `new Headers` quotes the value, which may be a secret; this one does not. */
function headersOf({ headers }: RequestInit): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw new ConfigurationError("A header given to client.fetch cannot be sent.", {
      advice: HEADER_ADVICE,
    });
  }
}
