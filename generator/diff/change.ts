import type { Side } from "../core/json-schema/shape.js";
import { compareText } from "../json.js";

/**
 * What a change means to somebody who uses the package. `breaking-callers`: code that calls must change, or its
 * calls are refused. `breaking-readers`: code that reads answers must change. `compatible`: nothing has to change.
 * `documentation`: only texts changed.
 */
export type Level = "breaking-callers" | "breaking-readers" | "compatible" | "documentation";

/** The worst first. */
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
  | "schema-renamed"
  | "schema-removed"
  | SchemaChangeKind;

/** Changes found inside a schema, wherever it is used. */
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

/** One difference between two states of a module, told once however many operations it reaches. */
export interface Change {
  readonly module: string;
  readonly kind: ChangeKind;
  /** One, or both of the breaking ones, the worst first. */
  readonly levels: readonly Level[];
  /** What it is about: `listJobs`, `listJobs query name`, `VirtualMachine.operatingSystemName`. */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  /** The two texts are likely one thing renamed, rather than one gone and another come by chance. */
  readonly isSuggestion?: boolean;
  /** What to use instead of something that went, as its deprecation had announced. */
  readonly replacement?: string;
  /** Directions in which it was found; empty for what has none. */
  readonly sides: readonly Side[];
  /** Function names, sorted. */
  readonly operations: readonly string[];
  /** JSON pointer into the document that has it: the later one, or the earlier for what went. */
  readonly pointer?: string;
}

/** The breaking levels of several, or else the worst one. */
export function worstLevels(levels: readonly Level[]): Level[] {
  const sorted = LEVELS.filter((level) => levels.includes(level));
  const breaking = sorted.filter(isBreaking);
  return breaking.length > 0 ? breaking : sorted.slice(0, 1);
}

export function isBreaking(level: Level): boolean {
  return level === "breaking-callers" || level === "breaking-readers";
}

/** By module, then the worst first, then by name, kind and content: the same list for the same two states. */
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
