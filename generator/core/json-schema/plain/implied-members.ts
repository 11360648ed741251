import { arrayMember, isObject, type Json, type JsonObject, member, objectMember } from "../../../json.js";
import { valueAt } from "../../../json-pointer.js";
import { ALTERNATIVES } from "../keywords.js";
import { demandOf } from "../shape.js";

/**
 * A schema of objects that declares every member it speaks of: one that is required and declared nowhere is of any type,
 * and one of `then`, `else` or `dependentSchemas` is there or not. A member that is required beside alternatives is
 * required in each of them.
 *
 * @param allowsConditional whether members of `then` and the like are allowed in an object that is closed: those of
 *   `unevaluatedProperties: false` are, since that counts what holds in a case; `additionalProperties: false` counts none
 */
export function withImpliedMembers(
  root: JsonObject,
  schema: JsonObject,
  allowsConditional = false,
): JsonObject {
  const parts = inlineParts(schema);
  const conditional = parts.flatMap((part) => conditionalSchemas(part));
  const required = namesOf(parts.flatMap((part) => arrayMember(part, "required") ?? []));
  const own = objectMember(schema, "properties") ?? {};
  if (
    conditional.length === 0 &&
    required.every((name) => Object.hasOwn(own, name)) &&
    !ALTERNATIVES.some((key) => key in schema)
  )
    return schema;
  const declared = new Set<string>();
  addMembers(root, schema, declared, { alternatives: false });
  const inAlternatives = new Set<string>();
  for (const key of ALTERNATIVES)
    for (const part of arrayMember(schema, key) ?? [])
      addMembers(root, part, inAlternatives, { alternatives: true });
  const missing = required.filter((name) => !declared.has(name));
  const pushed =
    schema["discriminator"] === undefined ? missing.filter((name) => inAlternatives.has(name)) : [];
  const added: JsonObject = {};
  for (const name of missing.filter((each) => !pushed.includes(each))) {
    const value = valueOf(schema, name);
    if (value !== undefined) added[name] = value;
  }
  for (const [name, values] of conditionalMembers(root, conditional)) {
    if (declared.has(name) || inAlternatives.has(name) || Object.hasOwn(added, name)) continue;
    const isDescribed = allowsConditional && values.length > 0;
    if (isDescribed || valueOf(schema, name) !== undefined) added[name] = eitherOf(values);
  }
  const whole = Object.keys(added).length === 0 ? schema : withMembers(schema, added, required);
  return withinAlternatives(root, whole, pushed, declared);
}

/** The schema itself, and the parts of its `allOf` that are written in place. */
function inlineParts(schema: JsonObject): JsonObject[] {
  const parts = (arrayMember(schema, "allOf") ?? []).filter(isObject);
  return [schema, ...parts.filter((part) => !("$ref" in part)).flatMap(inlineParts)];
}

/** `added` must win over nothing: a member called `__proto__` stays a member. */
function withMembers(schema: JsonObject, added: JsonObject, required: readonly string[]): JsonObject {
  const own = namesOf(arrayMember(schema, "required") ?? []);
  const needed = required.filter((name) => Object.hasOwn(added, name) && !own.includes(name));
  return {
    ...schema,
    properties: { ...objectMember(schema, "properties"), ...added },
    ...(needed.length === 0 ? {} : { required: [...own, ...needed] }),
  };
}

/** What a member that is declared nowhere may be; `undefined` where the schema allows none. */
function valueOf(schema: JsonObject, name: string): Json | undefined {
  const parts = inlineParts(schema);
  for (const part of parts)
    for (const [pattern, value] of Object.entries(objectMember(part, "patternProperties") ?? {}))
      if (matches(pattern, name)) return structuredClone(value);
  if (schema["additionalProperties"] === false) return undefined;
  const additional = parts.map((part) => part["additionalProperties"]).find(isObject);
  return additional === undefined ? {} : structuredClone(additional);
}

function matches(pattern: string, name: string): boolean {
  // A pattern with repetition within repetition could take for ever: only what cannot is tried.
  if (/[*+{].*[*+{]|\\[1-9]/.test(pattern)) return false;
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return false;
  }
}

/** Adds the names of the members that a schema declares, those of what it refers to and consists of included. */
function addMembers(
  root: JsonObject,
  schema: Json | undefined,
  names: Set<string>,
  { alternatives }: { readonly alternatives: boolean },
  seen = new Set<Json>(),
): void {
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  for (const name of Object.keys(objectMember(schema, "properties") ?? {})) names.add(name);
  const ref = schema["$ref"];
  const parts = [
    ...(typeof ref === "string" ? [valueAt(root, ref)] : []),
    ...(arrayMember(schema, "allOf") ?? []),
    ...(alternatives ? ALTERNATIVES.flatMap((key) => arrayMember(schema, key) ?? []) : []),
  ];
  for (const part of parts) addMembers(root, part, names, { alternatives }, seen);
}

const CONDITIONAL = ["dependentRequired", "dependentSchemas", "else", "if", "then"];

/** The schemas that hold for an object in some cases alone. */
function conditionalSchemas(schema: JsonObject): Json[] {
  if (!CONDITIONAL.some((key) => key in schema)) return [];
  const dependent = objectMember(schema, "dependentRequired") ?? {};
  return [
    ...["then", "else"].flatMap((key) => member(schema, key) ?? []),
    ...Object.values(objectMember(schema, "dependentSchemas") ?? {}),
    ...Object.values(dependent).map((names): Json => ({ required: names })),
    { required: namesAskedFor(schema) },
  ].filter((each) => !isObject(each) || !isDemandForNothing(each));
}

/** The members that decide which of the conditional schemas hold: they exist, and their type is not declared there. */
function namesAskedFor(schema: JsonObject): string[] {
  const condition = member(schema, "if");
  return [
    ...Object.keys(objectMember(condition, "properties") ?? {}),
    ...namesOf(arrayMember(condition, "required") ?? []),
    ...Object.keys(objectMember(schema, "dependentSchemas") ?? {}),
    ...Object.keys(objectMember(schema, "dependentRequired") ?? {}),
  ];
}

function isDemandForNothing(schema: JsonObject): boolean {
  return Object.keys(schema).length === 1 && arrayMember(schema, "required")?.length === 0;
}

/** Each member that conditional schemas declare or require, with what each of them says of it. */
function conditionalMembers(root: JsonObject, schemas: readonly Json[]): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  const add = (name: string, value: Json | undefined): void => {
    found.set(name, [...(found.get(name) ?? []), ...(value === undefined ? [] : [value])]);
  };
  const seen = new Set<Json>();
  const visit = (schema: Json | undefined): void => {
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    for (const [name, value] of Object.entries(objectMember(schema, "properties") ?? {})) add(name, value);
    for (const name of namesOf(arrayMember(schema, "required") ?? [])) add(name, undefined);
    const ref = schema["$ref"];
    if (typeof ref === "string") visit(valueAt(root, ref));
    for (const key of ["allOf", ...ALTERNATIVES]) arrayMember(schema, key)?.forEach(visit);
    conditionalSchemas(schema).forEach(visit);
  };
  schemas.forEach(visit);
  return found;
}

function eitherOf(values: readonly Json[]): Json {
  const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  const [first = {}, ...others] = distinct;
  return others.length === 0 ? first : { anyOf: distinct };
}

/** The alternatives of a schema with the members that are required beside them, and those that they require themselves. */
function withinAlternatives(
  root: JsonObject,
  schema: JsonObject,
  pushed: readonly string[],
  outside: ReadonlySet<string>,
): JsonObject {
  const changed = ALTERNATIVES.flatMap((key): [string, Json][] => {
    const parts = arrayMember(schema, key);
    if (parts === undefined) return [];
    const own = parts.map((part) => alternativeWith(root, part, pushed, outside));
    return own.every((part, index) => part === parts[index]) ? [] : [[key, own]];
  });
  return changed.length === 0 ? schema : { ...schema, ...Object.fromEntries(changed) };
}

function alternativeWith(
  root: JsonObject,
  part: Json,
  pushed: readonly string[],
  outside: ReadonlySet<string>,
): Json {
  if (!isObject(part) || part["type"] === "null" || demandOf(part) !== undefined) return part;
  if ("$ref" in part) {
    return pushed.length === 0 ? part : withImpliedMembers(root, { allOf: [part], required: [...pushed] });
  }
  const parts = inlineParts(part);
  const own = namesOf(parts.flatMap((each) => arrayMember(each, "required") ?? []));
  const undeclared = own.filter((name) => !outside.has(name));
  const isConditional = parts.some((each) => conditionalSchemas(each).length > 0);
  if (pushed.length === 0 && undeclared.length === 0 && !isConditional) return part;
  const asking = {
    ...part,
    ...(pushed.length === 0
      ? {}
      : { required: [...new Set([...namesOf(arrayMember(part, "required") ?? []), ...pushed])] }),
  };
  const isOutside = own.some((name) => outside.has(name)) && !isConditional;
  return isOutside ? asking : withImpliedMembers(root, asking);
}

function namesOf(list: readonly Json[]): string[] {
  return [...new Set(list)].filter((name) => typeof name === "string");
}
