import { keyOf } from "../names/registry.js";
import type {
  Confidence,
  Deprecation,
  DeprecationFacts,
  DeprecationScope,
  Replacement,
  ReplacementFact,
} from "./deprecation.js";
import { earliestRemoval } from "./earliest-removal.js";
import { lowestConfidence } from "./read.js";

/** What is needed to complete what a node says of its deprecation. */
export interface Completion {
  readonly module: string;
  /** `GET /v1/spp/jobs` -> function name. */
  readonly operationNames: ReadonlyMap<string, string>;
  readonly history: Readonly<Record<string, { readonly firstDeprecated?: string }>>;
}

/** What a deprecation is of. */
export type DeprecationPlace = Pick<
  Deprecation,
  "name" | "method" | "path" | "owner" | "member" | "value"
> & {
  readonly scope: DeprecationScope;
};

/**
 * The full record of a deprecation: the facts of the document, the replacement as the name that users write, and
 * `since` from `specs/history.json` where the document has no date. A removal before the notice is believed by
 * nobody: it stays visible, with low confidence.
 */
export function completeDeprecation(
  facts: DeprecationFacts,
  { module, operationNames, history }: Completion,
  place: DeprecationPlace,
): Deprecation {
  const firstSeen =
    place.scope === "operation" && place.method !== undefined && place.path !== undefined
      ? history[keyOf({ module, method: place.method, path: place.path })]?.firstDeprecated
      : undefined;
  const since = facts.since?.value ?? firstSeen ?? null;
  const removal = facts.removal?.value ?? null;
  const isReversed = since !== null && removal !== null && removal < since;
  const conflict = [
    facts.conflict,
    isReversed ? `removal ${removal} is before the notice of ${since}` : undefined,
  ].filter((part) => part !== undefined);
  const confidences = confidencesOf(facts, firstSeen !== undefined, isReversed);
  const confidence = confidences.removal ?? confidences.since ?? facts.confidence ?? "none";
  const differing = Object.fromEntries(
    Object.entries(confidences).filter(([, value]) => value !== undefined && value !== confidence),
  );
  return {
    module,
    ...place,
    since,
    sinceVersion: facts.sinceVersion?.value ?? null,
    removal,
    ...(removal === null && since !== null ? { earliestRemoval: earliestRemoval(since) } : {}),
    replacement: facts.replacement === undefined ? null : named(facts.replacement, place, operationNames),
    note: facts.note ?? null,
    source: {
      since: facts.since?.source ?? facts.sinceVersion?.source ?? (since === null ? null : "history"),
      removal: facts.removal?.source ?? null,
      replacement: facts.replacement?.source ?? null,
    },
    confidence,
    ...(Object.keys(differing).length === 0 ? {} : { confidences: differing }),
    ...(conflict.length === 0 ? {} : { conflict: conflict.join("; ") }),
  };
}

function confidencesOf(
  { since, removal, replacement, confidence }: DeprecationFacts,
  isSeen: boolean,
  isReversed: boolean,
): { [K in keyof Deprecation["source"]]: Confidence | undefined } {
  const of = (fact: { readonly confidence?: Confidence } | undefined): Confidence | undefined =>
    fact === undefined ? undefined : lowestConfidence(fact.confidence, isReversed ? "low" : confidence);
  return {
    since: of(since) ?? (isSeen ? lowestConfidence("low", confidence) : undefined),
    removal: of(removal),
    replacement: replacement === undefined ? undefined : lowestConfidence(replacement.confidence, confidence),
  };
}

function named(
  { value, kind, via }: ReplacementFact,
  place: DeprecationPlace,
  operationNames: ReadonlyMap<string, string>,
): Replacement {
  const name = operationNames.get(value);
  const passed = via === undefined ? {} : { via: via.map((step) => operationNames.get(step) ?? step) };
  if (name !== undefined) return { kind: "operation", name, ...passed };
  if (kind !== undefined) return { kind, name: value, ...passed };
  return { kind: place.scope !== "operation" && /^[\w.[\]]+$/.test(value) ? "field" : "text", name: value };
}
