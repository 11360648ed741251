import { ts } from "ts-morph";
import type { Names } from "./names.js";
import type { PassedObjects } from "./passed-objects.js";
import type { Deprecated } from "./symbols.js";
import type { Types } from "./types.js";
import { walk } from "./walk.js";

/**
 * Finds deprecated fields that are assigned to an object of no declared shape, which is passed as one of our types later:
 * `const body: Record<string, unknown> = {}; body["oldField"] = 1; await create(client, { body: body as CreateBody })`.
 */
export class BuiltObjects {
  private readonly types: Types;
  private readonly names: Names;
  private readonly passed: PassedObjects;

  constructor(types: Types, names: Names, passed: PassedObjects) {
    this.types = types;
    this.names = names;
    this.passed = passed;
  }

  /** The assigned keys in `file` of deprecated fields. */
  in(file: ts.SourceFile): [ts.Node, Deprecated][] {
    const assignments: Assignment[] = [];
    const variables = new Map<string, ts.Identifier[]>();
    walk(file, (node) => {
      const assignment = assignmentOf(node, this.names);
      if (assignment !== undefined && this.isShapeless(assignment)) {
        assignments.push(assignment);
        variables.set(assignment.variable.text, []);
      }
      return true;
    });
    if (assignments.length === 0) return [];
    walk(file, (node) => {
      if (ts.isIdentifier(node)) variables.get(node.text)?.push(node);
      return true;
    });
    return assignments.flatMap(({ variable, key, name }) => {
      const symbol = this.types.checker.getSymbolAtLocation(variable);
      const found = (variables.get(variable.text) ?? [])
        .filter((node) => this.types.checker.getSymbolAtLocation(node) === symbol)
        .map((node) => this.passed.memberOf(node, name))
        .find((known) => known !== undefined);
      return found === undefined ? [] : [[key, found]];
    });
  }

  private isShapeless({ variable, name }: Assignment): boolean {
    return this.types.properties(this.types.checker.getTypeAtLocation(variable), name).length === 0;
  }
}

/** `variable.name = …` or `variable["name"] = …`. */
interface Assignment {
  readonly variable: ts.Identifier;
  readonly key: ts.Node;
  readonly name: string;
}

function assignmentOf(node: ts.Node, names: Names): Assignment | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left } = node;
  if (ts.isPropertyAccessExpression(left) && ts.isIdentifier(left.expression)) {
    const { expression: variable, name: key } = left;
    return names.has(key.text) ? { variable, key, name: key.text } : undefined;
  }
  if (ts.isElementAccessExpression(left) && ts.isIdentifier(left.expression)) {
    const { expression: variable, argumentExpression: key } = left;
    return ts.isStringLiteralLike(key) && names.has(key.text) ? { variable, key, name: key.text } : undefined;
  }
  return undefined;
}
