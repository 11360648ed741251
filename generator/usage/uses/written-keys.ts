import { ts } from "ts-morph";
import type { ExpectedTypes } from "./expected.js";
import { importsOf } from "./imports.js";
import type { Keys } from "./keys.js";
import { walk } from "./walk.js";

/**
 * Knows the constants of the user in which keys are written: `["name", "status"] as const satisfies (keyof Item)[]`. There the
 * texts are uses; an access by one of them, `item[field]`, is not counted again.
 */
export class WrittenKeys {
  private readonly program: ts.Program;
  private readonly keys: Keys;
  private readonly expected: ExpectedTypes;
  private readonly byName = new Map<string, readonly WrittenList[]>();
  private readonly reachable = new Map<ts.SourceFile, ReadonlySet<ts.SourceFile>>();

  constructor(program: ts.Program, keys: Keys, expected: ExpectedTypes) {
    this.program = program;
    this.keys = keys;
    this.expected = expected;
  }

  /** Whether a constant that `file` has or imports has all of `texts`, and `name` there as the key of one of `members`. */
  has(file: ts.SourceFile, texts: readonly string[], name: string, members: readonly ts.Symbol[]): boolean {
    const lists = this.byName.get(name) ?? this.read(name);
    this.byName.set(name, lists);
    return lists.some(
      ({ key, texts: written }) =>
        this.reachableFrom(file).has(key.getSourceFile()) &&
        texts.length === written.size &&
        texts.every((text) => written.has(text)) &&
        this.namedBy(key).some((named) => members.some((member) => isSame(named, member))),
    );
  }

  /** The files of the user that a file imports, and those that these do. */
  private reachableFrom(file: ts.SourceFile): ReadonlySet<ts.SourceFile> {
    const known = this.reachable.get(file);
    if (known !== undefined) return known;
    const found = new Set([file]);
    this.reachable.set(file, found);
    for (const each of found)
      for (const node of importsOf(each)) {
        const module = this.program.getTypeChecker().getSymbolAtLocation(node);
        const imported = module?.declarations?.find(ts.isSourceFile);
        if (imported !== undefined && !imported.isDeclarationFile) found.add(imported);
      }
    return found;
  }

  private read(name: string): readonly WrittenList[] {
    const found: WrittenList[] = [];
    for (const file of this.program.getSourceFiles()) {
      if (file.isDeclarationFile || !file.text.includes(name)) continue;
      walk(file, (node) => {
        if (isKey(node) && node.text === name) found.push({ key: node, texts: new Set(textsBeside(node)) });
        return true;
      });
    }
    return found;
  }

  private namedBy(key: Key): readonly ts.Symbol[] {
    const { parent } = key;
    if (!ts.isPropertyAssignment(parent) || parent.name !== key)
      return ts.isStringLiteralLike(key) ? this.keys.membersOf(key) : [];
    return [
      ...this.expected.properties(parent.parent, key.text),
      ...this.keys.membersOfRecord(parent.parent, key.text),
    ];
  }
}

type Key = ts.StringLiteralLike | ts.Identifier;

/** A list or a record of the user, with one of its texts. */
interface WrittenList {
  readonly key: Key;
  readonly texts: ReadonlySet<string>;
}

function isKey(node: ts.Node): node is Key {
  return (
    ts.isStringLiteralLike(node) ||
    (ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node)
  );
}

/**
 * The texts of the list or record that has a text: of `["name", "status"]`, of the keys of `{ name: 1, status: 2 }`, and of
 * `[{ key: "name" }, { key: "status" }]`.
 */
function textsBeside(node: Key): readonly string[] {
  const value = asWritten(node);
  const { parent } = value;
  if (ts.isArrayLiteralExpression(parent)) return parent.elements.flatMap(textOf);
  if (!ts.isPropertyAssignment(parent)) return [];
  if (parent.name === node) return parent.parent.properties.flatMap(({ name }) => textOf(name));
  const member = textOf(parent.name)[0];
  const row = asWritten(parent.parent);
  const rows = ts.isArrayLiteralExpression(row.parent)
    ? row.parent.elements
    : ts.isPropertyAssignment(row.parent)
      ? row.parent.parent.properties.flatMap((each) =>
          ts.isPropertyAssignment(each) ? [each.initializer] : [],
        )
      : [];
  return rows.flatMap((each) => {
    const literal = withoutAssertion(each);
    if (!ts.isObjectLiteralExpression(literal)) return [];
    return literal.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && textOf(property.name)[0] === member
        ? textOf(withoutAssertion(property.initializer))
        : [],
    );
  });
}

/** `node`, with what states its type. */
function asWritten(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) ? asWritten(parent) : node;
}

function withoutAssertion(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? withoutAssertion(node.expression) : node;
}

function textOf(node: ts.Node | undefined): readonly string[] {
  const written = node !== undefined && ts.isExpression(node) ? withoutAssertion(node) : node;
  return written !== undefined && (ts.isIdentifier(written) || ts.isStringLiteralLike(written))
    ? [written.text]
    : [];
}

function isSame(a: ts.Symbol, b: ts.Symbol): boolean {
  return a === b || a.declarations?.some((each) => b.declarations?.includes(each)) === true;
}
