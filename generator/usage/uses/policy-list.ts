import { ts } from "ts-morph";
import { hostPath } from "../compiler/embedded-scripts.js";
import { realPath } from "../compiler/program.js";
import type { InstalledPackages } from "../installed/package.js";
import type { OpenProject } from "./projects.js";
import type { Use } from "./use.js";

/** An entry of the list `allow` in the project's policy of strict mode (`runtime/strict/policy.ts`). */
export interface PolicyEntry {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The name, or the type that stands for several. */
  readonly text: string;
  /** Module and name of what it allows, as strict mode and the messages of uses have them. */
  readonly names: ReadonlySet<string>;
  /** Whether anything deprecated has the name. */
  readonly isKnown: boolean;
  /** Paths of the files of the project, as found and with links resolved: in others the entry allows nothing. */
  readonly sources: ReadonlySet<string>;
}

/** Where the interface is that policies add to: in the package, and in code that was generated with a runtime of its own. */
const POLICY_FILE = /\/runtime\/strict\/policy\.(?:d\.)?ts$/;

/**
 * The entries that the program of a project has, in its own files, declarations included. The compiler says what they mean,
 * as it does for strict mode: a name through an alias and a template such as `backup.${string}` count as they do there.
 */
export function policyEntries(
  { program, sources }: OpenProject,
  packages: InstalledPackages,
  uses: readonly Use[],
): readonly PolicyEntry[] {
  const lists = program
    .getSourceFiles()
    .filter((file) => /\binterface Policy\b/.test(file.text) && !isForeign(file, program, packages))
    .flatMap((file) => allowLists(file, program.getTypeChecker()));
  if (lists.length === 0) return [];
  const records = packages.found().flatMap((found) => found.records);
  const deprecated = [...records, ...uses.map(({ deprecation }) => deprecation)];
  const known = new Set(deprecated.map(({ module, name }) => `${module}.${name}`));
  const own = new Set(sources.flatMap(({ fileName }) => [hostPath(fileName), realPath(fileName)]));
  return lists
    .flatMap((list) => alternatives(list))
    .flatMap((node) => entriesAt(node, program.getTypeChecker(), known))
    .map((entry) => ({ ...entry, isKnown: entry.isKnown || records.length === 0, sources: own }));
}

function isForeign(file: ts.SourceFile, program: ts.Program, packages: InstalledPackages): boolean {
  return program.isSourceFileFromExternalLibrary(file) || packages.of(file.fileName) !== undefined;
}

/** The types of the members `allow` that a file adds to the policy. */
function allowLists(file: ts.SourceFile, checker: ts.TypeChecker): readonly ts.TypeNode[] {
  return file.statements
    .filter(ts.isModuleDeclaration)
    .flatMap(({ body }) => (body !== undefined && ts.isModuleBlock(body) ? [...body.statements] : []))
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text === "Policy" && isPolicy(checker.getSymbolAtLocation(name)))
    .flatMap(({ members }) => [...members])
    .flatMap((member) =>
      ts.isPropertySignature(member) && member.name.getText() === "allow" && member.type !== undefined
        ? [member.type]
        : [],
    );
}

function isPolicy(symbol: ts.Symbol | undefined): boolean {
  return (symbol?.declarations ?? []).some((each) => POLICY_FILE.test(each.getSourceFile().fileName));
}

/** The parts of a union, each where it is written. */
function alternatives(node: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(node)) return alternatives(node.type);
  return ts.isUnionTypeNode(node) ? node.types.flatMap(alternatives) : [node];
}

function entriesAt(
  node: ts.TypeNode,
  checker: ts.TypeChecker,
  known: ReadonlySet<string>,
): readonly Omit<PolicyEntry, "sources">[] {
  const type = checker.getTypeFromTypeNode(node);
  const file = node.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  return (type.isUnion() ? type.types : [type]).map((part) => {
    const names = part.isStringLiteral() ? [part.value] : matching(part, checker, known);
    return {
      file: hostPath(file.fileName),
      line,
      text: part.isStringLiteral() ? part.value : checker.typeToString(part),
      names: new Set(names),
      isKnown: names.some((name) => known.has(name)),
    };
  });
}

function matching(type: ts.Type, checker: ts.TypeChecker, known: ReadonlySet<string>): readonly string[] {
  return [...known].filter((name) => checker.isTypeAssignableTo(checker.getStringLiteralType(name), type));
}
