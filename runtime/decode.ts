import { contentsOf, decoderOf, mediaTypeOf } from "./accept.js";
import type { ActivityReader } from "./activity/reader.js";
import { bufferedBytes, decodeUtf8 } from "./buffered.js";
import { type CallContext, callFacts } from "./context.js";
import { DecodeError } from "./errors/api.js";
import { asRecord, parseJson } from "./json.js";
import type { SuccessAnswer } from "./operation.js";
import type { Redactor } from "./redact.js";
import type { Settings } from "./settings.js";

/** A success with what its decoder may need of the call. */
export interface Decoding extends SuccessAnswer {
  readonly context: CallContext;
  readonly settings: Settings;
  readonly activities: ActivityReader;
}

const NO_BYTES = new ArrayBuffer(0);

/**
 * The result of a success, by the decoder that the operation declares for its status and media type; see {@link decoderOf}.
 * Where nothing is declared for a status, a body is ignored unless it is a page of HTML. The result of `HEAD` is
 * `undefined`.
 *
 * @throws DecodeError for a status or media type that is not declared, and for a body that is not what it should be
 */
export async function decodeSuccess(
  response: Response,
  context: CallContext,
  settings: Settings,
  activities: ActivityReader,
): Promise<unknown> {
  const { operation } = context;
  if (operation.method === "HEAD") return undefined;
  const contents = contentsOf(operation, response.status);
  const mediaType = mediaTypeOf(response.headers);
  const decoder = contents && decoderOf(contents, mediaType, context.isWanted);
  const isStream = decoder?.limit !== undefined;
  const bytes = isStream ? NO_BYTES : (bufferedBytes(response, context) ?? (await response.arrayBuffer()));
  const fail = (found: string) => undecodable(found, bytes, response, context, settings);
  const answer: Decoding = { operation, response, bytes, mediaType, fail, context, settings, activities };
  // An activity that a success names was started, whatever the status.
  const handle = operation.activity?.decode(answer);
  if (handle !== undefined) return handle;
  if (contents === undefined) throw fail("a status that is not declared");
  const isRead = operation.activity === undefined;
  if (decoder !== undefined && isRead) return decoder.decode(answer);
  const declared = isRead ? Object.keys(contents) : [];
  if (declared.length === 0 && (mediaType !== "text/html" || bytes.byteLength === 0)) return undefined;
  const wanted = declared.filter(context.isWanted).join(" or ");
  throw fail(`${mediaType} instead of ${wanted || (context.options.accept ?? "no body")}`);
}

function undecodable(
  found: string,
  bytes: ArrayBuffer,
  { status }: Response,
  context: CallContext,
  { redactor }: Settings,
): DecodeError {
  const text = decodeUtf8(bytes);
  const facts = { ...callFacts(context), status };
  if (text === "") {
    return new DecodeError(`answered ${status} with ${found}.`, {
      ...facts,
      advice: "A gateway or proxy may have changed the answer: try again, and check baseUrl if it persists.",
    });
  }
  return new DecodeError(`answered ${status} with ${found}: ${snippet(text, redactor)}.`, {
    ...facts,
    body: shortened(text, redactor),
    advice: "A gateway or proxy may have answered instead of the API: check baseUrl, or try again later.",
  });
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
export async function decodeErrorBody(response: Response, context: CallContext): Promise<unknown> {
  const { redactor } = context;
  const text = decodeUtf8(bufferedBytes(response, context) ?? (await response.arrayBuffer()));
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
export function shortened(text: string, redactor: Redactor): string {
  return redactor.text(text.slice(0, MAX_REDACTED)).slice(0, MAX_BODY);
}
