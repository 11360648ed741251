import { ts } from "ts-morph";
import { declaredName } from "../installed/declared.js";
import { subjectOf } from "./compared-objects.js";
import { comparedWith } from "./compared-with.js";
import type { KeySets } from "./key-sets.js";
import { constraintsOfParameter } from "./parameter-type.js";
import { StatedKeys } from "./stated-keys.js";
import { typeArgumentsOf } from "./type-arguments.js";
import type { Types } from "./types.js";

/** Parts of an alias such as `Exclude<keyof T, "id">` are looked into to this depth. */
const MAX_DEPTH = 4;

/** Nobody writes a union of so many names that are most members of a type: it is what is left of `keyof T`. */
const MIN_CHOSEN = 6;

/** Finds the members that a text names as a key: where a key of a type is expected, the text is a use of the member. */
export class Keys {
  private readonly types: Types;
  private readonly sets: KeySets;
  private readonly stated: StatedKeys;

  constructor(types: Types, sets: KeySets) {
    this.types = types;
    this.sets = sets;
    this.stated = new StatedKeys(types);
  }

  /** The members of types that a literal names, in `const keys: (keyof T)[] = ["name"]` and `get(of, "name")`. */
  membersOf(node: ts.StringLiteralLike): ts.Symbol[] {
    const compared = comparedWith(node);
    const expected = [
      ...this.types.contextualTypes(node),
      ...(compared === undefined ? [] : this.types.declaredTypes(compared)),
    ];
    const found = expected.flatMap((type) => this.holdersOf(type, 0));
    if (found.length === 0)
      found.push(
        ...expected.flatMap((type) => [...this.sets.matching(type, node.text), ...selectedBy(type)]),
      );
    const given = argumentWith(node);
    if (found.length === 0)
      found.push(
        ...[...this.chosenWith(node), ...this.stated.holdersOf(node)].filter(
          (type) => this.types.properties(type, node.text).length > 0,
        ),
      );
    if (found.length === 0 && given !== undefined) {
      found.push(...this.constraintOf(given));
      found.push(...this.argumentsBeside(node, given));
    }
    return [...new Set(found.flatMap((type) => this.types.properties(type, node.text)))];
  }

  /** The members that a key of an object literal names, in `Record<keyof T, string>`. */
  membersOfRecord(literal: ts.ObjectLiteralExpression, name: string): ts.Symbol[] {
    const found = this.types.contextualTypes(literal).flatMap((type) => this.membersKeyedBy(type, name));
    if (found.length > 0) return found;
    return this.stated.holdersOfRecord(literal).flatMap((type) => this.types.properties(type, name));
  }

  /** The members that the key `name` of a mapped type stands for. */
  membersKeyedBy(mapped: ts.Type, name: string): ts.Symbol[] {
    const holders = this.keyedBy(mapped, name, 0);
    return [...new Set(holders.flatMap((type) => this.types.properties(type, name)))];
  }

  /**
   * Whether the type of an expression, with `texts`, is chosen from the keys of a type, such as `keyof T`, `Exclude<keyof T, "id">` and
   * `KeysMatching<T, string>`: an access with such a key names none of them.
   */
  areChosenFrom(node: ts.Expression, texts: readonly string[], type: ts.Type): boolean {
    const keys = this.types.keys(type);
    const chosen = keys.filter((key) => texts.includes(key)).length;
    if (chosen === keys.length || (chosen >= MIN_CHOSEN && chosen * 2 > keys.length)) return true;
    return this.types
      .declaredTypes(node)
      .some((key) => this.holdersOf(key, 0).length > 0 || selectedBy(key).includes(type));
  }

  /** The types `T` whose keys a type is made of: `keyof T`, `Exclude<keyof T, "id">`, `keyof T | undefined`. */
  private holdersOf(type: ts.Type & { readonly origin?: ts.Type }, depth: number): ts.Type[] {
    if (depth > MAX_DEPTH) return [];
    if ((type.flags & ts.TypeFlags.Index) !== 0) return [(type as ts.IndexType).type];
    const parts = [
      ...(type.origin === undefined ? [] : [type.origin]),
      ...(type.aliasTypeArguments ?? []),
      ...(type.isUnion() && !type.types.every((part) => part.isLiteral()) ? type.types : []),
    ];
    if (type.isTypeParameter()) {
      for (const each of type.symbol.declarations ?? [])
        if (ts.isTypeParameterDeclaration(each) && each.constraint !== undefined)
          parts.push(this.types.checker.getTypeFromTypeNode(itemNode(each.constraint)));
      const constraint = this.types.checker.getBaseConstraintOfType(type);
      if (constraint !== undefined && constraint !== type) parts.push(constraint);
    }
    return parts.flatMap((part) => this.holdersOf(part, depth + 1));
  }

  /** The types whose keys are the keys of a mapped type, such as `T` for `Partial<Record<keyof T, string>>`. */
  private keyedBy(type: ts.Type, name: string, depth: number): ts.Type[] {
    if (depth > MAX_DEPTH) return [];
    const { constraintType } = type as { readonly constraintType?: ts.Type };
    const parts = type.aliasTypeArguments ?? [];
    return [
      ...(constraintType === undefined ? [] : this.keysOf(constraintType, name)),
      ...parts.flatMap((part) => [...this.keysOf(part, name), ...this.keyedBy(part, name, depth + 1)]),
    ];
  }

  private keysOf(type: ts.Type, name: string): readonly ts.Type[] {
    const found = this.holdersOf(type, 0);
    return found.length > 0 ? found : this.sets.matching(type, name);
  }

  /**
   * What a member is chosen from that is declared as a parameter of its type: `T` for `field` of
   * `interface Column<T, K extends keyof T> { field: K }`, where a union of such types expects one text of each.
   */
  private chosenWith(node: ts.StringLiteralLike): readonly ts.Type[] {
    const { parent } = node;
    if (!ts.isPropertyAssignment(parent) || parent.initializer !== node) return [];
    const name = declaredName(parent);
    const found = new Set<ts.Type>();
    for (const expected of this.types.contextualTypes(parent.parent)) {
      for (const part of expected.isUnion() ? expected.types : [expected]) {
        const member = this.types.properties(part, name)[0];
        if (member?.declarations?.some((each) => this.isOfKeys(each)) !== true) continue;
        for (const given of argumentsOf(part, this.types.checker)) found.add(given);
      }
    }
    return [...found];
  }

  /** Whether a member is declared as a type parameter that is a key of something. */
  private isOfKeys(declaration: ts.Declaration): boolean {
    if (!ts.isPropertySignature(declaration) || declaration.type === undefined) return false;
    const type = this.types.checker.getTypeFromTypeNode(declaration.type);
    return type.isTypeParameter() && this.holdersOf(type, 0).length > 0;
  }

  /** The types of `keyof` that constrain the parameter of an argument: `T` of `<K extends keyof T>(...keys: K[])`. */
  private constraintOf(given: Argument): ts.Type[] {
    const type = this.statedType(given);
    if (type === undefined) return [];
    // In the signature of what is called: of a function that a generic one returned.
    const constraints = constraintsOfParameter(given.call, given.index, this.types.checker);
    const instantiated = constraints.flatMap((each) => this.holdersOf(this.types.itemOf(each) ?? each, 0));
    if (instantiated.length > 0) return instantiated;
    return this.holdersOf(type, 0).flatMap((holder) =>
      holder.isTypeParameter() ? [holder, ...this.givenFor(holder, given.call)] : [holder],
    );
  }

  /** The type that a parameter is declared with, or that of its items. */
  private statedType({ call, index }: Argument): ts.Type | undefined {
    const parameters = this.types.checker.getResolvedSignature(call)?.declaration?.parameters ?? [];
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    const stated = parameter !== undefined && ts.isParameter(parameter) ? parameter.type : undefined;
    return stated === undefined ? undefined : this.types.checker.getTypeFromTypeNode(itemNode(stated));
  }

  /** What the object of a method has for a parameter of its class: `T` of `class Rows<T> { select(key: keyof T) {} }`. */
  private givenFor(
    parameter: ts.TypeParameter,
    { expression }: ts.CallExpression | ts.NewExpression,
  ): readonly ts.Type[] {
    if (!ts.isPropertyAccessExpression(expression)) return [];
    const { checker } = this.types;
    const type = checker.getTypeAtLocation(expression.expression) as Partial<ts.TypeReference>;
    const index = type.target?.typeParameters?.indexOf(parameter) ?? -1;
    const given = index < 0 ? undefined : checker.getTypeArguments(type as ts.TypeReference)[index];
    return given === undefined ? [] : [given];
  }

  /**
   * What a literal may be a key of where its parameter takes certain texts only: the arguments beside it, as in
   * `spyOn(api, "listItems")` and `pick(["name"], item)`, their items, what has the method, as in `item.hasOwnProperty("name")`,
   * and what the function that a call returns is for, as in `items.map(prop("name"))` and `pluck("name")(items)`.
   */
  private argumentsBeside(node: ts.StringLiteralLike, given: Argument): ts.Type[] {
    const expected = this.types.contextualTypes(node);
    const isAnyText = expected.every(
      ({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0,
    );
    const stated = this.statedType(given);
    const { call } = given;
    const owners = ownersOf(call);
    if (owners.length === 0 && (isAnyText || (stated !== undefined && isOfTexts(stated)))) return [];
    const beside = (call.arguments ?? []).filter((_, index) => index !== given.index);
    const applied =
      ts.isCallExpression(call.parent) && call.parent.expression === call ? call.parent.arguments : [];
    const types = [...beside, ...applied, ...owners].map((other) =>
      this.types.checker.getTypeAtLocation(other),
    );
    types.push(...this.parametersOfResult(call));
    return types.flatMap((type) => [type, this.types.itemOf(type) ?? []].flat());
  }

  /** The parameters of the function that a call is expected to return. */
  private parametersOfResult(call: ts.CallExpression | ts.NewExpression): ts.Type[] {
    return this.types
      .contextualTypes(call)
      .flatMap((type) => type.getCallSignatures())
      .flatMap(({ parameters }) => parameters.slice(0, 1))
      .map((parameter) => this.types.checker.getTypeOfSymbolAtLocation(parameter, call));
  }
}

/** Whether a type is a list of texts of the user's own, such as the names of events. */
function isOfTexts(type: ts.Type): boolean {
  return type.isUnion() ? type.types.every((part) => part.isStringLiteral()) : type.isStringLiteral();
}

/** An argument of a call, by its place. */
interface Argument {
  readonly call: ts.CallExpression | ts.NewExpression;
  readonly index: number;
}

/** The argument that a literal is, or is an item of. */
function argumentWith(node: ts.Expression): Argument | undefined {
  let argument: ts.Expression = node;
  while (ts.isArrayLiteralExpression(argument.parent) || ts.isAsExpression(argument.parent))
    argument = argument.parent;
  const { parent: call } = argument;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  const index = call.arguments?.indexOf(argument) ?? -1;
  return index < 0 ? undefined : { call, index };
}

/** `K` of `K`, `K[]`, `readonly K[]` and `Array<K>`. */
function itemNode(type: ts.TypeNode): ts.TypeNode {
  if (ts.isArrayTypeNode(type)) return type.elementType;
  if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword)
    return itemNode(type.type);
  const [item] = ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
  return item !== undefined && /Array$/.test(type.getText().split("<", 1)[0] ?? "") ? item : type;
}

/** Methods of every object that take the name of one of its members. */
const TAKE_A_MEMBER: ReadonlySet<string> = new Set(["hasOwnProperty", "propertyIsEnumerable"]);
/** Assertions that take the name of a member of their subject. */
const ASSERT_A_MEMBER: ReadonlySet<string> = new Set(["toHaveProperty", "property", "ownProperty"]);
/** Methods of the platform that take the names of members of their first argument, as any text. */
const TAKE_MEMBERS_OF_FIRST: ReadonlySet<string> = new Set([
  "console.table",
  "Object.hasOwn",
  "Reflect.has",
  "Reflect.get",
  "Reflect.set",
  "Reflect.deleteProperty",
  "Object.defineProperty",
  "Object.getOwnPropertyDescriptor",
]);

/** What has the members that the texts of a call name, by what the called function is known to do. */
function ownersOf(call: ts.CallExpression | ts.NewExpression): readonly ts.Expression[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || !ts.isCallExpression(call)) return [];
  const name = expression.name.text;
  if (TAKE_A_MEMBER.has(name)) return [expression.expression];
  const subject =
    ASSERT_A_MEMBER.has(name) || TAKE_MEMBERS_OF_FIRST.has(expression.getText())
      ? subjectOf(call)
      : undefined;
  return subject === undefined ? [] : [subject];
}

/** The arguments of a generic type, by its alias or its own name. */
function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return type.aliasTypeArguments ?? typeArgumentsOf(type, checker);
}

/** What an alias selects keys of, such as `T` of `KeysMatching<T, string>`. */
function selectedBy(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() && type.types.every((part) => part.isLiteral())
    ? (type.aliasTypeArguments ?? [])
    : [];
}
