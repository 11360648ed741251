import { ts } from "ts-morph";
import { hostPath } from "../compiler/embedded-scripts.js";
import type { Gap } from "./gaps.js";
import type { PackageNames } from "./package-names.js";
import { walk } from "./walk.js";

const CURE =
  "Import it by its name with import, which has types, or record at run time what it uses (--runtime).";

/**
 * The places of a file that load this package in a way that has no types: `require` in TypeScript, a function that
 * `createRequire` made, and `import()` of a name that is put together.
 */
export function untypedLoads(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  names: PackageNames,
): readonly Gap[] {
  if (!names.mayMention(file.text, file.fileName) || !/\bimport\s*\(|require\b/i.test(file.text)) return [];
  const found: Gap[] = [];
  const add = (node: ts.Node, what: string): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const text = node.getText(file).replaceAll(/\s+/g, " ");
    found.push({ file: hostPath(file.fileName), line, problem: `loads ${text} ${what}`, cure: CURE });
  };
  const isOurs = (text: string): boolean => names.isOurs(text, file.fileName);
  walk(file, (node) => {
    const [name] = ts.isCallExpression(node) ? node.arguments : [];
    if (name === undefined || !ts.isCallExpression(node)) return true;
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      if (!ts.isStringLiteralLike(name) && namesIn(name, checker).some(isOurs))
        add(name, "by a name that is put together, which has no types");
    } else if (isRequire(node.expression) && namesIn(name, checker).some(isOurs)) {
      const type = checker.getTypeAtLocation(node);
      if ((type.flags & ts.TypeFlags.Any) !== 0) add(name, "by require, which has no types here");
    }
    return true;
  });
  return found;
}

/** `require`, `module.require`, `createRequire(…)`, and a variable of the file that one of these is given to. */
function isRequire(callee: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === "require";
  if (ts.isCallExpression(callee)) return nameOf(callee.expression) === "createRequire";
  if (!ts.isIdentifier(callee)) return false;
  return callee.text === "require" || isMadeByCreateRequire(callee);
}

function isMadeByCreateRequire(callee: ts.Identifier): boolean {
  const name = callee.text.replaceAll("$", "\\$");
  return new RegExp(`\\b${name}\\s*(?::[^=]*)?=\\s*(?:\\w+\\.)?createRequire\\b`).test(
    callee.getSourceFile().text,
  );
}

function nameOf(expression: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : undefined;
}

/** The texts that an expression may be, or begins with. */
function namesIn(node: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return node.head.text === "" ? [] : [node.head.text];
  if (ts.isParenthesizedExpression(node)) return namesIn(node.expression, checker);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return namesIn(node.left, checker);
  const type = checker.getTypeAtLocation(node);
  return (type.isUnion() ? type.types : [type]).flatMap((part) =>
    part.isStringLiteral() ? [part.value] : [],
  );
}
