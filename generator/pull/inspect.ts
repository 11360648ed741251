import { createHash } from "node:crypto";
import { loadDocument } from "../core/document/document.js";
import { operationEntries } from "../core/document/methods.js";
import { parseObject } from "../core/document/parse.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { arrayMember, isObject, type JsonObject, objectMember, stringMember } from "../json.js";
import { Problem } from "../problem.js";

/** A fetched document that passed the checks of {@link inspectDocument}. */
export interface InspectedDocument {
  readonly text: string;
  readonly sha256: string;
  readonly version: string;
  /** `reconstructed`, or `pulled` for a document that does not state its origin. */
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
 * Checks that a text is the OpenAPI document of a module: complete, OpenAPI 3, with valid references, and not the
 * document of another module.
 *
 * @param known the present text as it was pulled: recognizes a truncated text that happens to be a valid document
 * @param folder of the documents, as messages name it
 * @param isAccepted whether a person confirmed that the document is the module's, whatever server it names
 * @throws Problem when it is not.
 */
export async function inspectDocument(
  text: string,
  url: string,
  module: ModuleEntry,
  others: readonly ModuleEntry[],
  {
    known,
    isAccepted = false,
    folder = "specs",
  }: {
    readonly known?: string | undefined;
    readonly isAccepted?: boolean;
    readonly folder?: string | undefined;
  } = {},
): Promise<InspectedDocument> {
  const source = { file: url, text };
  if (/^\s*(<!--[\s\S]*?-->\s*)*(<!doctype|<html|<head|<body|<\?xml)/i.test(text)) {
    throw new Problem(`returned a web page instead of the OpenAPI document of the module ${module.slug}.`, {
      file: url,
      fix: `The address may be wrong, or require a login in a browser: open it there, and correct \`documentUrls\` in ${folder}/modules.yaml.`,
    });
  }
  // A new version may lack the last lines of a document, but never the end of a line.
  const isCut = known?.endsWith("\n") === true && known.startsWith(text) && !text.endsWith("\n");
  if (isCut && text !== "") {
    throw new Problem("is truncated: it is only the beginning of the present document.", {
      file: url,
      fix: "Pull again.",
    });
  }
  const root = parseObject(source);
  await loadDocument(source);
  const basePath = basePathOf(root);
  const stranger = isAccepted ? undefined : strangerOf(root, basePath, module, others);
  if (stranger !== undefined) {
    throw new Problem(`is the document of ${stranger}, not of the module ${module.slug}.`, {
      file: url,
      fix: `Correct \`documentUrls\`, \`basePath\` or \`server\` of the module in ${folder}/modules.yaml, or pull it with --accept ${module.slug} if it is right.`,
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
    operationEntries(item).flatMap(({ method, node }) =>
      isObject(node) ? [{ method, path, isDeprecated: node["deprecated"] === true }] : [],
    ),
  );
}

/** The owner of the document, if it is not this module: decided by the servers that it names. */
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
