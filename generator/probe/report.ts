import type { Difference } from "./finding.js";

/** The outcome of one operation. */
export type OutcomeKind =
  /** The answer agrees with the document. */
  | "right"
  | "different"
  /** 403: the account lacks the permission. */
  | "missingPermission"
  /** No value for its path is known, or no known value identifies an object. */
  | "notReachable"
  /** Called without a usable answer: no connection, or an error of the server. */
  | "failed"
  /** Not called at all. */
  | "skipped";

export interface OperationReport {
  /** `GET /v1/vcenters/{id}`. */
  readonly operation: string;
  readonly outcome: OutcomeKind;
  /** The reason for every outcome but `right` and `different`. */
  readonly reason?: string;
  /** Permission that the document names, for an operation that the account lacks it for. */
  readonly permission?: string;
}

export interface ModuleReport {
  readonly module: string;
  /** `info.version` of the document. */
  readonly version: string;
  /** `reconstructed` while no real document was pulled. */
  readonly provenance: string | undefined;
  readonly operations: readonly OperationReport[];
  readonly differences: readonly Difference[];
}

export interface ProbeReport {
  readonly modules: readonly ModuleReport[];
}

/** Kinds of differences as reports sum them up. */
export const CLASSES = [
  ["unknown fields", ["unknownField"]],
  ["missing fields", ["missingField"]],
  ["wrong types", ["wrongType", "unexpectedNull", "wrapped", "unwrapped"]],
  ["wrong values", ["unknownEnumValue", "wrongFormat", "outOfBounds"]],
  ["wrong status", ["wrongStatus"]],
  ["wrong bodies", ["wrongContentType", "emptyBody", "unexpectedBody"]],
  ["undescribed bodies", ["undescribedBody"]],
] as const satisfies readonly (readonly [string, readonly Difference["kind"][]])[];

/** Outcomes with their words, in the order of reports. */
export const OUTCOMES: readonly (readonly [OutcomeKind, string])[] = [
  ["right", "right"],
  ["different", "different"],
  ["missingPermission", "missing permission"],
  ["notReachable", "not reachable"],
  ["failed", "failed"],
  ["skipped", "skipped"],
];

export function countOutcomes({
  operations,
}: Pick<ModuleReport, "operations">): readonly (readonly [string, number])[] {
  return OUTCOMES.map(([kind, words]) => [
    words,
    operations.filter(({ outcome }) => outcome === kind).length,
  ]);
}

export function countClasses(differences: readonly Difference[]): readonly (readonly [string, number])[] {
  return CLASSES.map(([words, kinds]) => [
    words,
    differences.filter(({ kind }) => (kinds as readonly string[]).includes(kind)).length,
  ]);
}
