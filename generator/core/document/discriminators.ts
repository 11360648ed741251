import {
  arrayMember,
  compareText,
  isObject,
  type Json,
  type JsonObject,
  objectMember,
  stringMember,
} from "../../json.js";
import { keysOfPath, type Path, pointerOf, valueAt } from "../../json-pointer.js";
import { declarationsOf, listedValues } from "../json-schema/declarations.js";
import { extendingSchemas, namedAt, wrappedReference } from "../json-schema/inheritance.js";
import { ALTERNATIVES, NAME_ON_WIRE } from "../json-schema/keywords.js";
import {
  componentSchemas,
  mappedReferences,
  schemaNameOf,
  schemaReference,
} from "../json-schema/reference.js";
import { eachDocumentSchema } from "./document-schemas.js";

/** A schema with a discriminator. */
interface Discriminated {
  readonly schema: JsonObject;
  readonly property: string;
  /** Name of the component schema that it is, if it is one. */
  readonly name: string | undefined;
  /** What the document maps: a value on the wire, and a reference to its schema. */
  readonly mapped: readonly (readonly [value: string, ref: string])[];
}

/**
 * Completes, in place, the `mapping` of every discriminator: from each value on the wire to a reference. What the
 * document maps stays. An alternative or a descendant of a base that it does not map is known by the values that it
 * lists for the property itself, or by its name in the document (OpenAPI 3.1.1, "Discriminator Object"); so is a base
 * of which nothing is mapped. What a mapping names and the document does not have is reported to `report`, and left
 * out.
 */
export function completeDiscriminators(
  root: JsonObject,
  report: (pointer: string, target: string) => void,
): void {
  const found = findDiscriminators(root, report);
  if (found.length === 0) return;
  const explicit = valuesByBases(root, found);
  const children = extendingSchemas(root);
  const properties = new Map(
    found.flatMap(({ name, property }) => (name === undefined ? [] : [[name, property]])),
  );
  for (const each of found) {
    const { schema, property, name, mapped } = each;
    const mapping = new Map(mapped);
    const isKnown = new Set(mapped.map(([, ref]) => namedAt(root, ref)));
    const alternatives = ALTERNATIVES.flatMap((keyword) => arrayMember(schema, keyword) ?? []);
    const implied =
      alternatives.length > 0
        ? alternatives.flatMap((alternative) => nameOfAlternative(root, alternative, property) ?? [])
        : name === undefined
          ? []
          : descendantsOf(name, property, children, properties);
    const candidates = implied
      .filter((other) => !isKnown.has(namedAt(root, schemaReference(other))))
      .map((other) => ({
        other,
        values: explicit.get(keyOf(other, property)) ?? valuesOf(root, other, property),
      }))
      // A value that several list belongs to the one that lists no other.
      .sort((a, b) => a.values.length - b.values.length);
    const isBase = alternatives.length === 0 && implied.length > 0;
    if (isBase && name !== undefined && mapped.length === 0)
      candidates.push({ other: name, values: valuesOfBase(root, name, property) });
    for (const { other, values } of candidates) {
      const free = values.filter((value) => !mapping.has(value));
      for (const value of free.length > 0 || values.length === 0 || mapping.has(other) ? free : [other])
        mapping.set(value, schemaReference(other));
    }
    const entries = [...mapping].sort(([a], [b]) => compareText(a, b));
    if (entries.length > 0)
      schema["discriminator"] = {
        ...objectMember(schema, "discriminator"),
        mapping: Object.fromEntries(entries),
      };
  }
}

function findDiscriminators(
  root: JsonObject,
  report: (pointer: string, target: string) => void,
): Discriminated[] {
  const found: Discriminated[] = [];
  for (const schema of Object.values(componentSchemas(root))) hoistDiscriminator(schema);
  const names = new Map(Object.entries(componentSchemas(root)).map(([name, schema]) => [schema, name]));
  eachDocumentSchema(root, (schema, path) => {
    const property = stringMember(objectMember(schema, "discriminator"), "propertyName");
    if (property === undefined) return;
    const mapped = mappedReferences(schema).filter(([value, ref]) => {
      const isThere = isObject(valueAt(root, ref));
      if (!isThere) report(placeOf(path, value), stringMember(mappingOf(schema), value) ?? ref);
      return isThere;
    });
    found.push({ schema, property, name: names.get(schema), mapped });
  });
  return found;
}

/** A base may have its discriminator in a part of its `allOf`; it is that of the whole. */
function hoistDiscriminator(schema: Json): void {
  if (!isObject(schema) || schema["discriminator"] !== undefined) return;
  const part = (arrayMember(schema, "allOf") ?? [])
    .filter(isObject)
    .find((each) => isObject(each["discriminator"]) && ALTERNATIVES.every((key) => each[key] === undefined));
  if (part?.["discriminator"] === undefined) return;
  schema["discriminator"] = part["discriminator"];
  delete part["discriminator"];
}

function placeOf(path: Path | undefined, value: string): string {
  return pointerOf(...keysOfPath(path), "discriminator", "mapping", value);
}

function mappingOf(schema: JsonObject): JsonObject | undefined {
  return objectMember(objectMember(schema, "discriminator"), "mapping");
}

function keyOf(name: string, property: string): string {
  return JSON.stringify([name, property]);
}

/**
 * The values that the mapping of a base has for a component: they are its own wherever it stands, and its name is not one
 * of them. What a union maps holds in that union.
 */
function valuesByBases(
  root: JsonObject,
  found: readonly Discriminated[],
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const { schema, property, mapped } of found) {
    if (ALTERNATIVES.some((keyword) => keyword in schema)) continue;
    for (const [value, ref] of mapped) {
      const name = namedAt(root, ref);
      if (name === undefined) continue;
      const key = keyOf(name, property);
      values.set(key, [...new Set([...(values.get(key) ?? []), value])]);
    }
  }
  return values;
}

/** The component that an alternative is; none where its own discriminator tells apart what it holds. */
function nameOfAlternative(root: JsonObject, alternative: unknown, property: string): string | undefined {
  const ref =
    stringMember(alternative, "$ref") ?? (isObject(alternative) ? wrappedReference(alternative) : undefined);
  const name = ref === undefined ? undefined : schemaNameOf(ref);
  if (ref === undefined || name === undefined) return undefined;
  const target = componentSchemas(root)[namedAt(root, ref) ?? ""];
  const isUnion = ALTERNATIVES.some((keyword) => arrayMember(target, keyword) !== undefined);
  const own = stringMember(objectMember(target, "discriminator"), "propertyName");
  return isUnion && own === property ? undefined : name;
}

/** What extends a component, at whatever depth; below a schema with another discriminator, that one decides. */
function descendantsOf(
  name: string,
  property: string,
  children: ReadonlyMap<string, readonly string[]>,
  properties: ReadonlyMap<string | undefined, string | undefined>,
): string[] {
  const found = new Set<string>();
  const visit = (parent: string): void => {
    for (const child of children.get(parent) ?? []) {
      if (child === name || found.has(child)) continue;
      found.add(child);
      if ((properties.get(child) ?? property) === property) visit(child);
    }
  };
  visit(name);
  return [...found];
}

/** The values by which a component is known without a mapping: those that it lists for the property, or its name. */
function valuesOf(root: JsonObject, name: string, property: string): string[] {
  const own = declarationsOf(root, componentSchemas(root)[name] ?? {}, property)
    .filter(({ isOwn }) => isOwn)
    .map(({ schema }) => schema);
  const listed = textsOf(listedValues(root, { allOf: own }).values ?? []);
  return listed.length > 0 ? listed : [nameOnWire(root, name)];
}

/** A base lists the values of everything that extends it; its own one is its name, if that is among them. */
function valuesOfBase(root: JsonObject, name: string, property: string): string[] {
  const [declared] = declarationsOf(root, componentSchemas(root)[name] ?? {}, property);
  const { values } = listedValues(root, declared?.schema);
  const own = nameOnWire(root, name);
  return values === undefined || textsOf(values).includes(own) ? [own] : [];
}

/** Its name, or what an extension says instead: AutoRest's for Swagger 2.0, or that of Swagger Codegen. */
function nameOnWire(root: JsonObject, name: string): string {
  const schema = componentSchemas(root)[name];
  return stringMember(schema, "x-ms-discriminator-value") ?? stringMember(schema, NAME_ON_WIRE) ?? name;
}

function textsOf(values: readonly Json[]): string[] {
  return values.flatMap((value) => (typeof value === "object" ? [] : [String(value)]));
}
