import { arrayMember, isObject, type Json, type JsonObject, member, objectMember } from "../../../json.js";
import { valueAt } from "../../../json-pointer.js";
import { declarationsOf } from "../declarations.js";
import { ALTERNATIVES } from "../keywords.js";
import { isOneWay, type OneWay } from "../one-way.js";
import { demandOf } from "../shape.js";
import { allowsNull, allowsObjects } from "./allowed-types.js";

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
  // A closed part allows no member for what it says of some cases.
  const conditional = parts
    .filter((part) => part === schema || part["additionalProperties"] !== false)
    .flatMap(conditionalSchemas);
  const required = namesOf(parts.flatMap((part) => arrayMember(part, "required") ?? []));
  const own = objectMember(schema, "properties") ?? {};
  if (
    conditional.length === 0 &&
    required.every((name) => Object.hasOwn(own, name)) &&
    !parts.some(hasAlternatives)
  )
    return schema;
  const declared = new Set<string>();
  addMembers(root, schema, declared, { alternatives: false });
  const inAlternatives = new Set<string>();
  for (const key of ALTERNATIVES)
    for (const part of arrayMember(schema, key) ?? [])
      addMembers(root, part, inAlternatives, { alternatives: true });
  const missing = required.filter((name) => !declared.has(name));
  const isChoice = isChoiceOfOthers(root, schema);
  const pushed =
    schema["discriminator"] === undefined
      ? missing.filter((name) => isChoice || inAlternatives.has(name))
      : [];
  const added: JsonObject = {};
  for (const name of missing.filter((each) => !pushed.includes(each))) {
    const value = valueOf(schema, name);
    if (value !== undefined) added[name] = value;
  }
  for (const [name, values] of conditionalMembers(root, conditional)) {
    if (declared.has(name) || inAlternatives.has(name) || Object.hasOwn(added, name)) continue;
    const value = valueOf(schema, name);
    const isDescribed = allowsConditional && values.length > 0;
    if (isDescribed || value !== undefined)
      added[name] = values.length === 0 ? (value ?? {}) : eitherOf(values);
  }
  const whole =
    Object.keys(added).length === 0 ? schema : withMembers(keepingNull(root, schema), added, required);
  const placed = withinAlternatives(root, whole, pushed, { whole: schema, members: declared });
  return isChoice && pushed.length > 0 ? withoutRequired(placed, pushed) : placed;
}

/** Said of the alternatives that are objects, it is said; a schema around this one would say it of all of them. */
function withoutRequired(schema: JsonObject, names: readonly string[]): JsonObject {
  const { required, ...rest } = schema;
  const kept = (Array.isArray(required) ? required : []).filter(
    (name) => !names.some((each) => each === name),
  );
  return kept.length === 0 ? rest : { ...rest, required: kept };
}

/** A schema that says itself that its parts allow null: members beside them would leave objects alone. */
function keepingNull(root: JsonObject, schema: JsonObject): JsonObject {
  return OF_OBJECTS.every((key) => key === "allOf" || !(key in schema)) && allowsNull(root, schema)
    ? { ...schema, type: ["object", "null"] }
    : schema;
}

function hasAlternatives(schema: JsonObject): boolean {
  return ALTERNATIVES.some((key) => key in schema);
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
  if (!CONDITIONAL.some((key) => key in schema)) return demandsOf(schema);
  const dependent = objectMember(schema, "dependentRequired") ?? {};
  return [
    ...demandsOf(schema),
    ...["then", "else"].flatMap((key) => member(schema, key) ?? []),
    ...Object.values(objectMember(schema, "dependentSchemas") ?? {}),
    ...Object.values(dependent).map((names): Json => ({ required: names })),
    { required: namesAskedFor(schema) },
  ].filter((each) => !isObject(each) || !isDemandForNothing(each));
}

/** Alternatives of which each only says what has to be there: in the others it may be there too. */
function demandsOf(schema: JsonObject): Json[] {
  return ALTERNATIVES.flatMap((key) => {
    const parts = arrayMember(schema, key) ?? [];
    return parts.length > 1 && parts.every(onlyRequires) ? parts : [];
  });
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

/** What a schema says beside its alternatives. */
interface Outside {
  readonly whole: JsonObject;
  /** Names of the members that it declares. */
  readonly members: ReadonlySet<string>;
}

/**
 * The alternatives of a schema, and of parts written in place, with the members that are required beside them, and those
 * that they require themselves.
 */
function withinAlternatives(
  root: JsonObject,
  schema: JsonObject,
  pushed: readonly string[],
  outside: Outside,
): JsonObject {
  const changed = ALTERNATIVES.flatMap((key): [string, Json][] => {
    const parts = arrayMember(schema, key);
    if (parts === undefined) return [];
    const own = parts.every(onlyRequires)
      ? possible(parts, outside)
      : parts.map((part) => alternativeWith(root, part, pushed, outside));
    return own.length === parts.length && own.every((part, index) => part === parts[index])
      ? []
      : [[key, own]];
  });
  const parts = arrayMember(schema, "allOf") ?? [];
  const within = parts.map((part) =>
    isObject(part) && !("$ref" in part) ? withinAlternatives(root, part, [], outside) : part,
  );
  if (within.some((part, index) => part !== parts[index])) changed.push(["allOf", within]);
  return changed.length === 0 ? schema : { ...schema, ...Object.fromEntries(changed) };
}

/** The alternatives that only require, without those for which a closed object has no place, unless that is all of them. */
function possible(parts: readonly Json[], { whole, members }: Outside): Json[] {
  const kept = parts.filter((part) =>
    namesOf(arrayMember(part, "required") ?? []).every(
      (name) => members.has(name) || valueOf(whole, name) !== undefined,
    ),
  );
  return kept.length > 0 ? kept : [...parts];
}

/** Whether a schema is a choice between objects and other values, of which `required` says nothing. */
export function isChoiceOfOthers(root: JsonObject, schema: JsonObject): boolean {
  return (
    !OF_OBJECTS.some((key) => key in schema) &&
    ALTERNATIVES.some((key) => arrayMember(schema, key)?.some((part) => !allowsObjects(root, part)))
  );
}

const OF_OBJECTS = ["additionalProperties", "allOf", "patternProperties", "properties", "type"];

/** Whether a schema says of objects which members have to be there, and nothing else. */
function onlyRequires(schema: Json): boolean {
  if (!isObject(schema)) return false;
  const { type = "object", ...rest } = schema;
  return type === "object" && demandOf(rest) !== undefined;
}

function alternativeWith(root: JsonObject, part: Json, pushed: readonly string[], outside: Outside): Json {
  if (!isObject(part) || !allowsObjects(root, part)) return part;
  if ("$ref" in part) {
    return pushed.length === 0 ? part : withImpliedMembers(root, { allOf: [part], required: [...pushed] });
  }
  const parts = inlineParts(part);
  const own = namesOf(parts.flatMap((each) => arrayMember(each, "required") ?? []));
  const isOutside = own.some((name) => outside.members.has(name));
  if (!isOutside && demandOf(part) !== undefined) return part;
  const isUndeclared = own.some((name) => !outside.members.has(name));
  const isConditional = parts.some((each) => conditionalSchemas(each).length > 0);
  const isChoice = parts.some(hasAlternatives);
  if (pushed.length === 0 && !isUndeclared && !isOutside && !isConditional && !isChoice) return part;
  const asking = {
    ...part,
    ...(pushed.length === 0
      ? {}
      : { required: [...new Set([...namesOf(arrayMember(part, "required") ?? []), ...pushed])] }),
  };
  return isOutside && !isConditional
    ? withMembersOf(root, asking, own, outside)
    : withImpliedMembers(root, asking);
}

/** An alternative that requires members declared beside it: there they have their types, and here they are there. */
function withMembersOf(
  root: JsonObject,
  part: JsonObject,
  required: readonly string[],
  { whole }: Outside,
): JsonObject {
  const declared = new Set<string>();
  addMembers(root, part, declared, { alternatives: true });
  const missing = required.filter((name) => !declared.has(name));
  const added = missing.map((name): [string, Json] => {
    const beside = declarationsOf(root, whole, name).map(({ schema }) => schema);
    const ways = ONE_WAY.filter((way) => beside.some((each) => isOneWay(root, each, way)));
    return [name, Object.fromEntries(ways.map((way) => [way, true]))];
  });
  return missing.length === 0 ? part : withMembers(part, Object.fromEntries(added), required);
}

const ONE_WAY: readonly OneWay[] = ["readOnly", "writeOnly"];

function namesOf(list: readonly Json[]): string[] {
  return [...new Set(list)].filter((name) => typeof name === "string");
}
