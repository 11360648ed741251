import { type SourceFile, ts } from "ts-morph";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { eachSubschema } from "../../core/json-schema/walk.js";
import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { RECORDS } from "../types/strict-types.js";
import { expectedTag, tagLine } from "./tags.js";

/** Name of a member in one type -> the tags of the members of that name, `""` for a member without one. */
type Tags = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The first fault of the `@deprecated` tags of the members of types: each must be one that the model has for a field
 * or parameter of that name, and stand where the schemas of the types have it. `undefined` when there is none.
 */
export function faultOfMembers(
  source: SourceFile,
  types: ReadonlyMap<string, JsonObject>,
  deprecations: readonly Deprecation[],
): string | undefined {
  const known = new Set(deprecations.map((record) => `${record.member ?? ""} ${expectedTag(record)}`));
  for (const statement of source.compilerNode.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    const type = statement.name.text;
    const expected = tagsInSchema(types.get(type));
    for (const [member, tags] of tagsInDeclaration(statement)) {
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

function tagsInDeclaration(declaration: ts.Node): Tags {
  const tags = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && !isRecord(node)) add(tags, nameOf(node.name), tagsOf(node));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(declaration, visit);
  return tags;
}

/** Whether a member names the record of another one, for strict mode. */
function isRecord({ type }: ts.PropertySignature): boolean {
  return type !== undefined && ts.isIndexedAccessTypeNode(type) && type.objectType.getText() === RECORDS;
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
    ? name.text
    : name.getText();
}

function tagsOf(node: ts.Node): string {
  return ts
    .getJSDocTags(node)
    .map((tag) => tagLine(tag.tagName.text, ts.getTextOfJSDocComment(tag.comment) ?? ""))
    .join("\n");
}

function add(tags: Map<string, Set<string>>, name: string, tag: string): void {
  const known = tags.get(name);
  if (known === undefined) tags.set(name, new Set([tag]));
  else known.add(tag);
}
