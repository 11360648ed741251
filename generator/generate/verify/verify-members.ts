import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { eachSubschema } from "../../core/json-schema/walk.js";
import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import type { Tags } from "./survey.js";
import { expectedTag } from "./tags.js";

/** The tags that the records of a model have, each behind the name of its member. */
export type KnownTags = ReadonlySet<string>;

export function knownTags(deprecations: readonly Deprecation[]): KnownTags {
  return new Set(deprecations.map((record) => `${record.member ?? ""} ${expectedTag(record)}`));
}

/**
 * The first fault of the `@deprecated` tags of the members of types: each must be one that the model has for a field
 * or parameter of that name, and stand where the schemas of the types have it. `undefined` when there is none.
 */
export function faultOfMembers(
  found: ReadonlyMap<string, Tags>,
  types: ReadonlyMap<string, JsonObject>,
  known: KnownTags,
): string | undefined {
  for (const [type, members] of found) {
    const expected = tagsInSchema(types.get(type));
    for (const [member, tags] of members) {
      for (const tag of tags) {
        const allowed = expected.get(member) ?? NO_TAG;
        if (!allowed.has(tag))
          return `${type}.${member} carries ${JSON.stringify(tag)} instead of ${JSON.stringify([...allowed].join())}`;
        if (tag !== "" && !known.has(`${member} ${tag}`))
          return `${type}.${member} carries ${JSON.stringify(tag)}, which no record of the model has`;
      }
    }
  }
  return undefined;
}

const NO_TAG: ReadonlySet<string> = new Set([""]);

/** The comment of a member is its `title` here, the tag its last line: no line of a document's text begins with one. */
function tagsInSchema(schema: Json | undefined): Tags {
  const tags = new Map<string, Set<string>>();
  const visit = (node: Json): void => {
    if (!isObject(node)) return;
    eachSubschema(node, (child, keyword, name = "") => {
      if (keyword === "properties") {
        const last = stringMember(child, "title")?.split("\n").at(-1) ?? "";
        add(tags, name, last.startsWith("@deprecated ") ? last : "");
      }
      visit(child);
    });
  };
  visit(schema ?? null);
  return tags;
}

function add(tags: Map<string, Set<string>>, name: string, tag: string): void {
  const known = tags.get(name);
  if (known === undefined) tags.set(name, new Set([tag]));
  else known.add(tag);
}
