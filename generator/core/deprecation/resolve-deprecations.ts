import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { componentSchemas } from "../json-schema/reference.js";
import type { DeprecationFacts, Fact, ReplacementFact, UnreadableDate } from "./deprecation.js";
import { type ResolvedValue, resolveEnums } from "./enums.js";
import { findProperty } from "./lookup.js";
import { incomingPlaces, type OperationPlace, operationPlaces, propertyPlaces } from "./places.js";
import { type PortalNotice, readPortalNotices } from "./portal.js";
import { lowestConfidence, readDeprecation, readFacts, undatedBy } from "./read.js";
import { createTargets, type Target } from "./targets.js";

/** The facts of everything deprecated in a document, by the node that is flagged, replacements looked up. */
export interface ResolvedDeprecations {
  readonly of: (node: Json | undefined) => DeprecationFacts | undefined;
  /** The values that a schema lists, deprecated or not; empty for a schema that lists none. */
  readonly valuesOf: (node: Json | undefined) => readonly ResolvedValue[];
}

/** What resolving needs beyond the document. */
export interface ResolveContext {
  readonly basePath: string | undefined;
  /** `node`: what the warning is about, where it is one thing of the document. */
  readonly warn: (text: string, node?: JsonObject) => void;
  /** The operation of another module that a text names, `vpc.listPrivateNetworks`. */
  readonly elsewhere?: ((text: string) => string | undefined) | undefined;
}

/**
 * Reads every deprecation of a document and looks up what the replacements name: an operation, a parameter of the
 * same operation or a field. If that is deprecated too, its own replacement is followed. A portal phrase about a
 * parameter or field in the description of an operation completes what the flagged node states; it flags nothing.
 */
export function resolveDeprecations(root: JsonObject, context: ResolveContext): ResolvedDeprecations {
  const operations = operationPlaces(root);
  const facts = new Map<JsonObject, DeprecationFacts>();
  const undated = new Map<JsonObject, readonly UnreadableDate[]>();
  const targets = new Map<JsonObject, Target>();
  const lookUp = createTargets(root, operations, context.basePath);
  const find: [JsonObject, (text: string) => Target | undefined][] = [];
  const add = (node: Json | undefined, look: (text: string) => Target | undefined): void => {
    if (!isObject(node) || facts.has(node)) return;
    const found = readDeprecation(node);
    if (found === undefined) {
      const dates = undatedBy(node);
      if (dates.length > 0) undated.set(node, dates);
      return;
    }
    facts.set(node, found);
    find.push([node, look]);
  };
  for (const operation of operations) {
    add(operation.node, (text) => lookUp.ofOperation(operation, text));
    for (const parameter of operation.parameters) {
      const look = (text: string): Target | undefined => lookUp.ofParameter(operation, parameter, text);
      add(parameter.node, look);
      add(parameter.schema, look);
    }
  }
  const incoming = incomingPlaces(root, operations);
  // A replacement of a request that the server sends is none that callers can use.
  for (const { node } of incoming) add(node, () => undefined);
  for (const place of propertyPlaces(root, [...operations, ...incoming])) {
    add(place.node, (text) => lookUp.ofProperty(place, text));
  }
  const schemas = componentSchemas(root);
  for (const schema of Object.values(schemas).filter(isObject)) {
    add(schema, (text) => lookUp.ofSchema(schema, text));
  }
  for (const operation of operations) applyNotices(root, operation, facts, context.warn);

  for (const [node, look] of find) {
    const replacement = facts.get(node)?.replacement;
    const target = replacement === undefined ? undefined : look(replacement.value);
    if (target !== undefined) targets.set(node, target);
  }
  for (const [node, found] of facts) {
    if (found.replacement !== undefined)
      facts.set(node, resolvedFacts(found, found.replacement, node, targets, context.elsewhere));
    for (const { value, source } of found.unreadable ?? [])
      context.warn(
        `the date ${JSON.stringify(value)} of ${source} cannot be read. Expected YYYY-MM-DD.`,
        node,
      );
    if (found.conflict !== undefined) context.warn(`conflicting deprecation dates: ${found.conflict}.`, node);
  }
  for (const [node, dates] of undated)
    for (const { value, source } of dates)
      context.warn(
        `the date ${JSON.stringify(value)} of ${source} cannot be read, so it deprecates nothing. Expected YYYY-MM-DD, or \`deprecated: true\` beside it.`,
        node,
      );
  const enums = resolveEnums(root, operations);
  return {
    of: (node) => (isObject(node) ? facts.get(node) : undefined),
    valuesOf: (node) => (isObject(node) ? enums.get(node) : undefined) ?? [],
  };
}

function resolvedFacts(
  facts: DeprecationFacts,
  replacement: ReplacementFact,
  node: JsonObject,
  targets: ReadonlyMap<JsonObject, Target>,
  elsewhere: ResolveContext["elsewhere"],
): DeprecationFacts {
  const first = targets.get(node);
  if (first === undefined) {
    const other = elsewhere?.(replacement.value);
    if (other !== undefined) {
      return { ...facts, replacement: { ...named(replacement, other), kind: "operation" } };
    }
    const confidence = lowestConfidence("low", replacement.confidence);
    return replacement.isTentative === true
      ? withoutReplacement(facts)
      : { ...facts, replacement: { ...replacement, kind: "text", confidence } };
  }
  const passed: Target[] = [];
  const seen = new Set([node]);
  let last = first;
  for (;;) {
    seen.add(last.node);
    const next = targets.get(last.node);
    if (next === undefined || next.kind !== last.kind || !last.isBeside || seen.has(next.node)) break;
    passed.push(last);
    last = next;
  }
  return {
    ...facts,
    replacement: {
      ...named(replacement, last.value),
      kind: last.kind,
      ...(passed.length === 0 ? {} : { via: passed.map(({ value }) => value) }),
    },
  };
}

/** A replacement by the name that the document declares it with. */
function named({ source, confidence }: ReplacementFact, value: string): ReplacementFact {
  return { value, source, ...(confidence === undefined ? {} : { confidence }) };
}

function withoutReplacement(facts: DeprecationFacts): DeprecationFacts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== "replacement"));
}

function applyNotices(
  root: JsonObject,
  operation: OperationPlace,
  facts: Map<JsonObject, DeprecationFacts>,
  warn: (text: string) => void,
): void {
  for (const notice of readPortalNotices(stringMember(operation.node, "description") ?? "")) {
    if (notice.name === undefined) continue;
    const node = nodeOf(root, operation, notice);
    const known = node === undefined ? undefined : facts.get(node);
    if (node === undefined || known === undefined) {
      warn(
        `${operation.method} ${operation.path}: the description calls ${notice.name} deprecated, the document ` +
          `${node === undefined ? "has nothing of that name" : "does not flag it"}. Add it to the overlay.`,
      );
      continue;
    }
    const text: Fact = { value: notice.rest, source: "description" };
    const stated = readFacts(text);
    facts.set(node, {
      ...(stated.since === undefined ? {} : { since: { ...text, ...dated(stated.since) } }),
      ...(stated.removal === undefined ? {} : { removal: { ...text, ...dated(stated.removal) } }),
      ...(notice.replacement === undefined
        ? {}
        : {
            replacement: {
              value: notice.replacement.name,
              source: "description",
              confidence: "medium",
              ...(notice.replacement.isMarked ? {} : { isTentative: true }),
            },
          }),
      ...known,
    });
  }
}

function dated({ value, confidence }: { value: string; confidence: NonNullable<Fact["confidence"]> }): {
  value: string;
  confidence: NonNullable<Fact["confidence"]>;
} {
  return { value, confidence };
}

function nodeOf(
  root: JsonObject,
  operation: OperationPlace,
  { what, name, in: place }: PortalNotice,
): JsonObject | undefined {
  if (name === undefined) return operation.node;
  if (what === "parameter") {
    return operation.parameters.find(
      (parameter) => parameter.name === name && (place === undefined || parameter.in === place),
    )?.node;
  }
  const schemas = what === "requestField" ? operation.bodies : operation.answers;
  return schemas.map((schema) => findProperty(root, schema, name)).find((found) => found !== undefined)?.node;
}
