import { successesOf } from "../core/document/status.js";
import type { Content, IncomingRequest } from "../core/model/model.js";
import { compareContent, pairContents } from "./compare-content.js";
import type { Finding, Ledger } from "./ledger.js";
import type { SchemaComparison } from "./schema-comparison.js";

/** What a webhook or callback is called in findings: `webhook invoice.paid`. */
export function incomingLabel({ kind, key }: Pick<IncomingRequest, "kind" | "key">): string {
  return `${kind} ${key}`;
}

/**
 * Compares what the server sends by itself: webhooks, and callbacks of operations. Users read payloads and write
 * answers. Code that handles every webhook no longer compiles when one is added or removed, as with a closed set of values;
 * of the first one there is no such code.
 */
export function compareIncoming(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: readonly IncomingRequest[],
  after: readonly IncomingRequest[],
): void {
  const labelled = (requests: readonly IncomingRequest[]): Map<string, IncomingRequest> =>
    new Map(requests.map((request) => [incomingLabel(request), request]));
  const [requestsBefore, requestsAfter] = [labelled(before), labelled(after)];
  for (const [label, from] of requestsBefore) {
    const to = requestsAfter.get(label);
    if (to === undefined)
      ledger.add(label, {
        kind: "incoming-removed",
        level: "breaking-readers",
        name: label,
        pointer: from.pointer,
      });
    else compareRequests(comparison, ledger, label, from, to);
  }
  const handled = new Set(before.map(({ kind }) => kind));
  for (const [label, { kind, pointer }] of requestsAfter)
    if (!requestsBefore.has(label))
      ledger.add(label, {
        kind: "incoming-added",
        level: handled.has(kind) ? "breaking-readers" : "compatible",
        name: label,
        pointer,
      });
}

function compareRequests(
  comparison: SchemaComparison,
  ledger: Ledger,
  label: string,
  before: IncomingRequest,
  after: IncomingRequest,
): void {
  if ((before.description ?? "").trim() !== (after.description ?? "").trim())
    ledger.add(label, {
      kind: "description-changed",
      level: "documentation",
      name: label,
      pointer: after.pointer,
    });
  compareBodies(before.bodies, after.bodies, `${label} payload`, "response");
  compareBodies(answersOf(before), answersOf(after), `${label} answer`, "request");

  function compareBodies(
    from: readonly Content[],
    to: readonly Content[],
    name: string,
    side: "request" | "response",
  ): void {
    const report = (kind: Finding["kind"], level: Finding["level"], texts: Partial<Finding>): void =>
      ledger.add(label, { kind, level, name, side, pointer: after.pointer, ...texts });
    const breaking = side === "request" ? "breaking-callers" : "breaking-readers";
    if (from.length === 0 || to.length === 0) {
      if (from.length !== to.length)
        report("response-changed", breaking, { before: kindsOf(from), after: kindsOf(to) });
      return;
    }
    const { pairs, removed, added } = pairContents(from, to);
    const [gain, loss] =
      side === "request" ? (["compatible", breaking] as const) : ([breaking, "compatible"] as const);
    for (const { mediaType } of removed) report("content-removed", loss, { before: mediaType });
    for (const { mediaType } of added) report("content-added", gain, { after: mediaType });
    for (const [one, other] of pairs)
      compareContent(comparison, one, other, { id: label, owner: name, side });
  }
}

/** What the server may be answered: the first body of each success. */
function answersOf({ responses }: IncomingRequest): Content[] {
  return successesOf(responses).flatMap(({ contents: [first] }) => (first === undefined ? [] : [first]));
}

function kindsOf(contents: readonly Content[]): string {
  return contents.length === 0
    ? "nothing"
    : [...new Set(contents.map(({ kind }) => kind))].sort().join(" or ");
}
