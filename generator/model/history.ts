import { keyOf } from "../names/registry.js";
import type { Deprecation, DeprecationFacts, DeprecationScope, Replacement } from "./deprecation.js";

/** What is needed to complete what a node says of its deprecation. */
export interface Completion {
  readonly module: string;
  /** `GET /v1/spp/jobs` -> function name. */
  readonly operationNames: ReadonlyMap<string, string>;
  readonly history: Readonly<Record<string, { readonly firstDeprecated?: string }>>;
}

/**
 * The full record of a deprecation: the facts of the document, the replacement resolved to a function where it
 * names a route, and `since` from `specs/history.json` where the document has no date.
 */
export function completeDeprecation(
  facts: DeprecationFacts,
  { module, operationNames, history }: Completion,
  place: {
    readonly scope: DeprecationScope;
    readonly name: string;
    readonly method?: string;
    readonly path?: string;
  },
): Deprecation {
  const firstSeen =
    place.scope === "operation" && place.method !== undefined && place.path !== undefined
      ? history[keyOf({ module, method: place.method, path: place.path })]?.firstDeprecated
      : undefined;
  const since = facts.since?.value ?? firstSeen ?? null;
  const removal = facts.removal?.value ?? null;
  const hasDate = since !== null || removal !== null;
  return {
    module,
    scope: place.scope,
    name: place.name,
    ...(place.method === undefined ? {} : { method: place.method }),
    ...(place.path === undefined ? {} : { path: place.path }),
    since,
    sinceVersion: facts.sinceVersion?.value ?? null,
    removal,
    replacement:
      facts.replacement === undefined
        ? null
        : resolveReplacement(facts.replacement.value, place, operationNames),
    note: facts.note ?? null,
    source: {
      since: facts.since?.source ?? facts.sinceVersion?.source ?? (since === null ? null : "history"),
      removal: facts.removal?.source ?? null,
      replacement: facts.replacement?.source ?? null,
    },
    confidence: hasDate
      ? (facts.confidence ?? ((facts.since ?? facts.removal) ? "high" : "low"))
      : (facts.confidence ?? "none"),
  };
}

function resolveReplacement(
  text: string,
  place: { readonly scope: DeprecationScope },
  operationNames: ReadonlyMap<string, string>,
): Replacement {
  const name = operationNames.get(text);
  if (name !== undefined) return { kind: "operation", name };
  return { kind: place.scope !== "operation" && /^[\w.[\]]+$/.test(text) ? "field" : "text", name: text };
}
