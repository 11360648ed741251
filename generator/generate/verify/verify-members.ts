import { type SourceFile, ts } from "ts-morph";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { eachSubschema } from "../../core/json-schema/walk.js";
import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { commentLine } from "../../text/comment.js";

/** What members of one name say in one type: their tags, `""` for a member without one. */
type Said = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What is wrong with the `@deprecated` tags of the members of types: each must be one that the model has for a field
 * or parameter of that name, and stand where the schemas of the types have it. `undefined` when nothing is.
 */
export function faultOfMembers(
  source: SourceFile,
  types: ReadonlyMap<string, JsonObject>,
  deprecations: readonly Deprecation[],
): string | undefined {
  const known = new Set(
    deprecations.map((record) => `${record.member ?? ""} ${tagOf(deprecationText(record))}`),
  );
  for (const statement of source.compilerNode.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    const type = statement.name.text;
    const meant = meantBy(types.get(type));
    for (const [member, tags] of saidBy(statement)) {
      for (const tag of tags) {
        const expected = meant.get(member) ?? NOTHING;
        if (!expected.has(tag))
          return `${type}.${member} carries ${JSON.stringify(tag)} instead of ${JSON.stringify([...expected].join())}`;
        if (tag !== "" && !known.has(`${member} ${tag}`))
          return `${type}.${member} carries ${JSON.stringify(tag)}, which the model does not say of it`;
      }
    }
  }
  return undefined;
}

const NOTHING: ReadonlySet<string> = new Set([""]);

function tagOf(text: string): string {
  return `@deprecated ${commentLine(text)}`;
}

/** The text of a member is its `title` here, the tag its last line: no text of a document begins one with a tag. */
function meantBy(schema: Json | undefined): Said {
  const said = new Map<string, Set<string>>();
  const visit = (node: Json): void => {
    if (!isObject(node)) return;
    eachSubschema(node, (child, keyword, name = "") => {
      if (keyword === "properties") {
        const last = stringMember(child, "title")?.split("\n").at(-1) ?? "";
        add(said, name, last.startsWith("@deprecated ") ? last : "");
      }
      visit(child);
    });
  };
  visit(schema ?? null);
  return said;
}

function saidBy(declaration: ts.Node): Said {
  const said = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && !isRecord(node)) add(said, nameOf(node.name), tagsOf(node));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(declaration, visit);
  return said;
}

/** Members that name the record of a member, for strict mode. */
function isRecord({ type }: ts.PropertySignature): boolean {
  return (
    type !== undefined && ts.isIndexedAccessTypeNode(type) && type.objectType.getText() === "Deprecations"
  );
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
    ? name.text
    : name.getText();
}

function tagsOf(node: ts.Node): string {
  return ts
    .getJSDocTags(node)
    .map((tag) => {
      const text = ts.getTextOfJSDocComment(tag.comment) ?? "";
      return `@${tag.tagName.text} ${commentLine(text)}`;
    })
    .join("\n");
}

function add(said: Map<string, Set<string>>, name: string, tag: string): void {
  const tags = said.get(name);
  if (tags === undefined) said.set(name, new Set([tag]));
  else tags.add(tag);
}
