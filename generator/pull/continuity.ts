import { parseObject, type SourceText } from "../core/document/parse.js";
import { keyOf } from "../core/names/registry.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { Problem } from "../problem.js";
import { plural } from "../text/plural.js";
import { type InspectedDocument, operationsOf } from "./inspect.js";

/** What a new document is held against. */
export interface Present {
  readonly module: ModuleEntry;
  /** Folder of the documents, as messages name it. */
  readonly folder: string;
  /** The document of the module; `undefined` before the first one. */
  readonly before: SourceText | undefined;
  readonly isReconstructed: boolean;
  /** The documents of the other modules. */
  readonly others: () => Promise<readonly { readonly slug: string; readonly document: SourceText }[]>;
}

/** A document of another module has at least this part of its operations from there. */
const MOST = 0.5;

/**
 * Refuses a document that cannot be the next one of its module: without any of its operations, or with those of
 * another module. A reconstruction may be wrong about every operation, so that it only tells that there are some.
 *
 * @throws Problem naming what was expected, and how to pull it all the same.
 */
export async function checkContinuity(
  { operations, basePath }: Pick<InspectedDocument, "operations" | "basePath">,
  file: string,
  { module, folder, before, isReconstructed, others }: Present,
): Promise<void> {
  const known = before === undefined ? new Set<string>() : keysIn(before);
  const fresh = keys(operations);
  if ([...fresh].some((key) => known.has(key))) return;
  // A first document that names its server is that server's, whatever its operations resemble.
  if (known.size === 0 && basePath !== undefined) return;
  const fix = `Expected a newer document of the module ${module.slug}. If it is right, pull it with --accept ${module.slug}; otherwise correct \`documentUrls\` of the module in ${folder}/modules.yaml.`;
  const owner = await ownerOf(fresh, others);
  if (owner !== undefined)
    throw new Problem(`is the document of the module ${owner}, not of the module ${module.slug}.`, {
      file,
      fix,
    });
  if (known.size === 0 || (isReconstructed && fresh.size > 0)) return;
  const what = fresh.size === 0 ? "has no operations" : `has ${plural(fresh.size, "operation")}`;
  throw new Problem(
    `${what}, and none of the ${plural(known.size, "operation")} that the module ${module.slug} has today.`,
    { file, fix },
  );
}

async function ownerOf(fresh: ReadonlySet<string>, others: Present["others"]): Promise<string | undefined> {
  if (fresh.size < 2) return undefined;
  for (const { slug, document } of await others()) {
    const theirs = keysIn(document);
    const shared = [...fresh].filter((key) => theirs.has(key)).length;
    if (shared >= 2 && shared / fresh.size > MOST) return slug;
  }
  return undefined;
}

/** Empty for a text that cannot be read: `generate` reports that. */
function keysIn(source: SourceText): Set<string> {
  try {
    return keys(operationsOf(parseObject(source, () => undefined)));
  } catch (error) {
    if (error instanceof Problem) return new Set();
    throw error;
  }
}

/** Without the names of placeholders. */
function keys(operations: InspectedDocument["operations"]): Set<string> {
  return new Set(operations.map(({ method, path }) => keyOf({ module: "", method, path })));
}
