import { successesOf } from "../core/document/status.js";
import { canonicalText } from "../core/json-schema/canonical.js";
import { typeText } from "../core/json-schema/type-text.js";
import type { Content, Operation } from "../core/model/model.js";
import { type ContentPlace, compareContent, contentPlace, pairContents } from "./compare-content.js";
import { compareErrors, compareStatuses } from "./compare-errors.js";
import { findingAdder, type Ledger, operationPlace } from "./ledger.js";
import type { SchemaComparison } from "./schema-comparison.js";

/** Compares the request bodies of an operation. */
export function compareBodies(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: Operation,
  after: Operation,
): void {
  const add = findingAdder(ledger, after, { name: `${after.name} body`, side: "request" });
  if (before.bodies.length === 0 && after.bodies.length === 0) return;
  if (before.bodies.length === 0) {
    add("body-added", after.isBodyRequired ? "breaking-callers" : "compatible", {
      after: `${mediaTypes(after.bodies)}${after.isBodyRequired ? ", required" : ""}`,
    });
    return;
  }
  if (after.bodies.length === 0) {
    add("body-removed", "breaking-callers", { before: mediaTypes(before.bodies) });
    return;
  }
  if (before.isBodyRequired !== after.isBodyRequired) {
    add(
      after.isBodyRequired ? "body-required" : "body-optional",
      after.isBodyRequired ? "breaking-callers" : "compatible",
    );
  }
  const { pairs, removed, added } = pairContents(before.bodies, after.bodies);
  for (const { mediaType } of removed) add("content-removed", "breaking-callers", { before: mediaType });
  for (const { mediaType } of added) add("content-added", "compatible", { after: mediaType });
  for (const [from, to] of pairs) {
    const encodingBefore = canonicalText(from.encoding);
    const encodingAfter = canonicalText(to.encoding);
    if (encodingBefore !== encodingAfter && (to.kind === "form" || to.kind === "multipart"))
      add("serialization-changed", "compatible", {
        name: `${after.name} body`,
        before: encodingBefore,
        after: encodingAfter,
      });
    compareContent(comparison, from, to, {
      id: operationPlace(after.name),
      owner: `${after.name} body`,
      side: "request",
    });
  }
}

/** Compares the responses of an operation: what its promise resolves to, and the bodies of its errors. */
export function compareResponses(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: Operation,
  after: Operation,
): void {
  const add = findingAdder(ledger, after, { name: after.name, side: "response" });
  compareStatuses(add, before, after);
  // A call of an operation with an activity resolves to the activity, never to the body of the response.
  if (before.activity === "never" && after.activity === "never") {
    const [successesBefore, successesAfter] = [successesOf(before.responses), successesOf(after.responses)];
    const [kindBefore, kindAfter] = [kinds(successesBefore), kinds(successesAfter)];
    // Code that expected no body reads none.
    if (kindBefore !== kindAfter)
      add("response-changed", kindBefore === "nothing" ? "compatible" : "breaking-readers", {
        before: kindBefore,
        after: kindAfter,
      });
    else compareMediaTypes(ledger, after, successesBefore, successesAfter);
    compareSuccesses(comparison, after, successesBefore, successesAfter);
  }
  compareErrors(comparison, ledger, before, after);
}

/** Media types beside the first one: what a call asks for changes, and what it resolves to does not. */
function compareMediaTypes(
  ledger: Ledger,
  operation: Operation,
  before: Operation["responses"],
  after: Operation["responses"],
): void {
  const add = findingAdder(ledger, operation, { name: `${operation.name} response`, side: "response" });
  for (const { status, contents } of after) {
    const partner = before.find((other) => other.status === status);
    if (partner === undefined) continue;
    const { removed, added } = pairContents(partner.contents, contents);
    for (const { mediaType } of removed) add("content-removed", "compatible", { before: mediaType });
    for (const { mediaType } of added) add("content-added", "compatible", { after: mediaType });
  }
}

/** A promise resolves to the body of any success: each status is compared, and an added one is an alternative. */
function compareSuccesses(
  comparison: SchemaComparison,
  operation: Operation,
  responsesBefore: Operation["responses"],
  responsesAfter: Operation["responses"],
): void {
  const place: ContentPlace = {
    id: operationPlace(operation.name),
    owner: `${operation.name} response`,
    side: "response",
  };
  const bodiesOf = (responses: Operation["responses"]): { status: string; content: Content }[] =>
    responses.flatMap(({ status, contents: [content] }) =>
      content === undefined ? [] : [{ status, content }],
    );
  const [before, after] = [bodiesOf(responsesBefore), bodiesOf(responsesAfter)];
  const [onlyBefore, onlyAfter] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && onlyBefore !== undefined && onlyAfter !== undefined) {
    compareContent(comparison, onlyBefore.content, onlyAfter.content, place);
    return;
  }
  const partnerOf = (status: string, others: typeof before): (typeof before)[number] | undefined =>
    others.find((other) => other.status === status);
  for (const { status, content } of before) {
    const partner = partnerOf(status, after);
    if (partner === undefined) reportAlternative("alternative-removed", content, after);
    else compareContent(comparison, content, partner.content, place);
  }
  for (const { status, content } of after)
    if (partnerOf(status, before) === undefined) reportAlternative("alternative-added", content, before);

  function reportAlternative(
    kind: "alternative-added" | "alternative-removed",
    content: Content,
    others: typeof before,
  ): void {
    const sameKind = others.filter((other) => other.content.kind === content.kind);
    // Another kind of body was already reported as `response-changed`; a body that another status has too adds nothing.
    if (sameKind.length === 0 || sameKind.some((other) => isSame(other.content, content))) return;
    const text = typeText(content.schema);
    comparison.report(kind, contentPlace(content, place), {
      ...(kind === "alternative-added" ? { after: text } : { before: text }),
    });
  }
}

function isSame(one: Content, other: Content): boolean {
  return one.kind !== "json" || canonicalText(one.schema) === canonicalText(other.schema);
}

function kinds(responses: Operation["responses"]): string {
  const found = new Set(responses.map(({ contents }) => contents[0]?.kind ?? "nothing"));
  return found.size === 0 ? "nothing" : [...found].sort().join(" or ");
}

function mediaTypes(contents: readonly Content[]): string {
  return contents.map(({ mediaType }) => mediaType).join(", ");
}
