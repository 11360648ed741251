import type { Content, Operation } from "../model/model.js";
import type { Side } from "./change.js";
import type { SchemaComparison } from "./compare-schemas.js";
import { type Ledger, operationPlace, sayOf } from "./ledger.js";

/** Compares the body an operation takes. */
export function compareBodies(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: Operation,
  after: Operation,
): void {
  const say = sayOf(ledger, after, { name: `${after.name} body`, side: "request" });
  if (before.bodies.length === 0 && after.bodies.length === 0) return;
  if (before.bodies.length === 0) {
    say("body-added", after.isBodyRequired ? "breaking-callers" : "compatible", {
      after: `${mediaTypes(after.bodies)}${after.isBodyRequired ? ", required" : ""}`,
    });
    return;
  }
  if (after.bodies.length === 0) {
    say("body-removed", "breaking-callers", { before: mediaTypes(before.bodies) });
    return;
  }
  if (before.isBodyRequired !== after.isBodyRequired) {
    say(
      after.isBodyRequired ? "body-required" : "body-optional",
      after.isBodyRequired ? "breaking-callers" : "compatible",
    );
  }
  const { pairs, gone, come } = pairContents(before.bodies, after.bodies);
  for (const { mediaType } of gone) say("content-removed", "breaking-callers", { before: mediaType });
  for (const { mediaType } of come) say("content-added", "compatible", { after: mediaType });
  for (const [from, to] of pairs)
    compareContent(comparison, from, to, after, `${after.name} body`, "request");
}

/** Compares what an operation answers: what its promise resolves to, and what its errors say. */
export function compareResponses(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: Operation,
  after: Operation,
): void {
  const say = sayOf(ledger, after, { name: after.name, side: "response" });
  const statuses = (operation: Operation): string[] => operation.responses.map(({ status }) => status);
  for (const status of statuses(after)) {
    if (!statuses(before).includes(status)) say("status-added", "documentation", { after: status });
  }
  for (const status of statuses(before)) {
    if (!statuses(after).includes(status)) say("status-removed", "documentation", { before: status });
  }
  // What is followed is the activity: nobody sees what the answer itself carries.
  if (before.activity === "never" && after.activity === "never") {
    const [from, to] = [successes(before), successes(after)];
    const [was, is] = [kinds(from), kinds(to)];
    if (was !== is) say("response-changed", "breaking-readers", { before: was, after: is });
    const [left, right] = [
      from.flatMap(({ contents }) => contents[0] ?? []),
      to.flatMap(({ contents }) => contents[0] ?? []),
    ];
    if (left.length === 1 && right.length === 1 && left[0] !== undefined && right[0] !== undefined)
      compareContent(comparison, left[0], right[0], after, `${after.name} response`, "response");
    else compareByStatus(from, to, "response");
  }
  const errors = (operation: Operation): Operation["responses"] =>
    operation.responses.filter((response) => !successes(operation).includes(response));
  compareByStatus(errors(before), errors(after), "error");

  function compareByStatus(from: Operation["responses"], to: Operation["responses"], side: Side): void {
    for (const { status, contents } of from) {
      const partner = to.find((other) => other.status === status);
      const [left, right] = [contents[0], partner?.contents[0]];
      if (left === undefined || right === undefined) continue;
      const owner = side === "error" ? `${after.name} error ${status}` : `${after.name} response`;
      compareContent(comparison, left, right, after, owner, side);
    }
  }
}

function compareContent(
  { compare }: SchemaComparison,
  from: Content,
  to: Content,
  operation: Operation,
  owner: string,
  side: Side,
): void {
  if (from.kind !== to.kind || !["json", "form", "multipart"].includes(to.kind)) return;
  const pointer = `${to.pointer}/schema`;
  compare(from.schema ?? {}, to.schema ?? {}, {
    id: operationPlace(operation.name),
    owner,
    path: "",
    pointer,
    side,
    open: new Set(),
  });
}

function pairContents(
  before: readonly Content[],
  after: readonly Content[],
): { pairs: [Content, Content][]; gone: Content[]; come: Content[] } {
  const pairs: [Content, Content][] = [];
  const gone: Content[] = [];
  for (const content of before) {
    const partner = after.find(({ mediaType }) => mediaType === content.mediaType);
    if (partner === undefined) gone.push(content);
    else pairs.push([content, partner]);
  }
  const come = after.filter((content) => !before.some(({ mediaType }) => mediaType === content.mediaType));
  // A charset added to the media type, or JSON under another name, is the same body to whoever writes it.
  for (const content of [...gone]) {
    const partner = come.find(({ kind }) => kind === content.kind && kind === "json");
    if (partner === undefined) continue;
    pairs.push([content, partner]);
    gone.splice(gone.indexOf(content), 1);
    come.splice(come.indexOf(partner), 1);
  }
  return { pairs, gone, come };
}

function successes({ responses }: Operation): Operation["responses"] {
  const found = responses.filter(({ status }) => status.startsWith("2"));
  return found.length > 0 ? found : responses.filter(({ status }) => status === "default");
}

function kinds(responses: Operation["responses"]): string {
  const found = new Set(responses.map(({ contents }) => contents[0]?.kind ?? "nothing"));
  return found.size === 0 ? "nothing" : [...found].sort().join(" or ");
}

function mediaTypes(contents: readonly Content[]): string {
  return contents.map(({ mediaType }) => mediaType).join(", ");
}
