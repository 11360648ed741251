import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * Every deprecated declaration of a folder of `.d.ts` files, as the compiler (and with it editors and linters) sees
 * it: the text behind the tag, by what is declared. `listJobs()` is a function,
 * `ListVcenterNetworksInput.query.allOptions` a member of a type, `PowerState.Suspended` one of a constant; members of a
 * list's items stand directly below it.
 */
export function declaredDeprecations(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".d.ts"))) {
    const text = readFileSync(join(folder, name), "utf8");
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) visit(statement, "", found);
  }
  return found;
}

function visit(node: ts.Node, owner: string, found: Map<string, string>): void {
  let name = owner;
  if (ts.isFunctionDeclaration(node)) {
    name = `${node.name?.text ?? ""}()`;
    record(node, name, found);
  } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
    name = node.name.text;
    record(node, name, found);
  } else if (ts.isVariableDeclaration(node)) {
    name = node.name.getText();
  } else if (ts.isPropertySignature(node)) {
    name = `${owner}.${ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : node.name.getText()}`;
    record(node, name, found);
  }
  ts.forEachChild(node, (child) => visit(child, name, found));
}

function record(node: ts.Node, name: string, found: Map<string, string>): void {
  const tag = ts.getJSDocDeprecatedTag(node);
  if (tag !== undefined) found.set(name, ts.getTextOfJSDocComment(tag.comment) ?? "");
}
