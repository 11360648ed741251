import { arrayMember, type JsonObject, objectMember, stringMember } from "../json.js";
import type { LoadedDocument } from "../load/document.js";
import { problemAt } from "../load/parse.js";

const PLATFORM_ORIGIN = "https://shiva.cloud-temple.com";

/** Where an operation lives: on a server of its own, or below the client's base URL. */
export interface OperationServer {
  /** Absolute URL of a server that is not the platform the client is configured for. */
  readonly server: string | undefined;
  /** Path below the client's base URL that the path of the operation is added to. */
  readonly basePath: string;
}

/**
 * The server of an operation: that of the operation, of its path or of the document, variables replaced by their
 * defaults. A relative one (`/v1`) is a path below whatever server the client is configured for.
 *
 * @throws Problem when a document of the platform names something that is no URL.
 */
export function readServer(
  document: LoadedDocument,
  operation: JsonObject,
  pathItem: JsonObject,
  { basePath }: { readonly basePath: string | undefined },
): OperationServer {
  const lists = [operation, pathItem, document.root].map((node) => arrayMember(node, "servers"));
  const server = lists.find((list) => list !== undefined && list.length > 0)?.[0];
  const url = expand(stringMember(server, "url") ?? "/", objectMember(server, "variables") ?? {});
  if (!/^https?:\/\//i.test(url)) return { server: undefined, basePath: basePath ?? relativePath(url) };
  if (basePath !== undefined && !URL.canParse(url)) {
    throw problemAt(
      document.source,
      "/servers",
      `${JSON.stringify(url)} is no URL.`,
      "Expected the address of a server.",
    );
  }
  const isPlatform = basePath !== undefined && new URL(url).origin === PLATFORM_ORIGIN;
  return { server: isPlatform ? undefined : url.replace(/\/+$/, ""), basePath: basePath ?? "" };
}

/** `/v1/` -> `/v1`; a reference with a host, a query or dots is none that a path can be added to. */
function relativePath(url: string): string {
  const path = url.replace(/\/+$/, "");
  return /^(\/[\w~.%-]+)+$/.test(path) && !/(^|\/)\.{1,2}(\/|$)/.test(path) ? path : "";
}

function expand(url: string, variables: JsonObject): string {
  return url.replaceAll(
    /\{([^{}]*)\}/g,
    (whole, name: string) => stringMember(variables[name], "default") ?? whole,
  );
}
