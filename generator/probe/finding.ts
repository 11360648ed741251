import type { JsonObject } from "../json.js";
import type { Shape } from "./shape.js";

/** In which way an answer differs from its document. */
export type DifferenceKind =
  /** A member that the document does not mention. */
  | "unknownField"
  /** A member that the document requires is not there. */
  | "missingField"
  | "wrongType"
  /** The document says nothing of the body, and there is one. */
  | "undescribedBody"
  | "unexpectedNull"
  | "unknownEnumValue"
  | "wrongFormat"
  /** Any other keyword: a bound, a length, a pattern. */
  | "outOfBounds"
  /** What the document describes stands one level deeper, in a member of an envelope. */
  | "wrapped"
  /** The envelope that the document describes is missing; the answer is its content. */
  | "unwrapped"
  /** A status that the document does not mention. */
  | "wrongStatus"
  | "wrongContentType"
  | "emptyBody"
  | "unexpectedBody";

/** One difference as it was met in one answer. Holds names and types, never a value. */
export interface Finding {
  readonly kind: DifferenceKind;
  /** JSON pointer of the node of the document that is at odds, in the document as it was loaded. */
  readonly pointer: string;
  /** Where in the answer: `[].disks[].size`; empty for the answer as a whole. */
  readonly place: string;
  /** The field, keyword, format, status or media type in question. */
  readonly name?: string;
  readonly expected: string;
  readonly found: string;
  /** What the values look like that the document has no place for. */
  readonly shape?: Shape;
}

/** One difference between a module's document and what its API answers, with the correction ready to hand in. */
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
  /** Actions of an OpenAPI Overlay 1.0 after which the document says what the answers do. */
  readonly actions: readonly OverlayAction[];
}

/** OpenAPI Overlay 1.0 "Action Object". */
export interface OverlayAction {
  readonly target: string;
  readonly description: string;
  readonly update?: JsonObject;
  readonly remove?: true;
}
