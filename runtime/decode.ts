import { readText } from "./buffered.js";
import { type CallContext, callFacts } from "./context.js";
import { DecodeError } from "./errors/api.js";
import { readEvents } from "./events.js";
import { essenceOf, isJsonType } from "./media-type.js";
import type { Operation, ResponseContent } from "./operation.js";
import type { Redactor } from "./redact.js";
import { isEventStream } from "./stream.js";

/**
 * The result of a success: what the operation declares for the status, checked against what really came. An empty
 * body is `undefined` whatever was declared, but for a read that was to bring JSON: its caller counts on a value.
 *
 * @throws DecodeError for a page of HTML, text that is no JSON, or nothing at all, where JSON was declared
 */
export async function decodeSuccess(
  response: Response,
  operation: Operation,
  context: CallContext,
  redactor: Redactor,
): Promise<unknown> {
  if (response.body !== null && isEventStream(response)) return readEvents(response.body);
  const kind = declaredContent(operation, response.status) ?? contentOf(response);
  if (kind === "empty" || MEANT_EMPTY.has(response.status) || operation.method === "HEAD") return undefined;
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
    `answered ${response.status} with ${mediaType(response) ?? "a body"} that is no JSON: ${snippet(text, redactor)}.`,
    {
      ...callFacts(context),
      status: response.status,
      body: shortened(text, redactor),
      advice: "A gateway or proxy answered in place of the API: check baseUrl, or try again later.",
    },
  );
}

/** RFC 9110: 204 No Content and 205 Reset Content have none by definition. */
const MEANT_EMPTY: ReadonlySet<number> = new Set([204, 205]);

function emptyAnswer({ status }: Response, context: CallContext): DecodeError {
  return new DecodeError(`answered ${status} with an empty body instead of JSON.`, {
    ...callFacts(context),
    status,
    advice: "A gateway or proxy may have dropped the body: try again, and check baseUrl if it persists.",
  });
}

/** OpenAPI 3.1 "Responses Object": the status itself, then its range, then `default`. */
function declaredContent(operation: Operation, status: number): ResponseContent | undefined {
  const { responses } = operation;
  return responses[String(status)] ?? responses[`${String(status).charAt(0)}XX`] ?? responses["default"];
}

/** For a status the document does not mention. */
function contentOf(response: Response): ResponseContent {
  const type = mediaType(response) ?? "";
  if (isJsonType(type)) return "json";
  return type.startsWith("text/") ? "text" : "binary";
}

/** Longest text of an answer that an error keeps. */
const LONGEST_BODY = 4_096;
const LONGEST_SNIPPET = 160;
/** So much is redacted before it is cut: however much shorter that makes it, what is kept ends before its end. */
const LONGEST_REDACTED = 65_536;
/** So much is looked at for a sentence. */
const LONGEST_SOURCE = 1_048_576;

/** The body of an error: parsed where it is JSON, text otherwise, without secrets. */
export async function decodeErrorBody(response: Response, redactor: Redactor): Promise<unknown> {
  const text = await readText(response);
  if (text === "") return undefined;
  const json = parseJson(text);
  return json === undefined ? shortened(text, redactor) : redactor.value(json.value);
}

/**
 * The sentence in an error body that says what is wrong: `error.message`, `message`, `error` or `detail` of JSON, the
 * beginning of text, the title of HTML.
 */
export function errorMessage(body: unknown, redactor: Redactor): string | undefined {
  if (typeof body === "string") return snippet(body, redactor);
  if (typeof body !== "object" || body === null) return undefined;
  const { error, message, detail } = body as Record<string, unknown>;
  const inner =
    typeof error === "object" && error !== null ? (error as Record<string, unknown>)["message"] : error;
  const said = [inner, message, detail].find((text) => typeof text === "string" && text !== "");
  return snippet(typeof said === "string" ? said : JSON.stringify(body), redactor);
}

function snippet(text: string, redactor: Redactor): string {
  const start = text.slice(0, LONGEST_SOURCE);
  // No pattern looks beyond the next bracket, so that a body full of them costs no more than another.
  const title = /<title[^<>]*>([^<]*)/i.exec(start)?.[1] ?? start.replace(/<[^<>]*>/g, " ");
  const line = redactor.text(title.replace(/\s+/g, " ").slice(0, LONGEST_REDACTED)).trim();
  return line.length > LONGEST_SNIPPET ? `${line.slice(0, LONGEST_SNIPPET)}…` : line;
}

/** Cut after the secrets are out, so that no half of one is left at the end. */
function shortened(text: string, redactor: Redactor): string {
  return redactor.text(text.slice(0, LONGEST_REDACTED)).slice(0, LONGEST_BODY);
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function mediaType(response: Response): string | undefined {
  const type = response.headers.get("content-type");
  return type === null ? undefined : essenceOf(type);
}

function isHtml(response: Response): boolean {
  return mediaType(response) === "text/html";
}
