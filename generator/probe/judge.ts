import { covers, essenceOf } from "../../runtime/media-type.js";
import { resolve } from "../core/document/resolve.js";
import { isSuccess } from "../core/document/status.js";
import type { Content, Response } from "../core/model/model.js";
import type { Json, JsonObject } from "../json.js";
import { isObject, member, objectMember } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import type { Answer } from "./ask.js";
import { type Checker, checkValue } from "./check-value.js";
import { findEnvelope } from "./envelope.js";
import { describeTypes, shapeOf } from "./shape.js";
import type { Sink } from "./sink.js";
import type { Target } from "./target.js";

type Answered = Answer & { readonly kind: "answer" };

/** The response that the document has for a status: itself, its range, or the default. */
export function documentedResponse({ operation }: Target, status: number): Response | undefined {
  const named = (name: string): Response | undefined =>
    operation.responses.find((response) => response.status === name);
  return named(String(status)) ?? named(`${String(status).charAt(0)}XX`) ?? named("default");
}

/** The status is none of the document's. */
export function findWrongStatus(target: Target, status: number, sink: Sink): void {
  sink.findings.push({
    kind: "wrongStatus",
    pointer: `${target.operation.pointer}/responses`,
    place: "",
    name: String(status),
    expected: target.operation.responses.map((response) => response.status).join(", ") || "nothing",
    found: String(status),
  });
}

/** Compares a success with the document: status, content type, body. Why it could not be judged, where it could not. */
export function judgeSuccess(
  target: Target,
  { status, mediaType, body }: Answered,
  checker: Checker,
  sink: Sink,
): string | undefined {
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml") {
    const isDocumented = documentedResponse(target, status)?.contents.some(
      (content) => content.mediaType === mediaType,
    );
    if (isDocumented !== true) return `answered ${status} with a web page, as gateways do`;
  }
  if (body.kind === "unreadable") return `answered ${status} with JSON that cannot be read`;
  const exact = documentedResponse(target, status);
  if (exact === undefined) findWrongStatus(target, status, sink);
  // What is meant by a success that the document does not mention is most likely what it does mention.
  const response = exact ?? target.operation.responses.find((each) => isSuccess(each.status));
  if (response === undefined) return undefined;
  const pointer = responsePointer(checker.root, target, response.status);
  if (response.contents.length === 0) {
    if (body.kind !== "empty" && exact !== undefined) {
      const shape = body.kind === "json" ? { shape: shapeOf(body.value, checker.identities) } : {};
      const name = mediaType ?? "application/json";
      sink.findings.push({
        kind: "unexpectedBody",
        pointer,
        place: "",
        name,
        expected: "no body",
        found: name,
        ...shape,
      });
    }
    return undefined;
  }
  const types = response.contents.map((content) => content.mediaType);
  if (body.kind === "empty") {
    if (exact !== undefined)
      sink.findings.push({
        kind: "emptyBody",
        pointer,
        place: "",
        expected: types.join(", "),
        found: "no body",
      });
    return undefined;
  }
  if (mediaType !== undefined && exact !== undefined && !types.some((type) => describes(type, mediaType))) {
    sink.findings.push({
      kind: "wrongContentType",
      pointer: `${pointer}/content`,
      place: "",
      name: mediaType,
      expected: types.join(", "),
      found: mediaType,
    });
  }
  if (body.kind === "json") judgeBody(contentFor(response.contents, mediaType), body.value, checker, sink);
  return undefined;
}

function contentFor(contents: readonly Content[], mediaType: string | undefined): Content | undefined {
  const json = contents.filter(({ kind }) => kind === "json");
  return (
    json.find((content) => mediaType !== undefined && describes(content.mediaType, mediaType)) ?? json[0]
  );
}

function judgeBody(content: Content | undefined, value: Json, checker: Checker, sink: Sink): void {
  if (content?.schema === undefined) return;
  const documented = { schema: content.schema, pointer: `${content.pointer}/schema` };
  if (isBlank(content.schema)) {
    if (holdsNothing(value)) return;
    const shape = shapeOf(value, checker.identities);
    const found = describeTypes(shape.types);
    sink.findings.push({
      kind: "undescribedBody",
      pointer: documented.pointer,
      place: "",
      expected: "nothing",
      found,
      shape,
    });
    return;
  }
  const envelope = findEnvelope(checker.root, documented, value, checker.identities);
  if (envelope === undefined) {
    checkValue(checker, [documented], value, "", sink);
    return;
  }
  const isWrapped = envelope.kind === "wrapped";
  sink.findings.push({
    kind: envelope.kind,
    pointer: documented.pointer,
    place: "",
    name: envelope.name,
    expected: isWrapped ? "the content itself" : `the content in \`${envelope.name}\``,
    found: isWrapped ? `the content in \`${envelope.name}\`` : "the content itself",
    shape: shapeOf(value, checker.identities),
  });
  checkValue(checker, [envelope.schema], envelope.content, isWrapped ? `.${envelope.name}` : "", sink);
}

/** A schema with nothing but texts: it describes no value. */
function isBlank(schema: Json): boolean {
  if (typeof schema === "boolean") return schema;
  return isObject(schema) && Object.keys(schema).every((key) => TALK.has(key) || key.startsWith("x-"));
}

const TALK = new Set([
  "description",
  "title",
  "deprecated",
  "example",
  "examples",
  "externalDocs",
  "nullable",
]);

function holdsNothing(value: Json): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

/** The pointer of the response itself: shared ones are components. */
function responsePointer(root: JsonObject, target: Target, status: string): string {
  const own = target.operation.pointer + pointerOf("responses", status);
  const responses = objectMember(operationNode(root, target), "responses");
  const spelled =
    responses === undefined
      ? undefined
      : Object.keys(responses).find((key) => key.toUpperCase() === status.toUpperCase());
  return resolve(root, member(responses, spelled ?? status), own)?.pointer ?? own;
}

function operationNode(root: JsonObject, { operation }: Target): JsonObject | undefined {
  return resolve(root, { $ref: `#${operation.pointer}` }, "")?.value;
}

function describes(documented: string, mediaType: string): boolean {
  if (covers(documented, mediaType)) return true;
  return essenceOf(documented) === "text/json" && mediaType === "application/json";
}
