import { ConfigurationError } from "./errors/configuration.js";
import { PLATFORM_BASE_URL } from "./platform.js";

const EXPECTED = `Give an absolute http or https URL, such as ${PLATFORM_BASE_URL}.`;

/** Hosts of URLs on this machine, to which credentials may be sent over plain http. */
export const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Refuses URLs on which others could read a credential.
 *
 * @throws ConfigurationError for plain http to another machine
 */
export function requireConfidential(url: URL): void {
  if (url.protocol === "https:" || LOOPBACK.test(url.hostname)) return;
  throw new ConfigurationError(`Credentials are not sent to ${url.origin} without encryption.`, {
    advice: "Use https; plain http is accepted for localhost alone.",
  });
}

/**
 * Parses an absolute http or https URL without credentials, query and fragment.
 *
 * @param name the option that it is from
 * @param advice what to do where it is not one
 * @throws ConfigurationError when it is not one
 */
export function parseServer(name: string, value: string | URL, advice: string = EXPECTED): URL {
  const text = String(value);
  const notServer = (problem: string) => new ConfigurationError(`${name} ${problem}.`, { advice });
  if (!URL.canParse(text)) throw notServer("is not an absolute URL");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw notServer(`has the protocol ${url.protocol}`);
  if (url.username !== "" || url.password !== "") throw notServer("contains a user name or password");
  if (url.search !== "" || url.hash !== "") throw notServer("has a query or fragment");
  return url;
}

/** `base` followed by `path`, which starts with a slash. */
export function joinUrl(base: URL, path: string): string {
  return base.origin + base.pathname.replace(/\/+$/, "") + path;
}
