import type { CreatedId } from "../../../runtime/operation.js";
import { arrayMember, type JsonObject, member, stringMember } from "../../json.js";
import type { LoadedDocument } from "../document/document.js";
import { problemAt } from "../document/parse.js";
import { isWrite, type Operation, type Response } from "./model.js";

/**
 * Whether an operation answers with an activity, and where that names what was created: `x-activity` and
 * `x-created-id` of the overlays. A write of the platform that no overlay knows yet and that answers with no body
 * may start one; nobody can say.
 */
export function readActivity(
  document: LoadedDocument,
  node: JsonObject,
  pointer: string,
  method: string,
  responses: readonly Response[],
  { basePath }: { readonly basePath: string | undefined },
): Pick<Operation, "activity" | "created"> {
  const said = member(node, "x-activity");
  if (said !== undefined && said !== "always" && said !== "maybe" && said !== "never") {
    throw problemAt(
      document.source,
      pointer,
      `x-activity is ${JSON.stringify(said)}.`,
      "Expected always, maybe or never.",
    );
  }
  const answersBody = responses.some(({ status, contents }) => status.startsWith("2") && contents.length > 0);
  const activity = said ?? (basePath !== undefined && isWrite(method) && !answersBody ? "maybe" : "never");
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
