import type { Json } from "../../json.js";
import { isObject } from "../../json.js";
import type {
  Confidence,
  DeprecationFacts,
  NodeDeprecation,
  Replacement,
  ReplacementFact,
} from "./deprecation.js";
import { earliestRemoval } from "./earliest-removal.js";
import type { ResolvedValue } from "./enums.js";
import { lowestConfidence } from "./read.js";
import type { ResolvedDeprecations } from "./resolve-deprecations.js";

/** Everything deprecated in a document, by the node that is flagged: the one lookup of what is known of a node. */
export interface NodeDeprecations {
  readonly of: (node: Json | undefined) => NodeDeprecation | undefined;
  /** As `of`, for an operation whose deprecation was first seen on a day by `specs/history.json`. */
  readonly ofOperation: (node: Json, firstSeen: string | undefined) => NodeDeprecation | undefined;
  /** The values that a schema lists, deprecated or not; empty for a schema that lists none. */
  readonly valuesOf: (node: Json | undefined) => readonly NodeValue[];
}

/** One value of an enumeration. */
export type NodeValue = Omit<ResolvedValue, "facts"> & { readonly deprecation: NodeDeprecation | undefined };

/**
 * Completes the facts of a document, once a node.
 *
 * @param operationNames `GET /v1/spp/jobs` -> function name: replacements are named as users write them.
 * @param isPlatform whether the document is one of the platform, whose promise of three months' notice no one else made
 */
export function completeDeprecations(
  resolved: ResolvedDeprecations,
  operationNames: ReadonlyMap<string, string>,
  isPlatform = true,
): NodeDeprecations {
  const completed = new Map<Json, NodeDeprecation | undefined>();
  const complete = (facts: DeprecationFacts | undefined, firstSeen?: string): NodeDeprecation | undefined =>
    facts === undefined ? undefined : completeDeprecation(facts, operationNames, firstSeen, isPlatform);
  return {
    of(node) {
      if (!isObject(node)) return undefined;
      if (!completed.has(node)) completed.set(node, complete(resolved.of(node)));
      return completed.get(node);
    },
    ofOperation: (node, firstSeen) => complete(resolved.of(node), firstSeen),
    valuesOf: (node) =>
      resolved.valuesOf(node).map(({ facts, ...value }) => ({ ...value, deprecation: complete(facts) })),
  };
}

/**
 * What is known of a deprecation: the facts of the document, the replacement by the name that users write, and
 * `firstSeen` where the document gives no date. The platform alone promises three months' notice. A removal before the
 * notice is kept, with low confidence.
 */
export function completeDeprecation(
  facts: DeprecationFacts,
  operationNames: ReadonlyMap<string, string>,
  firstSeen?: string,
  isPlatform = true,
): NodeDeprecation {
  const since = facts.since?.value ?? firstSeen ?? null;
  const removal = facts.removal?.value ?? null;
  const isReversed = since !== null && removal !== null && removal < since;
  const conflict = [
    facts.conflict,
    isReversed ? `removal ${removal} is before the notice of ${since}` : undefined,
  ].filter((part) => part !== undefined);
  const confidences = confidencesOf(facts, firstSeen !== undefined, isReversed);
  const confidence = confidences.removal ?? confidences.since ?? facts.confidence ?? "none";
  const unreadable = facts.unreadable?.find(({ key }) => key === "removal");
  const differing = Object.fromEntries(
    Object.entries(confidences).filter(([, value]) => value !== undefined && value !== confidence),
  );
  return {
    since,
    sinceVersion: facts.sinceVersion?.value ?? null,
    removal,
    ...(isPlatform && removal === null && since !== null ? { earliestRemoval: earliestRemoval(since) } : {}),
    replacement: facts.replacement === undefined ? null : named(facts.replacement, operationNames),
    note: facts.note ?? null,
    source: {
      since: facts.since?.source ?? facts.sinceVersion?.source ?? (since === null ? null : "history"),
      removal: facts.removal?.source ?? null,
      replacement: facts.replacement?.source ?? null,
    },
    confidence,
    ...(Object.keys(differing).length === 0 ? {} : { confidences: differing }),
    ...(removal === null && unreadable !== undefined ? { unreadableRemoval: unreadable.value } : {}),
    ...(conflict.length === 0 ? {} : { conflict: conflict.join("; ") }),
  };
}

function confidencesOf(
  { since, removal, replacement, confidence }: DeprecationFacts,
  isSeen: boolean,
  isReversed: boolean,
): { [K in keyof NodeDeprecation["source"]]: Confidence | undefined } {
  const of = (fact: { readonly confidence?: Confidence } | undefined): Confidence | undefined =>
    fact === undefined ? undefined : lowestConfidence(fact.confidence, isReversed ? "low" : confidence);
  return {
    since: of(since) ?? (isSeen ? lowestConfidence("low", confidence) : undefined),
    removal: of(removal),
    replacement: replacement === undefined ? undefined : lowestConfidence(replacement.confidence, confidence),
  };
}

function named(
  { value, kind = "text", via }: ReplacementFact,
  operationNames: ReadonlyMap<string, string>,
): Replacement {
  const name = operationNames.get(value);
  const passed = via === undefined ? {} : { via: via.map((step) => operationNames.get(step) ?? step) };
  return name === undefined ? { kind, name: value, ...passed } : { kind: "operation", name, ...passed };
}
