import { ts } from "ts-morph";
import { hasEmbeddedScript, hostPath } from "../compiler/embedded-scripts.js";
import type { Gap } from "./gaps.js";
import type { PackageNames } from "./package-names.js";

/**
 * The first syntax error of a file: what follows may have become part of a text or a comment. JavaScript that the project
 * does not compile may be another dialect, and counts only where it names this package.
 */
export function syntaxErrors(file: ts.SourceFile, names: PackageNames): readonly Gap[] {
  const { parseDiagnostics = [] } = file as {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  const [first] = parseDiagnostics;
  if (first === undefined) return [];
  const path = hostPath(file.fileName);
  const isTypeScript = /\.[cm]?tsx?$/.test(path) && !hasEmbeddedScript(path);
  if (!isTypeScript && !names.mayMention(file.text, file.fileName)) return [];
  return [
    {
      file: path,
      line: file.getLineAndCharacterOfPosition(first.start).line + 1,
      problem: `has a syntax error: ${ts.flattenDiagnosticMessageText(first.messageText, " ").replace(/\.$/, "")}`,
      cure: "Correct it: uses behind it may have been missed.",
    },
  ];
}
