import type { Change } from "../change.js";
import { type Sentence, sentence } from "./sentence.js";

/** What users of the changed thing have to do; `undefined` where they have to do nothing. */
export function adviceFor(change: Change): Sentence | undefined {
  const { kind, sides, name, replacement } = change;
  const isSent = sides.includes("request");
  const isRead = sides.includes("response");
  switch (kind) {
    case "operation-removed":
      return ["The function is kept for one release as a tombstone: calls of it do not compile."];
    case "parameter-removed":
      return replacement === undefined ? ["Do not send it."] : undefined;
    case "field-removed":
      if (replacement !== undefined) return undefined;
      if (!isRead) return ["Do not send it."];
      return isSent ? ["Do not send it, and do not read it."] : ["Do not read it."];
    case "parameter-added":
    case "parameter-required":
    case "body-added":
    case "body-required":
      return ["Pass a value in every call."];
    case "field-added":
    case "field-required":
      return isSent ? ["Pass a value in every request."] : undefined;
    case "field-optional":
      return sentence`Handle the case that ${name} is absent.`;
    case "nullable":
      return sentence`Handle the case that ${name} is ${"null"}.`;
    case "enum-value-added":
    case "alternative-added":
    case "enum-opened":
      return ["Add a branch to code that handles every value."];
    case "enum-value-removed":
    case "alternative-removed":
      return isSent
        ? ["Do not send it, and remove the code that handles it."]
        : ["Remove the code that handles it."];
    case "activity-changed":
      return ["Adapt the calls: the promise resolves to another type."];
    case "type-changed":
    case "type-narrowed":
    case "type-widened":
    case "response-changed":
      return ["Adapt the code that reads or writes it to the new type."];
    case "incoming-added":
      return ["Add it to code that handles every one."];
    case "incoming-removed":
      return ["Remove the code that handles it."];
    case "export-removed":
    case "schema-removed":
      return ["Remove imports of it."];
    case "constraint-tightened":
    case "constraint-changed":
    case "format-changed":
      return isSent ? ["Check that the values you send are still allowed."] : undefined;
    default:
      return undefined;
  }
}
