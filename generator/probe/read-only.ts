import { ConfigurationError, type Fetch } from "../../runtime/index.js";
import { LOGIN_PATH } from "../../runtime/platform.js";

/**
 * A transport through which nothing leaves but `GET` and the login, whatever was asked of the client above it.
 *
 * @param base URL of the platform's API, ends in `/api`
 * @param servers URLs of modules on a host of their own
 */
export function readOnlyFetch(
  base: string,
  servers: readonly string[],
  send: Fetch = (url, init) => fetch(url, init),
): Fetch {
  const roots = [base, ...servers].map((url) => new URL(url.replace(/\/*$/, "/")).href);
  // The one request that is not a GET.
  const login = new URL(base.replace(/\/+$/, "") + LOGIN_PATH).href;
  return async (url, init) => {
    const request = new Request(url, init);
    const isLogin = request.method === "POST" && request.url === login;
    const isRead = request.method === "GET" && roots.some((root) => request.url.startsWith(root));
    if (isLogin || isRead) return await send(request.url, init);
    throw new ConfigurationError(`The probe does not send ${request.method} there.`, {
      advice: "It only reads, and only from the configured servers.",
    });
  };
}
