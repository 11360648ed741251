import { readText } from "./buffered.js";
import { type CallContext, callFacts } from "./context.js";
import { ApiError, DecodeError } from "./errors/api.js";
import { type EventLimits, readEvents } from "./events.js";
import { asRecord, parseJson } from "./json.js";
import { essenceOf, isJsonType } from "./media-type.js";
import type { Operation, ResponseContent } from "./operation.js";
import type { Redactor } from "./redact.js";
import type { Settings } from "./settings.js";
import { isBodyless } from "./status.js";
import { isEventStream } from "./stream.js";

/**
 * The result of a success: the content that the operation declares for the status, checked against the actual answer. An
 * empty body becomes `undefined` whatever is declared, except for a read that declares JSON, whose caller relies on a value.
 *
 * @throws DecodeError where JSON is declared and the answer is an HTML page, other text, or empty
 */
export async function decodeSuccess(
  response: Response,
  operation: Operation,
  context: CallContext,
  { redactor, maxResponseBytes }: Pick<Settings, "redactor" | "maxResponseBytes">,
): Promise<unknown> {
  if (response.body !== null && isEventStream(response)) {
    return readEvents(response.body, eventLimits(response, context, redactor, maxResponseBytes));
  }
  const kind = declaredContent(operation, response.status) ?? contentOf(response);
  if (kind === "empty" || isBodyless(response.status) || operation.method === "HEAD") return undefined;
  if (kind === "binary") {
    const blob = await response.blob();
    return blob.size === 0 ? undefined : blob;
  }
  const text = await readText(response);
  if (text === "") {
    if (kind === "json" && !context.write) throw emptyAnswer(response, context);
    return undefined;
  }
  if (kind === "text") return text;
  const json = parseJson(text);
  if (json !== undefined && !isHtml(response)) return json.value;
  throw new DecodeError(
    `answered ${response.status} with ${mediaType(response) ?? "a body"} that is not JSON: ${snippet(text, redactor)}.`,
    {
      ...callFacts(context),
      status: response.status,
      body: shortened(text, redactor),
      advice: "A gateway or proxy answered instead of the API: check baseUrl, or try again later.",
    },
  );
}

function emptyAnswer({ status }: Response, context: CallContext): DecodeError {
  return new DecodeError(`answered ${status} with an empty body instead of JSON.`, {
    ...callFacts(context),
    status,
    advice: "A gateway or proxy may have dropped the body: try again, and check baseUrl if it persists.",
  });
}

function eventLimits(
  { status }: Response,
  context: CallContext,
  redactor: Redactor,
  maxBytes: number,
): EventLimits {
  return {
    maxBytes,
    tooLarge: () =>
      new DecodeError(`the event stream has an event of more than ${maxBytes} bytes.`, {
        ...callFacts(context),
        status,
        advice: "Request less, or raise `maxResponseBytes` of the client options.",
      }),
    reported: (data) => {
      const json = parseJson(data);
      const body = json === undefined ? shortened(data, redactor) : redactor.value(json.value);
      const reason = errorMessage(body, redactor) ?? JSON.stringify(body);
      return new ApiError(`the event stream reported an error: ${reason.replace(/\.?$/, ".")}`, {
        ...callFacts(context),
        status,
        body,
        advice: "The events before it are valid. Correct what it names, or repeat the call.",
      });
    },
  };
}

/** OpenAPI 3.1 "Responses Object": the status itself, then its range, then `default`. */
function declaredContent(operation: Operation, status: number): ResponseContent | undefined {
  const { responses } = operation;
  return responses[String(status)] ?? responses[`${String(status).charAt(0)}XX`] ?? responses["default"];
}

/** For a status that the document does not declare. */
function contentOf(response: Response): ResponseContent {
  const type = mediaType(response) ?? "";
  if (isJsonType(type)) return "json";
  return type.startsWith("text/") ? "text" : "binary";
}

/** Characters of an answer that an error keeps. */
const MAX_BODY = 4_096;
/** Characters of an answer that a message quotes. */
const MAX_SNIPPET = 160;
/** Characters that are redacted before the text is cut, so that no secret at the cut is kept by half. */
const MAX_REDACTED = 65_536;
/** Characters in which the sentence of a message is searched for. */
const MAX_SEARCHED = 1_048_576;

/** The body of an error: parsed where it is JSON, text otherwise, without secrets. */
export async function decodeErrorBody(response: Response, redactor: Redactor): Promise<unknown> {
  const text = await readText(response);
  if (text === "") return undefined;
  const json = parseJson(text);
  return json === undefined ? shortened(text, redactor) : redactor.value(json.value);
}

/**
 * The sentence of an error body that describes the problem: `error.message`, `error`, `message` or `detail` of JSON, the
 * beginning of other text, the title of HTML.
 */
export function errorMessage(body: unknown, redactor: Redactor): string | undefined {
  if (typeof body === "string") return snippet(body, redactor);
  if (typeof body !== "object" || body === null) return undefined;
  const { error, message, detail } = asRecord(body);
  const inner = typeof error === "object" ? asRecord(error)["message"] : error;
  const sentence = [inner, message, detail].find((text) => typeof text === "string" && text !== "");
  return snippet(typeof sentence === "string" ? sentence : JSON.stringify(body), redactor);
}

function snippet(text: string, redactor: Redactor): string {
  const start = text.slice(0, MAX_SEARCHED);
  // No pattern looks beyond the next bracket, so that the time is linear even in a body full of brackets.
  const title = /<title[^<>]*>([^<]*)/i.exec(start)?.[1] ?? start.replace(/<[^<>]*>/g, " ");
  const line = redactor.text(title.replace(/\s+/g, " ").slice(0, MAX_REDACTED)).trim();
  return line.length > MAX_SNIPPET ? `${line.slice(0, MAX_SNIPPET)}…` : line;
}

/** Redacted first and cut then, so that no half of a secret is left at the end. */
function shortened(text: string, redactor: Redactor): string {
  return redactor.text(text.slice(0, MAX_REDACTED)).slice(0, MAX_BODY);
}

function mediaType(response: Response): string | undefined {
  const type = response.headers.get("content-type");
  return type === null ? undefined : essenceOf(type);
}

function isHtml(response: Response): boolean {
  return mediaType(response) === "text/html";
}
