import { environmentServer } from "./environment.js";
import { ConfigurationError } from "./errors/configuration.js";
import { own } from "./json.js";
import type { Operation } from "./operation.js";
import { parseServer, type Server } from "./origin.js";
import type { Settings } from "./settings.js";

/**
 * The server of an operation: the one in the options for it or for its module; else, for a module that is not on the
 * platform, the one of the environment or the document's; else the base URL. The base URL is for modules of the platform
 * alone: an operation of another document is never sent there for want of a server.
 *
 * @throws ConfigurationError when its own server is missing, is not a URL, or has a variable without a value
 */
export function serverOf(operation: Operation, settings: Settings): Server {
  const { id, server, missingServer, serializers } = operation;
  const isOfPlatform = (server ?? missingServer) === undefined;
  if (isOfPlatform && settings.servers.size === 0) return settings.home;
  const module = moduleOf(operation);
  const moved = settings.servers.get(id) ?? settings.servers.get(module);
  if (moved !== undefined) return moved;
  // Of the platform: nothing but the base URL moves these.
  if (isOfPlatform) return settings.home;
  const option = `servers: { ${module}: "https://…" }`;
  const advice = `Pass \`${option}\` to createClient.`;
  const url =
    environmentServer(module, option) ||
    (serializers?.server?.(operation, own(settings.options.serverVariables, module)) ?? server);
  if (url) return parseServer(`The server of ${id}`, url, advice);
  throw new ConfigurationError(`The server of ${id} is unknown: its document names no http or https URL.`, {
    advice,
  });
}

/** Slug of the module that an operation belongs to, the first part of its id: `compute`. */
export function moduleOf({ id }: Operation): string {
  return id.split(".", 1)[0] ?? "";
}
