import { canonicalText, typeText } from "../core/json-schema/canonical.js";
import type { Side } from "../core/json-schema/shape.js";
import type { Content, Operation } from "../core/model/model.js";
import { type Ledger, operationPlace, sayOf } from "./ledger.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

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
    // Whoever expected nothing reads nothing.
    if (was !== is)
      say("response-changed", was === "nothing" ? "compatible" : "breaking-readers", {
        before: was,
        after: is,
      });
    compareSuccesses(comparison, after, from, to);
  }
  const errors = (operation: Operation): Operation["responses"] =>
    operation.responses.filter((response) => !successes(operation).includes(response));
  for (const { status, contents } of errors(before)) {
    const partner = errors(after).find((other) => other.status === status)?.contents[0];
    if (contents[0] !== undefined && partner !== undefined)
      compareContent(comparison, contents[0], partner, after, `${after.name} error ${status}`, "error");
  }
}

/** A promise resolves to what any of the successes carries: each is compared, and one that came is one more. */
function compareSuccesses(
  comparison: SchemaComparison,
  operation: Operation,
  from: Operation["responses"],
  to: Operation["responses"],
): void {
  const owner = `${operation.name} response`;
  const carried = (responses: Operation["responses"]): { status: string; content: Content }[] =>
    responses.flatMap(({ status, contents: [content] }) =>
      content === undefined ? [] : [{ status, content }],
    );
  const [old, now] = [carried(from), carried(to)];
  const [onlyOld, onlyNow] = [old[0], now[0]];
  if (old.length === 1 && now.length === 1 && onlyOld !== undefined && onlyNow !== undefined) {
    compareContent(comparison, onlyOld.content, onlyNow.content, operation, owner, "response");
    return;
  }
  const partnerOf = (status: string, others: typeof old): (typeof old)[number] | undefined =>
    others.find((other) => other.status === status);
  for (const { status, content } of old) {
    const partner = partnerOf(status, now);
    if (partner === undefined) noteAlternative("alternative-removed", content, now);
    else compareContent(comparison, content, partner.content, operation, owner, "response");
  }
  for (const { status, content } of now)
    if (partnerOf(status, old) === undefined) noteAlternative("alternative-added", content, old);

  function noteAlternative(
    kind: "alternative-added" | "alternative-removed",
    content: Content,
    others: typeof old,
  ): void {
    const alike = others.filter((other) => other.content.kind === content.kind);
    // Another kind of answer was told as such, and what another status carries too is no news.
    if (alike.length === 0 || alike.some((other) => isSame(other.content, content))) return;
    const text = typeText(content.schema);
    comparison.report(kind, placeOf(content, operation, owner, "response"), {
      ...(kind === "alternative-added" ? { after: text } : { before: text }),
    });
  }
}

function isSame(one: Content, other: Content): boolean {
  return one.kind !== "json" || canonicalText(one.schema) === canonicalText(other.schema);
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
  compare(from.schema ?? {}, to.schema ?? {}, placeOf(to, operation, owner, side));
}

function placeOf({ pointer }: Content, operation: Operation, owner: string, side: Side): Place {
  return {
    id: operationPlace(operation.name),
    owner,
    path: "",
    pointer: `${pointer}/schema`,
    side,
    open: new Set(),
  };
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
