import ts from "typescript";
import { RECORDS } from "../types/strict-types.js";
import { nameOf } from "./sources.js";
import { tagsOf } from "./tags.js";
import { textOfType } from "./text-of-type.js";

/** Name of a member in one type -> the tags of the members of that name, `""` for a member without one. */
export type Tags = ReadonlyMap<string, ReadonlySet<string>>;

/** What is found anywhere in a file. */
export interface Survey {
  /** The first `any`. */
  readonly any: ts.Node | undefined;
  /** Names of the records of strict mode that types look up. */
  readonly lookups: readonly string[];
  /** By the name of the declared type. */
  readonly members: ReadonlyMap<string, Tags>;
}

/** Walks a file once: a large document has hundreds of thousands of nodes. */
export function survey(source: ts.SourceFile): Survey {
  let any: ts.Node | undefined;
  const lookups: string[] = [];
  const members = new Map<string, Map<string, Set<string>>>();
  let current: Map<string, Set<string>> | undefined;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) any ??= node;
    else if (ts.isIndexedAccessTypeNode(node) && isRecords(node.objectType))
      lookups.push(textOfType(node.indexType) ?? source.text.slice(node.indexType.pos, node.indexType.end));
    else if (current !== undefined && ts.isPropertySignature(node) && !isRecord(node))
      add(current, nameOf(node.name) ?? "", tagsOf(node, source));
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    current = isType ? new Map() : undefined;
    if (isType && current !== undefined) members.set(statement.name.text, current);
    visit(statement);
  }
  return { any, lookups, members };
}

/** Whether a member names the record of another one, for strict mode. */
function isRecord({ type }: ts.PropertySignature): boolean {
  return type !== undefined && ts.isIndexedAccessTypeNode(type) && isRecords(type.objectType);
}

function isRecords(type: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === RECORDS;
}

function add(tags: Map<string, Set<string>>, name: string, tag: string): void {
  const known = tags.get(name);
  if (known === undefined) tags.set(name, new Set([tag]));
  else known.add(tag);
}
