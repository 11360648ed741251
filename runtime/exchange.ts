import createFetchClient from "openapi-fetch";
import type { CallContext } from "./context.js";
import { ConfigurationError } from "./errors/configuration.js";
import type { WireRequest } from "./serialize/request.js";
import { userAgent } from "./version.js";

/** The composed layers. */
export type Handler = (request: Request, context: CallContext) => Promise<Response>;

/** The part of openapi-fetch that is used: it creates the request and runs the call; it neither serializes nor decodes. */
interface FetchClient {
  request(method: string, url: string, init: object): Promise<unknown>;
}

/** Sends one call through the layers. */
export type Exchange = (url: string, wire: WireRequest, context: CallContext) => Promise<Response>;

/** Creates the one place where requests enter the layers. */
export function createExchange(handle: Handler): Exchange {
  const fetchClient = createFetchClient({
    bodySerializer: (body: unknown) => body as string,
    querySerializer: () => "",
    pathSerializer: (path: string) => path,
  }) as unknown as FetchClient;
  const agent = userAgent();
  const empty = new Response(null, { status: 204 });

  return async (url, wire, context) => {
    const { headers, body } = wire;
    if (agent !== undefined && !headers.has("User-Agent")) headers.set("User-Agent", agent);
    const passage: { entered: boolean; answer?: Response } = { entered: false };
    const init = {
      headers,
      body,
      parseAs: "stream",
      ...(!wire.replayable && { duplex: "half" }),
      // The answer is kept here: openapi-fetch would read error bodies, which are decoded later.
      fetch: async (request: Request) => {
        passage.entered = true;
        context.request = request;
        passage.answer = await handle(request, context);
        return empty;
      },
    };
    try {
      await fetchClient.request(context.operation.method, url, init);
    } catch (error) {
      // The platform's message may quote the URL or a header, so it is not part of the error.
      throw passage.entered ? error : unsendable(context);
    }
    return passage.answer as Response;
  };
}

function unsendable(context: CallContext): ConfigurationError {
  const { id, method } = context.operation;
  return new ConfigurationError(
    `${id} cannot be sent: fetch rejects the method ${method}, the URL or a header.`,
    {
      advice: "Check the server's URL and the headers of the call.",
    },
  );
}
