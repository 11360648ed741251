import type { Side } from "../core/json-schema/shape.js";
import type { Json, JsonObject } from "../json.js";
import type { Level, SchemaChangeKind } from "./change.js";

/** A position in both documents, and how to speak of it. */
export interface Place {
  /** Ledger place that findings belong to. */
  readonly id: string;
  /** `VirtualMachine`, `listJobs query name`, `createTag body`. */
  readonly owner: string;
  /** Below the owner: `disks[].name`. */
  readonly path: string;
  readonly pointer: string;
  readonly side: Side;
  /** References being followed in line, so that a circle ends. */
  readonly open: ReadonlySet<string>;
}

export interface SchemaComparison {
  readonly compare: (before: Json | undefined, after: Json | undefined, place: Place) => void;
  readonly report: (kind: SchemaChangeKind, place: Place, details?: ReportDetails) => void;
  /** Whether what travels this way may change like that without breaking anybody. Nothing is written down. */
  readonly isCompatible: (before: Json, after: Json, place: Place) => boolean;
  /** Before and after, for what has to follow references itself. */
  readonly roots: readonly [JsonObject, JsonObject];
  /** Whether there was more to compare than could be. */
  readonly isExhausted: () => boolean;
  /** What the deprecation of a field that went had named as its replacement. */
  readonly announced: (owner: string, path: string) => string | undefined;
}

export interface ReportDetails {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly isSuggestion?: boolean;
  /** Instead of those of the place: of one of its fields. */
  readonly path?: string;
  readonly pointer?: string;
  /** Instead of what the kind of change means in general. */
  readonly level?: Level;
}

/** The full name of a position: `VirtualMachine.disks[].name`, `listJobs response[].id`. */
export function nameOf(owner: string, path: string): string {
  if (path === "") return owner;
  return path.startsWith("[") ? `${owner}${path}` : `${owner}.${path}`;
}
