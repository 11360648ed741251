import type { CreatedId } from "../../../runtime/operation.js";
import { arrayMember, type JsonObject, member, stringMember } from "../../json.js";
import type { LoadedDocument } from "../document/document.js";
import { problemAt } from "../document/parse.js";
import { isSuccess } from "../document/status.js";
import { isWrite, type Operation, type Response } from "./model.js";

/**
 * Whether an operation starts an activity, and where that names what was created: `x-activity` and `x-created-id` of
 * the overlays. A write of the platform without `x-activity` and without a body in its responses may start one.
 *
 * @throws Problem when `x-activity` or `x-created-id` is invalid.
 */
export function readActivity(
  document: LoadedDocument,
  node: JsonObject,
  pointer: string,
  method: string,
  responses: readonly Response[],
  { basePath }: { readonly basePath: string | undefined },
): Pick<Operation, "activity" | "created"> {
  const stated = member(node, "x-activity");
  if (stated !== undefined && stated !== "always" && stated !== "maybe" && stated !== "never") {
    throw problemAt(
      document.source,
      pointer,
      `x-activity is ${JSON.stringify(stated)}.`,
      "Expected always, maybe or never.",
    );
  }
  const hasBody = responses.some(({ status, contents }) => isSuccess(status) && contents.length > 0);
  const activity = stated ?? (basePath !== undefined && isWrite(method) && !hasBody ? "maybe" : "never");
  const created = (arrayMember(node, "x-created-id") ?? []).map((source): CreatedId => {
    const type = stringMember(source, "concernedItem");
    if (source === "result") return "result";
    if (type !== undefined) return { concernedItem: type };
    throw problemAt(
      document.source,
      pointer,
      `x-created-id holds ${JSON.stringify(source)}.`,
      "Expected `result` or `concernedItem: <type>`.",
    );
  });
  return { activity, created };
}
