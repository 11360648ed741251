import { createHash } from "node:crypto";
import { loadDocument } from "../core/document/document.js";
import { OPERATION_KEYS } from "../core/document/methods.js";
import { parseObject } from "../core/document/parse.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { arrayMember, isObject, type JsonObject, objectMember, stringMember } from "../json.js";
import { Problem } from "../problem.js";

/** A document that was fetched and is what it should be. */
export interface InspectedDocument {
  readonly text: string;
  readonly sha256: string;
  readonly version: string;
  /** `reconstructed`, or `pulled` for a document that says nothing of its origin. */
  readonly provenance: string;
  /** Below the client's base URL, from the document's own server. */
  readonly basePath: string | undefined;
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly isDeprecated: boolean;
  }[];
}

/**
 * Decides whether a text is the OpenAPI document of a module: complete, OpenAPI 3, references sound, and not some
 * other module's.
 *
 * @param known the text at hand, as it was pulled, by which a truncated one is recognised that happens to be a document
 * @throws Problem when it is not.
 */
export async function inspectDocument(
  text: string,
  url: string,
  module: ModuleEntry,
  others: readonly ModuleEntry[],
  known?: string,
): Promise<InspectedDocument> {
  const source = { file: url, text };
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(text)) {
    throw new Problem("answered a web page instead of a document.", {
      file: url,
      fix: "The address may be wrong, or ask for a login in a browser.",
    });
  }
  // A document may well lose its last lines; it does not lose the end of a line.
  const isCut = known?.endsWith("\n") === true && known.startsWith(text) && !text.endsWith("\n");
  if (isCut && text !== "") {
    throw new Problem("is truncated: it is the beginning of the document at hand, and no more.", {
      file: url,
      fix: "Pull again.",
    });
  }
  const root = parseObject(source);
  await loadDocument(source);
  const basePath = basePathOf(root);
  const stranger = strangerOf(root, basePath, module, others);
  if (stranger !== undefined) {
    throw new Problem(`is the document of ${stranger}, not of the module ${module.slug}.`, {
      file: url,
      fix: "Correct `documentUrls`, `basePath` or `server` of the module in specs/modules.yaml.",
    });
  }
  return {
    text,
    sha256: hashDocument(text),
    version: stringMember(objectMember(root, "info"), "version") ?? "",
    provenance: stringMember(objectMember(root, "info"), "x-provenance") ?? "pulled",
    basePath,
    operations: operationsOf(root),
  };
}

export function hashDocument(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function operationsOf(root: JsonObject): InspectedDocument["operations"] {
  return Object.entries(objectMember(root, "paths") ?? {}).flatMap(([path, item]) =>
    OPERATION_KEYS.flatMap((method) => {
      const operation = objectMember(item, method);
      if (operation === undefined) return [];
      return [{ method: method.toUpperCase(), path, isDeprecated: operation["deprecated"] === true }];
    }),
  );
}

/** Whose document it is, when it is not this module's: the servers it names decide. */
function strangerOf(
  root: JsonObject,
  basePath: string | undefined,
  module: ModuleEntry,
  others: readonly ModuleEntry[],
): string | undefined {
  const [server] = arrayMember(root, "servers") ?? [];
  const url = stringMember(server, "url");
  if (module.server !== undefined)
    return url?.startsWith(module.server) === true ? undefined : (url ?? "no server");
  if (basePath === undefined) return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
  if (module.basePath !== undefined) return basePath === module.basePath ? undefined : basePath;
  const owner = others.find((other) => other.slug !== module.slug && other.basePath === basePath);
  return owner === undefined ? undefined : `the module ${owner.slug}`;
}

/** `https://shiva.cloud-temple.com/api/compute` -> `/compute`; `undefined` for a server that is not below `/api`. */
function basePathOf(root: JsonObject): string | undefined {
  const [server] = arrayMember(root, "servers") ?? [];
  const url = isObject(server) ? stringMember(server, "url") : undefined;
  return /^(?:https?:\/\/[^/]+)?\/api(\/[^?#]*?)\/?$/.exec(url ?? "")?.[1];
}
