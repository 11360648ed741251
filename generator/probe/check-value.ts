import { ALTERNATIVES } from "../core/json-schema/keywords.js";
import { mappedReferences } from "../core/json-schema/reference.js";
import { isObject, type Json, type JsonObject, member, objectMember, stringMember } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import { acceptedTypes, listed, type PlacedSchema, referenced } from "./applied-schemas.js";
import type { Assertions } from "./assertions.js";
import { isFieldName } from "./field-name.js";
import { findingOf } from "./findings-of-errors.js";
import { describeTypes, type JsonType, shapeOf, typeOfValue } from "./shape.js";
import { createSink, noteSeen, type Sink } from "./sink.js";

/** What values are checked with. */
export interface Checker {
  readonly root: JsonObject;
  readonly assertions: Assertions;
  /** Values that name things, so that they are not taken for names of fields. */
  readonly identities: ReadonlySet<string>;
}

/**
 * Compares one value of an answer with every schema that applies to it, and its members with theirs. What the
 * schemas leave open is right; a member that none of them knows is not, though JSON Schema would let it pass.
 */
export function checkValue(
  checker: Checker,
  starts: readonly PlacedSchema[],
  value: Json,
  place: string,
  sink: Sink,
): void {
  for (const start of starts) {
    noteSeen(sink, start.pointer, value);
    const accepted = acceptedTypes(checker.root, start);
    if (accepted === undefined || accepted.has(typeOfValue(value))) continue;
    sink.findings.push(typeFinding(checker, start, accepted, value, place));
    return;
  }
  const nodes = expand(checker, starts, value, place);
  for (const node of nodes) {
    if (!isObject(node.schema)) continue;
    if (!starts.includes(node)) noteSeen(sink, node.pointer, value);
    for (const error of checker.assertions(node.schema, value)) {
      const finding = findingOf(error, node, nodes, value, place, starts[0] ?? node);
      if (finding !== undefined) sink.findings.push(finding);
    }
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      const schemas = nodes.flatMap((node) => itemSchema(node, index));
      checkValue(checker, schemas, item, `${place}[]`, sink);
    });
  } else if (isObject(value)) checkMembers(checker, nodes, value, place, sink);
}

function typeFinding(
  { identities }: Checker,
  { pointer }: PlacedSchema,
  accepted: ReadonlySet<JsonType>,
  value: Json,
  place: string,
): Sink["findings"][number] {
  const shape = shapeOf(value, identities);
  return {
    kind: value === null ? "unexpectedNull" : "wrongType",
    pointer,
    place,
    expected: describeTypes(accepted),
    found: describeTypes(shape.types),
    shape,
  };
}

/**
 * All schemas that a value has to do with: references and `allOf` followed, of alternatives the one that fits, of the
 * mapping of a discriminator the one that the value names.
 */
function expand(
  checker: Checker,
  starts: readonly PlacedSchema[],
  value: Json,
  place: string,
): PlacedSchema[] {
  const [only] = starts;
  const cached = starts.length === 1 && isObject(only?.schema) ? expanded.get(only.schema) : undefined;
  if (cached !== undefined) return cached;
  const nodes: PlacedSchema[] = [];
  /** A schema that others extend is not what the value is, so its mapping is not followed. */
  const add = (node: PlacedSchema, isExtended: boolean): void => {
    if (nodes.some(({ schema }) => schema === node.schema && isObject(schema))) return;
    nodes.push(node);
    const target = referenced(checker.root, node.schema);
    if (target !== undefined) add(target, isExtended);
    const parts = listed(node, "allOf");
    const isWrapper = parts.length === 1 && objectMember(node.schema, "properties") === undefined;
    for (const part of parts) add(part, isExtended || !isWrapper);
    for (const key of ALTERNATIVES) {
      const branches = listed(node, key);
      const chosen = choose(checker, branches, value, place);
      if (chosen !== undefined) add(chosen, isExtended);
    }
    if (isExtended || !isObject(node.schema)) return;
    const mapping = mappedReferences(node.schema);
    const kind = stringMember(value, stringMember(node.schema["discriminator"], "propertyName") ?? "");
    const mapped = mapping.find(([name]) => name === kind)?.[1];
    const child = mapped === undefined ? undefined : referenced(checker.root, { $ref: mapped });
    if (child !== undefined) add(child, true);
  };
  for (const start of starts) add(start, false);
  if (!nodes.some(dependsOnValue) && starts.length === 1 && isObject(only?.schema))
    expanded.set(only.schema, nodes);
  return nodes;
}

function dependsOnValue(node: PlacedSchema): boolean {
  const branches = ALTERNATIVES.flatMap((key) => listed(node, key));
  return branches.length > 0 || (isObject(node.schema) && mappedReferences(node.schema).length > 0);
}

/** What a schema without alternatives and without a mapping comes to is the same for every value. */
const expanded = new WeakMap<JsonObject, PlacedSchema[]>();

/** The alternative with the fewest objections; of two, that which knows the fields. */
function choose(
  checker: Checker,
  branches: readonly PlacedSchema[],
  value: Json,
  place: string,
): PlacedSchema | undefined {
  const type = typeOfValue(value);
  const possible = branches.filter((branch) => acceptedTypes(checker.root, branch)?.has(type) ?? true);
  if (possible.length <= 1) return possible[0];
  const scored = possible.map((branch) => {
    const trial = createSink();
    checkValue(checker, [branch], value, place, trial);
    const unknown = trial.findings.filter(({ kind }) => kind === "unknownField").length;
    return { branch, score: 10 * trial.findings.length + unknown };
  });
  return scored.reduce((best, each) => (each.score < best.score ? each : best)).branch;
}

function itemSchema({ schema, pointer }: PlacedSchema, index: number): PlacedSchema[] {
  const prefix = listed({ schema, pointer }, "prefixItems");
  const own = prefix[index];
  if (own !== undefined) return [own];
  const items = member(schema, "items");
  return items === undefined ? [] : [{ schema: items, pointer: `${pointer}/items` }];
}

function checkMembers(
  checker: Checker,
  nodes: readonly PlacedSchema[],
  value: JsonObject,
  place: string,
  sink: Sink,
): void {
  const declaring = nodes.filter(({ schema }) => objectMember(schema, "properties") !== undefined);
  for (const [name, child] of Object.entries(value)) {
    const declared = declaring.flatMap((node) => propertySchema(node, name));
    if (declared.length > 0) {
      checkValue(checker, declared, child, `${place}.${name}`, sink);
      continue;
    }
    const further = nodes.map((node) => furtherSchema(node, name));
    if (further.includes("open")) continue;
    const entries = further.filter((schema) => typeof schema === "object");
    if (entries.length > 0) checkValue(checker, entries, child, `${place}.*`, sink);
    else if (declaring.length > 0) sink.findings.push(unknownField(checker, declaring, value, name, place));
  }
}

function unknownField(
  { identities }: Checker,
  declaring: readonly PlacedSchema[],
  value: JsonObject,
  name: string,
  place: string,
): Sink["findings"][number] {
  // Where several schemas describe the object together, the field belongs to the one that describes most of it.
  const weight = ({ schema }: PlacedSchema): number =>
    Object.keys(objectMember(schema, "properties") ?? {}).filter((key) => Object.hasOwn(value, key)).length;
  const owner = declaring.reduce((best, each) => (weight(each) > weight(best) ? each : best));
  const shape = shapeOf(member(value, name) ?? null, identities);
  const isShown = isFieldName(name, identities);
  return {
    kind: "unknownField",
    pointer: owner.pointer,
    place: `${place}.${isShown ? name : "*"}`,
    ...(isShown ? { name } : {}),
    expected: "nothing",
    found: describeTypes(shape.types),
    shape,
  };
}

function propertySchema({ schema, pointer }: PlacedSchema, name: string): PlacedSchema[] {
  const property = member(objectMember(schema, "properties"), name);
  return property === undefined
    ? []
    : [{ schema: property, pointer: pointer + pointerOf("properties", name) }];
}

/** The schema of a member that is not one of the properties. */
function furtherSchema({ schema, pointer }: PlacedSchema, name: string): PlacedSchema | "open" | "silent" {
  for (const [pattern, child] of Object.entries(objectMember(schema, "patternProperties") ?? {})) {
    if (matches(pattern, name))
      return { schema: child, pointer: pointer + pointerOf("patternProperties", pattern) };
  }
  const additional = member(schema, "additionalProperties");
  if (additional === true) return "open";
  if (!isObject(additional)) return "silent";
  return Object.keys(additional).length === 0
    ? "open"
    : { schema: additional, pointer: `${pointer}/additionalProperties` };
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return false;
  }
}
