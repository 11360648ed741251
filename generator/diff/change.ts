import type { Side } from "../core/json-schema/side.js";
import { compareText } from "../json.js";

/**
 * What a change means to users of the package. `breaking-callers`: code that calls must change, or its calls are
 * refused. `breaking-readers`: code that reads responses must change. `compatible`: no code has to change.
 * `documentation`: only texts changed.
 */
export type Level = "breaking-callers" | "breaking-readers" | "compatible" | "documentation";

/** The most severe first. */
export const LEVELS: readonly Level[] = [
  "breaking-callers",
  "breaking-readers",
  "compatible",
  "documentation",
];

export type ChangeKind =
  | "module-added"
  | "module-removed"
  | "operation-added"
  | "operation-removed"
  | "operation-moved"
  | "function-renamed"
  | "activity-changed"
  | "authentication-changed"
  | "permission-changed"
  | "server-changed"
  | "parameter-added"
  | "parameter-removed"
  | "parameter-renamed"
  | "parameter-required"
  | "parameter-optional"
  | "serialization-changed"
  | "body-added"
  | "body-removed"
  | "body-required"
  | "body-optional"
  | "content-added"
  | "content-removed"
  | "response-changed"
  | "status-added"
  | "status-removed"
  /** A webhook, or a callback of an operation. */
  | "incoming-added"
  | "incoming-removed"
  | "tombstone-changed"
  | "schema-renamed"
  | "schema-removed"
  /** Found by comparing what is generated, where no rule explains it. */
  | "export-added"
  | "export-removed"
  | "export-changed"
  | "files-changed"
  | SchemaChangeKind;

/** Changes inside a schema, wherever it is used. */
export type SchemaChangeKind =
  | "field-added"
  | "field-removed"
  | "field-renamed"
  | "field-required"
  | "field-optional"
  | "type-changed"
  | "type-widened"
  | "type-narrowed"
  | "nullable"
  | "not-nullable"
  | "enum-value-added"
  | "enum-value-removed"
  | "enum-opened"
  | "enum-closed"
  | "alternative-added"
  | "alternative-removed"
  | "members-opened"
  | "members-closed"
  | "constraint-tightened"
  | "constraint-loosened"
  | "constraint-changed"
  | "format-changed"
  | "default-changed"
  | "description-changed";

/** One difference between two states of a module, reported once however many operations it reaches. */
export interface Change {
  readonly module: string;
  readonly kind: ChangeKind;
  /** One level, or both breaking ones with the most severe first. */
  readonly levels: readonly Level[];
  /** What changed: `listJobs`, `listJobs query name`, `VirtualMachine.operatingSystemName`. */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  /** Probably a rename; the documents do not state whether it is one, or a removal and an unrelated addition. */
  readonly isSuggestion?: boolean;
  /** What to use instead of something removed, as its deprecation had announced. */
  readonly replacement?: string;
  /** Directions in which it was found; empty for changes that have none. */
  readonly sides: readonly Side[];
  /** Names of the functions it reaches, sorted. */
  readonly operations: readonly string[];
  /** JSON pointer into the later document, or into the earlier one for something removed. */
  readonly pointer?: string;
}

/** The breaking levels among several, or else the most severe one. */
export function mostSevereLevels(levels: readonly Level[]): Level[] {
  const sorted = LEVELS.filter((level) => levels.includes(level));
  const breaking = sorted.filter(isBreaking);
  return breaking.length > 0 ? breaking : sorted.slice(0, 1);
}

export function isBreaking(level: Level): boolean {
  return level === "breaking-callers" || level === "breaking-readers";
}

/** Sorts by module, level (the most severe first), name, kind and texts, so that the order is always the same. */
export function sortChanges(changes: readonly Change[]): Change[] {
  const key = (change: Change): string =>
    [
      change.module,
      LEVELS.indexOf(change.levels[0] ?? "documentation"),
      change.name,
      change.kind,
      change.before ?? "",
      change.after ?? "",
    ].join("\u0000");
  return [...changes].sort((a, b) => compareText(key(a), key(b)));
}
