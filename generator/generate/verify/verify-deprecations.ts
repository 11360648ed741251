import { type PropertyName, type SourceFile, SyntaxKind, type TypeNode } from "ts-morph";
import type { Deprecation } from "../../core/deprecation/deprecation.js";

/**
 * What is wrong with the records that strict mode looks up: `Deprecations` must hold one for everything deprecated in
 * the module that can be called, sent or read, and no type may ask for another. `undefined` when nothing is.
 */
export function faultOfDeprecations(
  sources: ReadonlyMap<string, SourceFile>,
  deprecations: readonly Deprecation[],
): string | undefined {
  const records = sources.get("deprecations.ts")?.getInterface("Deprecations");
  const held = new Set(records?.getProperties().map((property) => nameOf(property.getNameNode())));
  const meant = new Set(deprecations.filter(({ scope }) => scope !== "type").map(({ name }) => name));
  const missing = [...meant].find((name) => !held.has(name));
  if (missing !== undefined) return `deprecations.ts lacks ${JSON.stringify(missing)}`;
  const added = [...held].find((name) => !meant.has(name));
  if (added !== undefined) return `deprecations.ts holds ${JSON.stringify(added)}, which is not deprecated`;
  for (const [file, source] of sources) {
    const unknown = lookedUp(source).find((name) => !held.has(name));
    if (unknown !== undefined)
      return `${file} asks for ${JSON.stringify(unknown)}, which deprecations.ts lacks`;
  }
  return undefined;
}

function lookedUp(source: SourceFile): string[] {
  return source
    .getDescendantsOfKind(SyntaxKind.IndexedAccessType)
    .filter((node) => node.getObjectTypeNode().getText() === "Deprecations")
    .map((node) => nameOf(node.getIndexTypeNode()));
}

/** Of a key or of the type of a literal, however it is escaped. */
function nameOf(node: PropertyName | TypeNode): string {
  const literal =
    node.asKind(SyntaxKind.StringLiteral) ?? node.getFirstDescendantByKind(SyntaxKind.StringLiteral);
  return literal?.getLiteralValue() ?? node.getText();
}
