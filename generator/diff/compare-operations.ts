import type { Operation } from "../core/model/model.js";
import { compareBodies, compareResponses } from "./compare-contents.js";
import { compareParameters } from "./compare-parameters.js";
import { compareSecurity } from "./compare-security.js";
import { findingAdder, type Ledger } from "./ledger.js";
import type { SchemaComparison } from "./schema-comparison.js";

/** Compares an operation with its other state. */
export function compareOperations(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: Operation,
  after: Operation,
): void {
  const add = findingAdder(ledger, after, { name: after.name });

  if (before.name !== after.name)
    add("function-renamed", "breaking-callers", {
      name: before.name,
      before: before.name,
      after: after.name,
    });
  const [returnBefore, returnAfter] = [returnText(before), returnText(after)];
  if (returnBefore !== returnAfter)
    add("activity-changed", "breaking-readers", { before: returnBefore, after: returnAfter });
  compareSecurity(add, before.auth, after.auth);
  if (before.server !== after.server)
    add("server-changed", "compatible", {
      before: before.server ?? "the default",
      after: after.server ?? "the default",
    });
  // The platform decides whether a token has the permission; no release of the package changes that.
  if (before.permission !== after.permission) {
    add("permission-changed", "compatible", {
      ...(before.permission === undefined ? {} : { before: before.permission }),
      ...(after.permission === undefined ? {} : { after: after.permission }),
    });
  }
  if (textOf(before) !== textOf(after)) add("description-changed", "documentation");
  compareParameters(comparison, ledger, before, after);
  compareBodies(comparison, ledger, before, after);
  compareResponses(comparison, ledger, before, after);
}

/** What a call resolves to: the response, an activity, or either. */
function returnText({ activity, created }: Operation): string {
  if (activity === "never") return "the response";
  const what = created.length > 0 ? "an activity that names what it created" : "an activity";
  return activity === "always" ? what : `${what}, or nothing`;
}

function textOf({ summary, description }: Operation): string {
  return `${summary?.trim() ?? ""}\n\n${description?.trim() ?? ""}`.replaceAll("\r\n", "\n");
}
