import {
  ApiError,
  type Client,
  CloudTempleError,
  ConfigurationError,
  ConnectionError,
  TimeoutError,
  withResponse,
} from "../../runtime/index.js";
import { isSuccess } from "../core/document/status.js";
import { kindOf } from "../core/model/content.js";
import type { Json } from "../json.js";
import type { Candidate } from "./candidates.js";
import type { Target } from "./target.js";

/** What an answer carried. */
export type AnswerBody =
  | { readonly kind: "empty" }
  | { readonly kind: "json"; readonly value: Json }
  | { readonly kind: "other" }
  /** Said to be JSON, and is not. */
  | { readonly kind: "unreadable" };

/** What came of one call. */
export type Answer =
  | {
      readonly kind: "answer";
      readonly status: number;
      /** Lower case, without parameters; `undefined` when the answer does not state it. */
      readonly mediaType: string | undefined;
      readonly body: AnswerBody;
    }
  /** An error that the server answered with. Its body may quote anything and is not kept. */
  | { readonly kind: "refusal"; readonly status: number }
  /** Nobody answered, or nothing usable: in words that hold no value. */
  | { readonly kind: "failure"; readonly reason: string; readonly isConfiguration: boolean };

/** Calls an operation with some values, in the lane of bulk work. */
export type Ask = (target: Target, candidate: Candidate, signal: AbortSignal | undefined) => Promise<Answer>;

/**
 * @throws AuthenticationError, ConfigurationError when no login is possible, since every call would fail alike; the
 * reason of `signal` once it aborts.
 */
export function createAsk(client: Client): Ask {
  return async (target, { path, query, header }, signal) => {
    try {
      const { data, response } = await withResponse(client, (observed) =>
        observed.call<unknown>(target.descriptor, { path, query, header }, { priority: "bulk", signal }),
      );
      const mediaType = mediaTypeOf(response);
      if (typeof data !== "string" && data !== undefined) {
        await endStream(data);
        return { kind: "answer", status: response.status, mediaType, body: { kind: "other" } };
      }
      return { kind: "answer", status: response.status, mediaType, body: readBody(data, mediaType) };
    } catch (error) {
      if (signal?.aborted === true || !(error instanceof CloudTempleError)) throw error;
      return failureOf(error, target);
    }
  };
}

function failureOf(error: CloudTempleError, target: Target): Answer {
  const isOwnCall = error.operation === undefined || error.operation === target.descriptor.id;
  const isKey = target.operation.auth !== "platform" && target.operation.auth !== "basic";
  if (error instanceof ConfigurationError && isKey)
    return { kind: "failure", reason: `has no key: set ${keyVariable(target)}`, isConfiguration: true };
  if (!isOwnCall || error instanceof ConfigurationError) throw error;
  if (error instanceof ApiError) {
    return isSuccess(String(error.status))
      ? { kind: "failure", reason: `answered ${error.status} with too much`, isConfiguration: false }
      : { kind: "refusal", status: error.status };
  }
  const reason =
    error instanceof TimeoutError
      ? "did not answer in time"
      : error instanceof ConnectionError
        ? "could not be reached"
        : "could not be called";
  return { kind: "failure", reason, isConfiguration: false };
}

function keyVariable({ module }: Target): string {
  return `CLOUDTEMPLE_${module.toUpperCase()}_API_KEY`;
}

function readBody(text: string | undefined, mediaType: string | undefined): AnswerBody {
  if (text === undefined || text === "") return { kind: "empty" };
  const isJson = mediaType === undefined || (kindOf(mediaType) === "json" && mediaType !== "*/*");
  if (!isJson) return { kind: "other" };
  try {
    return { kind: "json", value: JSON.parse(text) as Json };
  } catch {
    return mediaType === undefined ? { kind: "other" } : { kind: "unreadable" };
  }
}

/** A server may write anything into the header: what is not a media type is not repeated. */
function mediaTypeOf(response: Response): string | undefined {
  const type = response.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  return type !== undefined && /^[a-z]+\/[a-z][a-z.+-]{0,60}$/.test(type) ? type : undefined;
}

/** A stream of events keeps its connection open until it is closed. */
async function endStream(data: unknown): Promise<void> {
  const iterator = (data as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator]?.();
  await iterator?.return?.();
}
