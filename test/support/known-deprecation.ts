import type { KnownDeprecation } from "../../generator/usage/installed/records.js";

/** A record of `deprecations.json`, for tests that change a few of its members. */
export function knownDeprecation(changes: Partial<KnownDeprecation> = {}): KnownDeprecation {
  return {
    module: "shop",
    scope: "operation",
    name: "listThings",
    since: null,
    sinceVersion: null,
    removal: "2026-04-23",
    replacement: null,
    confidence: "high",
    note: null,
    text: "",
    ...changes,
  };
}
