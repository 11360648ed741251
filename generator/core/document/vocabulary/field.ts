/**
 * What becomes of a keyword.
 *
 * - `types`: it decides types.
 * - `elsewhere`: it decides what is sent, how functions are called and described, or what changes are reported.
 * - `annotation`: it describes, and decides nothing.
 * - `lost`: it would decide something and is not used; a warning says so.
 */
export type Fate = "types" | "elsewhere" | "annotation" | "lost";

/** An object of OpenAPI or a schema, by its name in the specification without "Object". */
export type ObjectKind =
  | "Callback"
  | "Components"
  | "Discriminator"
  | "Document"
  | "Encoding"
  | "Header"
  | "Incoming Operation"
  | "Incoming Path Item"
  | "Info"
  | "Media Type"
  | "OAuth Flow"
  | "OAuth Flows"
  | "Operation"
  | "Parameter"
  | "Path Item"
  | "Request Body"
  | "Response"
  | "Schema"
  | "Security Scheme"
  | "Server"
  | "Server Variable"
  | "Tag";

/** A keyword of an object. */
export interface Field {
  readonly fate: Fate;
  /** What is in it: one such object, or a map or a list of them. */
  readonly holds?: { readonly kind: ObjectKind; readonly as: "one" | "map" | "list" };
  /** Of a keyword that is lost: what that means, as the rest of a sentence that begins with the keyword. */
  readonly loss?: string;
}

export type Fields = Readonly<Record<string, Field>>;

export const types: Field = { fate: "types" };
export const elsewhere: Field = { fate: "elsewhere" };
export const annotation: Field = { fate: "annotation" };

export function lost(loss: string): Field {
  return { fate: "lost", loss };
}

export function one(kind: ObjectKind, fate: Fate = "types"): Field {
  return { fate, holds: { kind, as: "one" } };
}

export function map(kind: ObjectKind, fate: Fate = "types"): Field {
  return { fate, holds: { kind, as: "map" } };
}

export function list(kind: ObjectKind, fate: Fate = "types"): Field {
  return { fate, holds: { kind, as: "list" } };
}
