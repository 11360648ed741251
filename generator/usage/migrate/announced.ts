import type { Replacement } from "../../core/deprecation/deprecation.js";
import type { KnownDeprecation } from "../installed/records.js";
import { isOfAnotherSubject } from "./another-subject.js";
import { type Choice, isAccepted, SAFE, suffices } from "./choice.js";

/** A replacement that is the name of something in the API, not a free text. */
export interface Announced {
  readonly kind: Exclude<Replacement["kind"], "text">;
  readonly name: string;
}

/**
 * The replacement that a record announces, or why it must not be applied: it must be a name that the document has, and
 * its source must give it enough confidence, unless the user accepts it.
 */
export function announcedBy(
  record: KnownDeprecation,
  choice: Choice = SAFE,
): Announced | { readonly reason: string } {
  const { replacement, scope } = record;
  if (replacement === null || typeof replacement.name !== "string" || replacement.name === "") {
    return { reason: "no replacement is known" };
  }
  const confidence = record.confidences?.replacement ?? record.confidence;
  if (!suffices(confidence, choice) && !isAccepted(choice, record)) {
    return { reason: `its replacement has ${confidence === "none" ? "no" : confidence} confidence` };
  }
  const { kind, name } = replacement;
  if (isOfAnotherSubject(record) && !isAccepted(choice, record))
    return { reason: `${name} is the id of something else` };
  if (kind === "text") return { reason: "its replacement is not the name of anything in the API" };
  if (scope === "enumValue") return { kind: "value", name };
  const isSameKind = MEMBERS.has(scope) ? kind === "field" || kind === "parameter" : kind === scope;
  return isSameKind ? { kind, name } : { reason: "its replacement is of another kind" };
}

/** Scopes whose replacement is a member of an object; a later version of the package may have other scopes. */
const MEMBERS: ReadonlySet<string> = new Set(["parameter", "requestField", "responseField"]);
