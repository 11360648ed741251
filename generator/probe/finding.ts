import type { JsonObject } from "../json.js";
import type { Shape } from "./shape.js";

/** In which way an answer differs from its document. */
export type DifferenceKind =
  /** A member that the document does not mention. */
  | "unknownField"
  /** A member that the document requires is not there. */
  | "missingField"
  | "wrongType"
  /** There is a body, and the document does not describe one. */
  | "undescribedBody"
  | "unexpectedNull"
  | "unknownEnumValue"
  | "wrongFormat"
  /** Any other keyword: a bound, a length, a pattern. */
  | "outOfBounds"
  /** What the document describes is one level deeper, in a member of an envelope. */
  | "wrapped"
  /** The envelope that the document describes is missing; the answer is its content. */
  | "unwrapped"
  /** A status that the document does not mention. */
  | "wrongStatus"
  | "wrongContentType"
  | "emptyBody"
  | "unexpectedBody";

/** One difference as found in one answer. Has names and types, never a value. */
export interface Finding {
  readonly kind: DifferenceKind;
  /** JSON pointer of the node that the answer contradicts, in the document as it was loaded. */
  readonly pointer: string;
  /** Where in the answer: `[].disks[].size`; empty for the answer as a whole. */
  readonly place: string;
  /** The field, keyword, format, status or media type in question. */
  readonly name?: string;
  readonly expected: string;
  readonly found: string;
  /** The shape of the values that the document does not describe. */
  readonly shape?: Shape;
}

/** One difference between a module's document and what its API answers, with the correction for it. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** JSON pointer in the module's document, its overlay applied. */
  readonly pointer: string;
  readonly place: string;
  readonly name?: string;
  readonly expected: string;
  readonly found: string;
  /** Operations whose answers showed it, `GET /v1/vcenters`, sorted. */
  readonly operations: readonly string[];
  /** Actions of an OpenAPI Overlay 1.0 that make the document agree with the answers. */
  readonly actions: readonly OverlayAction[];
}

/** OpenAPI Overlay 1.0 "Action Object". */
export interface OverlayAction {
  readonly target: string;
  readonly description: string;
  readonly update?: JsonObject;
  readonly remove?: true;
}
