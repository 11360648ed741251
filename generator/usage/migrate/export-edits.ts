import { ts } from "ts-morph";
import type { FoundNode } from "../uses/search.js";
import type { Edit } from "./edits.js";
import { ImportNames } from "./import-names.js";
import { memberEdits } from "./member-edits.js";
import { inserted, type Reason, replaced } from "./node-edits.js";
import type { ExportRename } from "./rename.js";

/**
 * Rewrites uses of operations and types in one file. A name that is imported is renamed together with its import;
 * every other use is a member of a namespace.
 */
export class ExportEdits {
  private readonly checker: ts.TypeChecker;
  private readonly names: ImportNames;
  private readonly imports = new Map<ts.ImportSpecifier, Edit[] | Reason>();
  /** Names that edits introduce into the file. */
  private readonly claimed = new Set<string>();
  /** Imports that become unused. */
  private readonly dropped = new Map<ts.ImportSpecifier, Edit[]>();

  constructor(file: ts.SourceFile, checker: ts.TypeChecker) {
    this.checker = checker;
    this.names = new ImportNames(checker, file);
  }

  edits(found: FoundNode, rename: ExportRename): readonly Edit[] | Reason {
    const { node } = found;
    if (ts.isIdentifier(node)) {
      const specifier = this.names.importOf(node);
      if (specifier !== undefined) return this.importEdits(specifier, rename);
      if (ts.isExportSpecifier(node.parent)) return this.exportEdits(node.parent, rename);
    }
    const path = [{ name: rename.name, isOptional: false, isNullable: false }];
    const edits = memberEdits(found, { kind: "member", path }, this.checker);
    // A name that the user gave it need not change.
    return typeof edits === "string" ? "it has another name here" : edits;
  }

  /** To be called after all uses of the file: how a name is removed from an import depends on its other names. */
  finish(): void {
    for (const [specifier, edits] of this.dropped) edits.push(removal(specifier, this.dropped));
  }

  private importEdits(specifier: ts.ImportSpecifier, rename: ExportRename): readonly Edit[] | Reason {
    let edits = this.imports.get(specifier);
    if (edits === undefined) {
      edits = this.renameImport(specifier, rename);
      this.imports.set(specifier, edits);
    }
    return edits;
  }

  private renameImport(specifier: ts.ImportSpecifier, rename: ExportRename): Edit[] | Reason {
    const { name } = rename;
    const from = specifier.parent.parent.parent.moduleSpecifier;
    const target = this.names.exported(from, name);
    if (target === undefined || !isDeclaredIn(target, rename.file))
      return `${from.getText()} does not export ${name}`;
    if (specifier.propertyName !== undefined) {
      const { start } = replaced(specifier.propertyName, "");
      return specifier.name.text === name
        ? [{ start, end: specifier.name.getStart(), text: "" }]
        : [replaced(specifier.propertyName, name)];
    }
    const references = this.names.references(specifier);
    const other = this.names.otherImport(target, specifier);
    if (other !== undefined && this.names.isDeclaredOnlyBy(other)) {
      const edits = references.map((node) => reference(node, other.name.text));
      this.dropped.set(specifier, edits);
      return edits;
    }
    if (this.claimed.has(name) || !this.names.isFree(name)) {
      return [inserted(specifier.name.getStart(), `${name} as `)];
    }
    this.claimed.add(name);
    return [replaced(specifier.name, name), ...references.map((node) => reference(node, name))];
  }

  /** `export { listJobs } from "…"`: importers of this file keep the deprecated name. */
  private exportEdits(specifier: ts.ExportSpecifier, rename: ExportRename): readonly Edit[] | Reason {
    const { name } = rename;
    const from = specifier.parent.parent.moduleSpecifier;
    if (from === undefined) return "it is exported under a local name";
    const target = this.names.exported(from, name);
    if (target === undefined || !isDeclaredIn(target, rename.file))
      return `${from.getText()} does not export ${name}`;
    return specifier.propertyName === undefined
      ? [inserted(specifier.name.getStart(), `${name} as `)]
      : [replaced(specifier.propertyName, name)];
  }
}

function isDeclaredIn(symbol: ts.Symbol, file: string): boolean {
  return symbol.declarations?.some((declaration) => declaration.getSourceFile().fileName === file) === true;
}

function reference(node: ts.Identifier, name: string): Edit {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return replaced(node, `${node.text}: ${name}`);
  return ts.isExportSpecifier(parent) && parent.propertyName === undefined
    ? replaced(node, `${name} as ${node.text}`)
    : replaced(node, name);
}

/** Removes a name from an import, and the whole import when it has no other name. */
function removal(specifier: ts.ImportSpecifier, dropped: ReadonlyMap<ts.ImportSpecifier, unknown>): Edit {
  const { elements } = specifier.parent;
  const index = elements.indexOf(specifier);
  const [before, after] = [elements[index - 1], elements[index + 1]];
  const isKept = (element: ts.ImportSpecifier): boolean => !dropped.has(element);
  if (after !== undefined && elements.slice(index + 1).some(isKept)) {
    return { start: specifier.getStart(), end: after.getStart(), text: "" };
  }
  if (before !== undefined && elements.some(isKept)) {
    return lastRemoval(before, specifier);
  }
  const clause = specifier.parent.parent;
  if (clause.name !== undefined) return { start: clause.name.getEnd(), end: clause.getEnd(), text: "" };
  const statement = clause.parent;
  const { text } = statement.getSourceFile();
  const lineEnd = /^[^\S\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(statement.getEnd()))?.[0].length ?? 0;
  return { start: statement.getStart(), end: statement.getEnd() + lineEnd, text: "" };
}

/** Keeps a comment after the name before, and then also the comma that the comment follows. */
function lastRemoval(before: ts.ImportSpecifier, last: ts.ImportSpecifier): Edit {
  const { text } = last.getSourceFile();
  const gap = text.slice(before.getEnd(), last.getStart());
  if (/^\s*,\s*$/.test(gap)) return { start: before.getEnd(), end: last.getEnd(), text: "" };
  const comma = /^\s*,/.exec(text.slice(last.getEnd()))?.[0].length ?? 0;
  return { start: before.getEnd() + gap.trimEnd().length, end: last.getEnd() + comma, text: "" };
}
