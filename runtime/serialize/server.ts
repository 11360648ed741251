import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import type { Operation } from "../operation.js";

/**
 * The URL of the operation's server with values in the places of its variables, for documents whose servers have some.
 *
 * A value in the scheme or the host must stay within it: one with a slash or the like, such as a name of a tenant that a user
 * typed, would send the request, and the key of the module, to a host of its own.
 *
 * @param given the caller's values; the document's defaults take the place of those that are missing
 * @throws ConfigurationError naming a variable without a value, or one whose value leaves the host
 */
export function serializeServer(
  operation: Operation,
  given: Readonly<Record<string, string | undefined>> | undefined,
): string {
  const { id, server = "", serverVariables: defaults = {} } = operation;
  const end = HOST.exec(server)?.[0].length ?? 0;
  return server.replaceAll(/\{([^{}]*)\}/g, (_, name: string, at: number) => {
    const value = own(given, name) ?? own(defaults, name);
    if (value === undefined) throw invalid(id, name, "without a value");
    if (at < end && LEAVES_HOST.test(value)) throw invalid(id, name, "whose value is no part of a host");
    return value;
  });
}

/** What ends the host of a URL, or makes what stands before it a user name (WHATWG URL, "URL parsing"). */
const LEAVES_HOST = /[/\\?#@\s]/;

/** The scheme and the host of a template; not where a variable has both of them in it. */
const HOST = /^[^/]*:\/\/[^/]*/;

function invalid(id: string, name: string, problem: string): ConfigurationError {
  const module = id.split(".", 1)[0] ?? "";
  return new ConfigurationError(`The server of ${id} has a variable ${name} ${problem}.`, {
    advice: `Pass \`serverVariables: { ${module}: { ${JSON.stringify(name)}: … } }\` to createClient.`,
  });
}
