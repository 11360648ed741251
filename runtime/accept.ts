import { ConfigurationError } from "./errors/configuration.js";
import { own } from "./json.js";
import { covers, EVENT_STREAM, essenceOf, isJsonType, isRange } from "./media-type.js";
import type { Decoder, Operation, OperationRequest, ResponseContent } from "./operation.js";

/** Of the media types that an operation declares, those that a call asks for. */
export interface Accepted {
  /** The `Accept` header. */
  readonly header: string;
  /** Whether an answer of a declared type, or of a type in a declared range, is what the caller expects. */
  readonly isWanted: (type: string) => boolean;
}

/**
 * What a call accepts: every type that the operation declares for a success, JSON first, because servers that choose for
 * themselves often take the first one, and the others in the order of its descriptor; the one that
 * the caller chose; or, where `stream` in the body chooses between a stream of events and the other types, what it chose.
 *
 * @throws ConfigurationError for a chosen type that the operation does not declare
 */
export function acceptedOf(operation: Operation, request: OperationRequest, chosen?: string): Accepted {
  const isStreamed = isStreamWanted(request.body);
  const isUsual = chosen === undefined && !isStreamed;
  const known = isUsual && usual.get(operation);
  if (known) return known;
  const types = declaredTypes(operation);
  if (chosen !== undefined) {
    if (isRange(chosen) || !types.some((type) => covers(type, chosen)))
      throw undeclared(operation, chosen, types);
    return { header: chosen, isWanted: (type) => covers(type, chosen) };
  }
  const isEvents = (type: string) => essenceOf(type) === EVENT_STREAM;
  const events = types.filter(isEvents);
  const others = types.filter((type) => !isEvents(type));
  const isChoice = operation.streamed === true;
  const named = isStreamed ? [...events, ...others] : isChoice ? others : types;
  const accepted: Accepted = {
    header: named.join(", ") || "*/*",
    isWanted: (type) => !isChoice || isEvents(type) === isStreamed,
  };
  if (isUsual) usual.set(operation, accepted);
  return accepted;
}

/** What the calls of an operation accept that choose nothing. */
const usual = new WeakMap<Operation, Accepted>();

function declaredTypes({ responses }: Operation): readonly string[] {
  const types = new Set(Object.values(responses).flatMap((contents) => Object.keys(contents)));
  return [...types].sort((a, b) => Number(isJsonType(b)) - Number(isJsonType(a)));
}

function isStreamWanted(body: unknown): boolean {
  return typeof body === "object" && body !== null && "stream" in body && body.stream === true;
}

function undeclared({ id }: Operation, chosen: string, types: readonly string[]): ConfigurationError {
  return new ConfigurationError(`${id} does not answer with ${chosen}.`, {
    advice: types.length === 0 ? "Leave `accept` out." : `Use one of: ${types.join(", ")}.`,
  });
}

/** The contents that are declared for a success. OpenAPI 3.1 "Responses Object": the status itself, its range, `default`. */
export function contentsOf({ responses }: Operation, status: number): ResponseContent | undefined {
  return (
    own(responses, String(status)) ??
    own(responses, `${Math.floor(status / 100)}XX`) ??
    own(responses, "default")
  );
}

/**
 * The decoder of an answer among the declared types: the type itself, in whichever of its names, or else the narrowest range.
 * Servers name JSON loosely, so any JSON type, `text/plain` and a missing type count as the declared JSON type; `text/plain` also counts as a declared
 * type of text, and a missing type as the first declared one. `application/octet-stream` stands for bytes of any type. A page of HTML must be declared by name or as `text/*`,
 * because gateways send such pages in place of an answer.
 *
 * @param mediaType of the answer, in lower case and without parameters; `""` without one
 */
export function decoderOf(
  contents: ResponseContent,
  mediaType: string,
  isWanted: Accepted["isWanted"],
): Decoder | undefined {
  const exact = own(contents, mediaType);
  if (exact !== undefined && isWanted(mediaType)) return exact;
  const types = Object.keys(contents).filter(isWanted);
  const isHtml = mediaType === "text/html";
  const ranges = types.filter((type) => isRange(type) && !(isHtml && essenceOf(type) === "*/*"));
  const isLoose = mediaType === "" || mediaType === "text/plain" || isJsonType(mediaType);
  const type =
    types.find((declared) => plainName(declared) === plainName(mediaType)) ??
    ranges.sort((a, b) => b.length - a.length).find((range) => covers(range, mediaType)) ??
    (isLoose ? types.find(isJsonType) : undefined) ??
    (mediaType === "text/plain" ? types.find(isTextType) : undefined) ??
    (mediaType === "" ? types.find((declared) => essenceOf(declared) !== EVENT_STREAM) : undefined) ??
    (isHtml ? undefined : types.find((declared) => essenceOf(declared) === "application/octet-stream"));
  return type === undefined ? undefined : contents[type];
}

/** What the names of one type have in common: `text/xml` and `application/xml`, `application/x-ndjson` and `application/jsonl`. */
function plainName(mediaType: string): string {
  return essenceOf(mediaType)
    .replace(/^(text|application)\/(x-)?/, "")
    .replace(/^jsonl(ines)?$/, "ndjson");
}

/** Whether `text/plain` can stand for a type: neither for a page nor for events. */
function isTextType(type: string): boolean {
  return /^text\/(?!html|event-stream)/.test(essenceOf(type));
}

/** The media type of an answer, in lower case and without parameters; `""` without one. */
export function mediaTypeOf(headers: Headers): string {
  return essenceOf(headers.get("content-type") ?? "");
}
