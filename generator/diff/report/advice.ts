import type { Change } from "../change.js";
import { type Sentence, sentence } from "./sentence.js";

/** What users of the changed thing have to do; `undefined` where they have to do nothing. */
export function adviceFor(change: Change): Sentence | undefined {
  const { kind, sides, name, replacement } = change;
  const isSent = sides.includes("request");
  switch (kind) {
    case "operation-removed":
      return ["The function is kept for one release, and does not compile."];
    case "parameter-removed":
      return replacement === undefined ? ["Leave it out."] : undefined;
    case "field-removed":
      if (replacement !== undefined) return undefined;
      return isSent ? ["Do not send it, and do not rely on it in answers."] : ["Do not read it any more."];
    case "parameter-added":
    case "parameter-required":
    case "body-added":
    case "body-required":
      return ["Give a value in every call."];
    case "field-added":
    case "field-required":
      return isSent ? ["Give a value in every request."] : undefined;
    case "field-optional":
    case "nullable":
      return sentence`Handle the case that ${name} is not there.`;
    case "enum-value-added":
    case "alternative-added":
    case "enum-opened":
      return ["Give code that tells all values apart a branch for the others."];
    case "enum-value-removed":
    case "alternative-removed":
      return isSent ? ["Do not send it, and remove what handles it."] : ["Remove what handles it."];
    case "activity-changed":
      return ["Follow the activity, or stop following one: the promise resolves to something else."];
    case "type-changed":
    case "type-narrowed":
    case "type-widened":
    case "response-changed":
      return ["Adapt what reads or writes it to the new type."];
    case "schema-removed":
      return ["Remove imports of it."];
    case "constraint-tightened":
    case "constraint-changed":
    case "format-changed":
      return isSent ? ["Check that what you send still fits."] : undefined;
    default:
      return undefined;
  }
}
