import { errorContents } from "../core/model/error-contents.js";
import type { Operation } from "../core/model/model.js";
import { compareContent } from "./compare-content.js";
import { type AddFinding, findingAdder, type Ledger, operationPlace } from "./ledger.js";
import type { SchemaComparison } from "./schema-comparison.js";

/** A documented error is a member of the type of errors where its body has a type. */
export function compareStatuses(add: AddFinding, before: Operation, after: Operation): void {
  const statuses = ({ responses }: Operation): string[] => responses.map(({ status }) => status);
  const isTyped = ({ responses }: Operation, status: string): boolean =>
    errorContents(responses).some((error) => error.status === status);
  for (const status of statuses(after)) {
    if (!statuses(before).includes(status))
      add("status-added", isTyped(after, status) ? "compatible" : "documentation", { after: status });
  }
  for (const status of statuses(before)) {
    if (!statuses(after).includes(status))
      add("status-removed", isTyped(before, status) ? "breaking-readers" : "documentation", {
        before: status,
      });
  }
}

/** Compares the bodies of errors that have types, in statuses that both states have. */
export function compareErrors(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: Operation,
  after: Operation,
): void {
  const [errorsBefore, errorsAfter] = [errorContents(before.responses), errorContents(after.responses)];
  for (const { status } of before.responses) {
    if (!after.responses.some((other) => other.status === status)) continue;
    const name = `${after.name} error ${status}`;
    const [from, to] = [errorsBefore, errorsAfter].map((errors) =>
      errors.find((error) => error.status === status),
    );
    if (from !== undefined && to !== undefined)
      compareContent(comparison, from.content, to.content, {
        id: operationPlace(after.name),
        owner: name,
        side: "error",
      });
    else if (from !== undefined || to !== undefined)
      findingAdder(ledger, after, { name, side: "error" })(
        "response-changed",
        from === undefined ? "compatible" : "breaking-readers",
        { before: from?.content.kind ?? "nothing", after: to?.content.kind ?? "nothing" },
      );
  }
}
