import type { Operation } from "../core/model/model.js";
import { compareBodies, compareResponses } from "./compare-contents.js";
import { compareParameters } from "./compare-parameters.js";
import { compareSecurity } from "./compare-security.js";
import { type Ledger, sayOf } from "./ledger.js";
import type { SchemaComparison } from "./schema-comparison.js";

/** Compares one operation with itself in another state. */
export function compareOperations(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: Operation,
  after: Operation,
): void {
  const say = sayOf(ledger, after, { name: after.name });

  if (before.name !== after.name)
    say("function-renamed", "breaking-callers", {
      name: before.name,
      before: before.name,
      after: after.name,
    });
  const [was, is] = [returnText(before), returnText(after)];
  if (was !== is) say("activity-changed", "breaking-readers", { before: was, after: is });
  compareSecurity(say, before.auth, after.auth);
  if (before.server !== after.server)
    say("server-changed", "compatible", {
      before: before.server ?? "the default",
      after: after.server ?? "the default",
    });
  // Whether a token has the permission is decided by the platform, with this release of the package or without it.
  if (before.permission !== after.permission) {
    say("permission-changed", "compatible", {
      ...(before.permission === undefined ? {} : { before: before.permission }),
      ...(after.permission === undefined ? {} : { after: after.permission }),
    });
  }
  if (textOf(before) !== textOf(after)) say("description-changed", "documentation");
  compareParameters(comparison, ledger, before, after);
  compareBodies(comparison, ledger, before, after);
  compareResponses(comparison, ledger, before, after);
}

/** What a call gives back, as far as activities decide it. */
function returnText({ activity, created }: Operation): string {
  if (activity === "never") return "its answer";
  const what = created.length > 0 ? "an activity that names what it created" : "an activity";
  return activity === "always" ? what : `${what}, or nothing`;
}

function textOf({ summary, description }: Operation): string {
  return `${summary?.trim() ?? ""}\n\n${description?.trim() ?? ""}`.replaceAll("\r\n", "\n");
}
