import type { Side } from "../core/json-schema/side.js";
import type { Json, JsonObject } from "../json.js";
import type { Level, SchemaChangeKind } from "./change.js";

/** A position in both documents, and its name in reports. */
export interface Place {
  /** Ledger place that findings belong to. */
  readonly id: string;
  /** `VirtualMachine`, `listJobs query name`, `createTag body`. */
  readonly owner: string;
  /** Below the owner: `disks[].name`. */
  readonly path: string;
  readonly pointer: string;
  readonly side: Side;
  /** References that are being followed in line; one that is met again is a circle. */
  readonly open: ReadonlySet<string>;
}

export interface SchemaComparison {
  readonly compare: (before: Json | undefined, after: Json | undefined, place: Place) => void;
  readonly report: (kind: SchemaChangeKind, place: Place, details?: ReportDetails) => void;
  /** Whether the change breaks nobody in the direction of the place. Nothing is reported. */
  readonly isCompatible: (before: Json, after: Json, place: Place) => boolean;
  /** The documents before and after, for comparisons that follow references themselves. */
  readonly roots: readonly [JsonObject, JsonObject];
  /** Whether the comparison stopped because there were too many positions. */
  readonly isExhausted: () => boolean;
  /** The replacement that the deprecation of a removed field had named. */
  readonly announcedReplacement: (owner: string, path: string) => string | undefined;
}

export interface ReportDetails {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly isSuggestion?: boolean;
  /** Of one of the fields of the place, instead of its own. */
  readonly path?: string;
  readonly pointer?: string;
  /** Instead of the level that the table of levels gives to the kind of change. */
  readonly level?: Level;
}

/** The full name of a position: `VirtualMachine.disks[].name`, `listJobs response[].id`. */
export function nameOf(owner: string, path: string): string {
  if (path === "") return owner;
  return path.startsWith("[") ? `${owner}${path}` : `${owner}.${path}`;
}
