import { isSafe } from "../../../runtime/method.js";
import { type JsonObject, member } from "../../json.js";
import type { LoadedDocument } from "../document/document.js";
import { problemAt } from "../document/parse.js";

/**
 * Whether an operation with a method for writes changes nothing, so that sending it twice has no effect twice: `x-safe:
 * true` of the document or its overlay, for requests that only compute or search.
 *
 * @returns `false` for the methods that are safe by RFC 9110, which need no mark
 * @throws Problem when `x-safe` is neither true nor false, or stands beside an activity
 */
export function readSafe(
  document: LoadedDocument,
  node: JsonObject,
  pointer: string,
  method: string,
): boolean {
  const stated = member(node, "x-safe") ?? false;
  if (typeof stated !== "boolean") {
    const found = JSON.stringify(stated);
    throw problemAt(document.source, pointer, `x-safe is ${found}.`, "Expected true or false.");
  }
  const activity = member(node, "x-activity") ?? "never";
  if (stated && activity !== "never") {
    throw problemAt(
      document.source,
      pointer,
      "x-safe is true, and x-activity says that an activity starts.",
      "Remove one of them: what starts an activity changes something.",
    );
  }
  return stated && !isSafe(method);
}
