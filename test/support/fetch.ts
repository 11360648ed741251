import type { Fetch } from "../../runtime/options.js";

/** A `fetch` that answers requests, as a server has them. */
export function answering(answer: (request: Request) => Response | Promise<Response>): Fetch {
  return async (url, init) => answer(new Request(url, init));
}
