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
 * @param below modules of the layer below: an entry with the slug of one of them says only what differs
 * @returns the modules below in their order, then those that are new
 * @throws Problem when an entry lacks a field, or two have the same slug.
 */
export function readModules(source: SourceText, below: readonly ModuleEntry[] = []): ModuleEntry[] {
  const entries = arrayMember(parseObject(source), "modules") ?? [];
  const slugs = new Set<string>();
  const read = entries.map((entry, index): ModuleEntry => {
    const at = pointerOf("modules", index);
    const fail = (what: string, fix: string): Error => problemAt(source, at, what, fix);
    if (!isObject(entry))
      throw fail("is not a module.", "Expected `slug`, `title`, `status` and `documentUrls`.");
    const slug = stringMember(entry, "slug") ?? "";
    const known = below.find((module) => module.slug === slug);
    const status = stringMember(entry, "status") ?? known?.status;
    if (!/^[a-z][a-z0-9_]*$/.test(slug))
      throw fail(`has the slug ${JSON.stringify(slug)}.`, "Expected snake_case.");
    if (slugs.has(slug)) throw fail(`repeats the slug ${slug}.`, "Remove one of the two entries.");
    if (status !== "known" && status !== "unknown")
      throw fail("has no status.", "Expected `known` or `unknown`.");
    slugs.add(slug);
    const notCovered = arrayMember(entry, "notCovered") ?? known?.notCovered ?? [];
    if (!notCovered.every((item) => typeof item === "string"))
      throw fail("has an entry of `notCovered` that is not a text.", "Expected a list of sentences.");
    const urls = arrayMember(entry, "documentUrls")?.map((candidate) => stringMember(candidate, "url"));
    return {
      slug,
      title: stringMember(entry, "title") ?? known?.title ?? slug,
      status,
      basePath: stringMember(entry, "basePath") ?? known?.basePath,
      server: stringMember(entry, "server") ?? known?.server,
      documentUrls: urls?.filter((url) => url !== undefined) ?? known?.documentUrls ?? [],
      notCovered,
    };
  });
  const own = new Map(read.map((module) => [module.slug, module]));
  return [
    ...below.map((module) => own.get(module.slug) ?? module),
    ...read.filter(({ slug }) => !below.some((module) => module.slug === slug)),
  ];
}
