import { ConfigurationError } from "./errors/configuration.js";
import { PLATFORM_BASE_URL } from "./platform.js";

const EXPECTED = `Give an absolute http or https URL, such as ${PLATFORM_BASE_URL}.`;

/** A server in the form in which every call needs it. */
export interface Server {
  readonly origin: string;
  /** The origin with the path of the URL, without slashes at its end. */
  readonly root: string;
}

/** Origins of this machine, to which credentials may be sent over plain http. */
export const LOOPBACK = /^https?:\/\/(localhost|[^/:]+\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/**
 * Refuses origins on the way to which others could read a credential.
 *
 * @throws ConfigurationError for plain http to another machine
 */
export function requireConfidential(origin: string): void {
  if (origin.startsWith("https:") || LOOPBACK.test(origin)) return;
  throw new ConfigurationError(`Credentials are not sent to ${origin} without encryption.`, {
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
export function parseServer(name: string, value: string | URL, advice: string = EXPECTED): Server {
  const text = String(value);
  const notServer = (problem: string) => new ConfigurationError(`${name} ${problem}.`, { advice });
  if (!URL.canParse(text)) throw notServer("is not an absolute URL");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw notServer(`has the protocol ${url.protocol}`);
  if (url.username !== "" || url.password !== "") throw notServer("contains a user name or password");
  if (url.search !== "" || url.hash !== "") throw notServer("has a query or fragment");
  return { origin: url.origin, root: url.origin + url.pathname.replace(/\/+$/, "") };
}
