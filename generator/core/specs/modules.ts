import { arrayMember, isObject, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { parseObject, problemAt, type SourceText } from "../document/parse.js";

/** One entry of `specs/modules.yaml`. */
export interface ModuleEntry {
  readonly slug: string;
  readonly title: string;
  /** `known`: there is a document in `specs/`. */
  readonly status: "known" | "unknown";
  /** Below the client's base URL; `undefined` for an API on another host. */
  readonly basePath: string | undefined;
  /** Instead of a base path: URL of the server of an API on another host. */
  readonly server: string | undefined;
  /** Where the document may be, the most likely first. */
  readonly documentUrls: readonly string[];
  /** What the API is known to have, or users look for, and the document does not describe. */
  readonly notCovered: readonly string[];
}

/**
 * Reads `specs/modules.yaml`.
 *
 * @throws Problem when an entry lacks a field, or two have the same slug.
 */
export function readModules(source: SourceText): ModuleEntry[] {
  const entries = arrayMember(parseObject(source), "modules") ?? [];
  const slugs = new Set<string>();
  return entries.map((entry, index) => {
    const at = pointerOf("modules", index);
    const fail = (what: string, fix: string): Error => problemAt(source, at, what, fix);
    if (!isObject(entry))
      throw fail("is not a module.", "Expected `slug`, `title`, `status` and `documentUrls`.");
    const slug = stringMember(entry, "slug") ?? "";
    const status = stringMember(entry, "status");
    if (!/^[a-z][a-z0-9_]*$/.test(slug))
      throw fail(`has the slug ${JSON.stringify(slug)}.`, "Expected snake_case.");
    if (slugs.has(slug)) throw fail(`repeats the slug ${slug}.`, "Remove one of the two entries.");
    if (status !== "known" && status !== "unknown")
      throw fail("has no status.", "Expected `known` or `unknown`.");
    slugs.add(slug);
    const notCovered = arrayMember(entry, "notCovered") ?? [];
    if (!notCovered.every((item) => typeof item === "string"))
      throw fail("has an entry of `notCovered` that is not a text.", "Expected a list of sentences.");
    const urls = (arrayMember(entry, "documentUrls") ?? []).map((candidate) =>
      stringMember(candidate, "url"),
    );
    return {
      slug,
      title: stringMember(entry, "title") ?? slug,
      status,
      basePath: stringMember(entry, "basePath"),
      server: stringMember(entry, "server"),
      documentUrls: urls.filter((url) => url !== undefined),
      notCovered,
    };
  });
}
