import { type PropertyName, type SourceFile, SyntaxKind, type TypeNode } from "ts-morph";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { MODULE_FILES } from "../../core/model/files.js";
import { RECORDS } from "../types/strict-types.js";

const FILE = `${MODULE_FILES.deprecations}.ts`;

/**
 * The first fault of the records that strict mode looks up: there must be one for everything deprecated in the module
 * that can be called, sent or read, and no type may look up another. `undefined` when there is none.
 */
export function faultOfDeprecations(
  sources: ReadonlyMap<string, SourceFile>,
  deprecations: readonly Deprecation[],
): string | undefined {
  const records = sources.get(FILE)?.getInterface(RECORDS);
  const found = new Set(records?.getProperties().map((property) => nameOf(property.getNameNode())));
  const expected = new Set(deprecations.filter(({ scope }) => scope !== "type").map(({ name }) => name));
  const missing = [...expected].find((name) => !found.has(name));
  if (missing !== undefined) return `${FILE} lacks ${JSON.stringify(missing)}`;
  const extra = [...found].find((name) => !expected.has(name));
  if (extra !== undefined) return `${FILE} holds ${JSON.stringify(extra)}, which is not deprecated`;
  for (const [file, source] of sources) {
    const unknown = lookedUp(source).find((name) => !found.has(name));
    if (unknown !== undefined) return `${file} looks up ${JSON.stringify(unknown)}, which ${FILE} lacks`;
  }
  return undefined;
}

function lookedUp(source: SourceFile): string[] {
  return source
    .getDescendantsOfKind(SyntaxKind.IndexedAccessType)
    .filter((node) => node.getObjectTypeNode().getText() === RECORDS)
    .map((node) => nameOf(node.getIndexTypeNode()));
}

/** Of a key or of the type of a literal, however it is escaped. */
function nameOf(node: PropertyName | TypeNode): string {
  const literal =
    node.asKind(SyntaxKind.StringLiteral) ?? node.getFirstDescendantByKind(SyntaxKind.StringLiteral);
  return literal?.getLiteralValue() ?? node.getText();
}
