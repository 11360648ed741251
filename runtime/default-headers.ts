import { ConfigurationError } from "./errors/configuration.js";
import type { ClientOptions } from "./options.js";
import { type Defaults, setHeaders } from "./serialize/header.js";
import { userAgent } from "./version.js";

/**
 * The headers of every request that has none of that name: those of the options, and `User-Agent`.
 *
 * @throws ConfigurationError naming a header that cannot be sent, or that carries a credential
 */
export function defaultHeaders({ headers: given = {}, userAgent: product }: ClientOptions): Defaults {
  const headers = new Headers();
  setHeaders(headers, given);
  if (headers.has("Authorization")) {
    throw new ConfigurationError("headers has an Authorization, which would go to every server.", {
      advice: "Pass `credentials` for the platform, and `apiKeys` for other servers.",
    });
  }
  const own = userAgent();
  if (own !== undefined && (product !== undefined || !headers.has("User-Agent"))) {
    setHeaders(headers, [["User-Agent", product === undefined ? own : `${product} ${own}`]]);
  }
  return [...headers];
}
