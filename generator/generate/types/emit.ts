import type { GlobalContext, SchemaObject } from "openapi-typescript";
import transformSchema from "openapi-typescript/dist/transform/index.mjs";
import transformSchemaObject from "openapi-typescript/dist/transform/schema-object.mjs";
import ts from "typescript";
import { MODULE_FILES } from "../../core/model/files.js";
import { compareText, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { DeprecatedTypes, splitParts } from "./deprecated-types.js";
import { MEMBER_OF, withOpenIndex } from "./index-signatures.js";
import { withOptionalProperties } from "./required.js";
import { STRICT_TYPES } from "./strict-types.js";
import { isEmptyObject, type Tuple, tupleOf } from "./tuples.js";
import { TYPE_MARK } from "./type-mark.js";
import { wrapTypes } from "./type-width.js";

/** The text of a type, without a line break at its end. */
export interface Declaration {
  readonly name: string;
  readonly text: string;
  /** Every name that the text mentions as a type, sorted: other types, generic types, types of the runtime. */
  readonly uses: readonly string[];
}

/**
 * The generic types that declarations mention, which each file that holds one of these declares for itself: the one of
 * {@link withOpenIndex}, and the one that openapi-typescript adds on demand, for `required` beside `allOf`. Its own leaves
 * `undefined` in the members it makes required, which `exactOptionalPropertyTypes` does not remove, and finds no member
 * of a type that may be null. Members that strict mode hides are not required.
 */
export const GENERIC_TYPES = { memberOf: MEMBER_OF, withRequired: "WithRequired" } as const;

/**
 * One exported declaration per named type. The only file that knows openapi-typescript: it gets a document that holds
 * nothing but our named schemas, and its result, one large `components` interface, is taken apart into declarations, so
 * that hovers and errors read `VirtualMachine` instead of `components["schemas"]["VirtualMachine"]`.
 */
export function emitTypes(types: ReadonlyMap<string, JsonObject>): Declaration[] {
  const document = {
    openapi: "3.1.1",
    info: { title: "", version: "" },
    components: { schemas: Object.fromEntries(types) },
  };
  const deprecated = new DeprecatedTypes();
  const context = contextOf(document, deprecated);
  const nodes = transformSchema(document as never, context);
  const members = schemaMembers(nodes);
  const file = ts.createSourceFile(
    `${MODULE_FILES.schema}.ts`,
    "",
    ts.ScriptTarget.ES2022,
    false,
    ts.ScriptKind.TS,
  );
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  return members.map((member) => {
    const name = nameOf(member.name);
    const declaration = declarationOf(member, deprecated, types.get(name));
    return {
      name,
      text: wrapTypes(halveIndentation(printer.printNode(ts.EmitHint.Unspecified, declaration, file))),
      uses: typesIn(declaration),
    };
  });
}

/** The names of the types that a declaration mentions. */
function typesIn(declaration: ts.Node): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.add(node.typeName.text);
    if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression))
      names.add(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return [...names].sort(compareText);
}

/** The printer indents by four, everything else here by two. */
function halveIndentation(text: string): string {
  return text.replaceAll(/^(?: {4})+/gm, (indentation) => " ".repeat(indentation.length / 2));
}

function contextOf(document: object, deprecated: DeprecatedTypes): GlobalContext {
  return {
    additionalProperties: false,
    // Keys were sorted when the document was loaded; sorting here would depend on the locale.
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    // Schemas hold the values of discriminators themselves.
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    redoc: undefined as never,
    resolve: ((ref: string) =>
      withOptionalProperties(document as JsonObject, ref)) as GlobalContext["resolve"],
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: (schema, options) =>
      typeOf(schema as unknown as Json, (child) =>
        child === false ? NEVER : transformSchemaObject(child as unknown as SchemaObject, options),
      ),
    transformProperty: (property, schema) =>
      isObject(schema) ? deprecated.mark(property, schema) : undefined,
  };
}

/** Types that JSON Schema cannot express. */
function typeOf(schema: Json, translate: (child: Json) => ts.TypeNode): ts.TypeNode | undefined {
  // A property may have the schema `false`.
  if (!isObject(schema)) return undefined;
  const mark = stringMember(schema, TYPE_MARK);
  if (mark !== undefined) return ts.factory.createTypeReferenceNode(mark);
  const known = schema["x-extensible-enum"];
  if (schema["type"] === "string" && Array.isArray(known)) return openEnum(known);
  if (isEmptyObject(schema)) return ts.factory.createTypeReferenceNode("Record", [STRING, NEVER]);
  const tuple = tupleOf(schema);
  return tuple && tupleType(tuple, translate);
}

const STRING = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
const NEVER = ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);

/** `[string, number?, ...boolean[]]` */
function tupleType(
  { required, optional, rest }: Tuple,
  translate: (child: Json) => ts.TypeNode,
): ts.TypeNode {
  const type = ts.factory.createTupleTypeNode([
    ...required.map(translate),
    ...optional.map((item) => ts.factory.createOptionalTypeNode(translate(item))),
    ...(rest === undefined
      ? []
      : [ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(translate(rest)))]),
  ]);
  return ts.setEmitFlags(type, ts.EmitFlags.SingleLine);
}

/** `"read" | "write" | (string & {})`: editors complete the known values, other values are allowed. */
function openEnum(known: readonly Json[]): ts.TypeNode {
  const literals = known
    .filter((value) => typeof value === "string")
    .map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value)));
  const any = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return ts.factory.createUnionTypeNode([...literals, ts.factory.createParenthesizedType(any)]);
}

function schemaMembers(nodes: readonly ts.Node[]): ts.PropertySignature[] {
  const components = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === "components");
  const schemas =
    components !== undefined && ts.isInterfaceDeclaration(components)
      ? components.members.find((member) => member.name !== undefined && nameOf(member.name) === "schemas")
      : undefined;
  if (schemas === undefined || !ts.isPropertySignature(schemas) || schemas.type === undefined) return [];
  return ts.isTypeLiteralNode(schemas.type) ? schemas.type.members.filter(ts.isPropertySignature) : [];
}

function declarationOf(
  member: ts.PropertySignature,
  deprecated: DeprecatedTypes,
  schema: JsonObject | undefined,
): ts.Node {
  const name = nameOf(member.name);
  const type = rewrite(
    member.type ?? ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword),
    deprecated,
  );
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  // An interface keeps its name in hovers and messages, whatever strict mode removes from it.
  const parts = splitParts(type);
  const own = parts?.own ?? type;
  const declaration = ts.isTypeLiteralNode(own)
    ? ts.factory.createInterfaceDeclaration(
        modifiers,
        name,
        undefined,
        heritageOf(parts?.hidden),
        own.members,
      )
    : ts.factory.createTypeAliasDeclaration(modifiers, name, undefined, deprecated.values(type, schema));
  return ts.setSyntheticLeadingComments(declaration, tidy(ts.getSyntheticLeadingComments(member)));
}

function heritageOf(hidden: readonly ts.TypeNode[] | undefined): ts.HeritageClause[] {
  if (hidden === undefined) return [];
  const base = ts.factory.createExpressionWithTypeArguments(
    ts.factory.createIdentifier(STRICT_TYPES.out),
    hidden,
  );
  return [ts.factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, [base])];
}

function rewrite(type: ts.TypeNode, deprecated: DeprecatedTypes): ts.TypeNode {
  const visitor: ts.Visitor = (node) => {
    const reference = namedReference(node);
    if (reference !== undefined) return ts.factory.createTypeReferenceNode(reference);
    const visited = ts.visitEachChild(node, visitor, undefined);
    if (ts.isTypeLiteralNode(visited)) return deprecated.split(visited);
    if (ts.isIntersectionTypeNode(visited)) return withOpenIndex(visited);
    if (!ts.isPropertySignature(visited)) return visited;
    const comments = ts.getSyntheticLeadingComments(visited);
    const { property, remember } = deprecated.unmark(visited);
    const widened = remember(orUndefined(property));
    return comments === undefined ? widened : ts.setSyntheticLeadingComments(widened, tidy(comments));
  };
  return ts.visitNode(type, visitor, ts.isTypeNode) ?? type;
}

/** `components["schemas"]["X"]` -> `X`. */
function namedReference(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node.objectType;
  const isComponents =
    ts.isTypeReferenceNode(objectType) &&
    ts.isIdentifier(objectType.typeName) &&
    objectType.typeName.text === "components";
  return isComponents && literalText(indexType) === "schemas" ? literalText(node.indexType) : undefined;
}

function literalText(node: ts.Node): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

/**
 * `name?: string` -> `name?: string | undefined`: otherwise a caller with `exactOptionalPropertyTypes` cannot pass a
 * filter that may be undefined.
 */
function orUndefined(member: ts.PropertySignature): ts.PropertySignature {
  if (member.questionToken === undefined || member.type === undefined) return member;
  if (member.type.kind === ts.SyntaxKind.UnknownKeyword) return member;
  const undefinedType = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const types = ts.isUnionTypeNode(member.type) ? [...member.type.types] : [member.type];
  const type = ts.factory.createUnionTypeNode([...types, undefinedType]);
  return ts.factory.updatePropertySignature(
    member,
    member.modifiers,
    member.name,
    member.questionToken,
    type,
  );
}

/** Tags that openapi-typescript adds; no line of a document's text begins with a tag. */
const TOOL_TAGS = /^@(constant|enum \{[^}]*\})$/;

/** Comments without the indentation and the empty tags that openapi-typescript adds. */
function tidy(comments: ts.SynthesizedComment[] | undefined): ts.SynthesizedComment[] | undefined {
  const lines = (text: string): string[] =>
    text
      .split("\n")
      .map((line) => line.replace(/^ ?\*? {0,5}/, "").trimEnd())
      .filter((line) => !TOOL_TAGS.test(line));
  return comments
    ?.map((comment) => {
      const content = lines(comment.text).join("\n").trim();
      const isSingle = !content.includes("\n") && !content.startsWith("@");
      const text = isSingle
        ? `* ${content} `
        : `*\n${content
            .split("\n")
            .map((line) => ` * ${line}`.trimEnd())
            .join("\n")}\n `;
      return { ...comment, text, isEmpty: content === "" };
    })
    .filter(({ isEmpty }) => !isEmpty);
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
    ? name.text
    : name.getText();
}
