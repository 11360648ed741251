import type { Replacement } from "../../core/deprecation/deprecation.js";
import type { KnownDeprecation } from "../records.js";

/** A replacement that is a name, and not merely said to be one. */
export interface Announced {
  readonly kind: Exclude<Replacement["kind"], "text">;
  readonly name: string;
}

/**
 * The replacement that a record announces, or why nobody may act on it: it has to be a name that the document itself
 * has, and somebody who ought to know has to have said so.
 */
export function announcedBy(record: KnownDeprecation): Announced | { readonly reason: string } {
  const { replacement, scope } = record;
  if (replacement === null || typeof replacement.name !== "string" || replacement.name === "") {
    return { reason: "no replacement is known" };
  }
  const confidence = record.confidences?.replacement ?? record.confidence;
  if (confidence === "low" || confidence === "none") {
    return { reason: `its replacement is known with ${confidence === "low" ? "low" : "no"} confidence` };
  }
  const { kind, name } = replacement;
  if (kind === "text") return { reason: "its replacement is nothing that the API has under that name" };
  if (scope === "enumValue") return { kind: "value", name };
  const isSameKind = MEMBERS.has(scope) ? kind === "field" || kind === "parameter" : kind === scope;
  return isSameKind ? { kind, name } : { reason: "its replacement is a thing of another kind" };
}

/** Scopes whose replacement is a member of an object; a later version may know scopes that this one does not. */
const MEMBERS: ReadonlySet<string> = new Set(["parameter", "requestField", "responseField"]);
