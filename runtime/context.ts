import { Abort, follow } from "./abort.js";
import { answerFacts } from "./errors/answer.js";
import type { CloudTempleError, ErrorFacts } from "./errors/base.js";
import type { PacedLane } from "./limit/pacer.js";
import type { Priority } from "./limit/priority.js";
import type { SlotQueue } from "./limit/queue.js";
import { isSafe } from "./method.js";
import type { ObservedOptions, Timing } from "./observation.js";
import type { Operation, RequestBody } from "./operation.js";
import type { Redactor } from "./redact.js";
import type { WireRequest } from "./serialize/request.js";
import { milliseconds, type Settings } from "./settings.js";

/** The state of one call, shared by the layers it passes through. */
export interface CallContext {
  readonly operation: Operation;
  /** Aborts when the caller does or when the call's deadline is over, and ends the call. */
  readonly stop: Abort;
  readonly options: ObservedOptions;
  attempts: number;
  /** Milliseconds one attempt may take, body included. */
  readonly timeout: number;
  /** Milliseconds the whole call may take. */
  readonly deadline: number;
  /** When that is over, local time. */
  readonly deadlineAt: number;
  readonly priority: Priority;
  /** Id of the activity that the call reads. */
  readonly activityId: string | undefined;
  /** Whether sending it twice could have an effect twice. */
  readonly write: boolean;
  /** Path with its values and query. */
  readonly target: string;
  readonly redactor: Redactor;
  /** Whether the body can be sent again; a stream cannot. */
  readonly replayable: boolean;
  /** The body, kept so that {@link request} can be sent any number of times without its own body being read. */
  readonly body: RequestBody | undefined;
  /** Whether others than the client read the body of the answer: a middleware, or the caller of `client.fetch`. */
  readonly isRead: boolean;
  /** The answers that the caller expects among the declared ones. */
  readonly isWanted: WireRequest["isWanted"];
  /** The headers of the answer to the last attempt; `undefined` until it has one. */
  headers: Headers | undefined;
  /** The answer whose body was read, and its bytes: reading them from the answer itself goes through a stream. */
  buffered: { readonly answer: Response; readonly bytes: ArrayBuffer } | undefined;
  /** Why the last attempt failed that was repeated. */
  lastFailure: CloudTempleError | undefined;
  /** The rate limits that the last attempt was under, and the queue in front of them; absent where there are none. */
  lanes?: readonly PacedLane[];
  queue?: SlotQueue;
  /** How many times it was answered with 429. */
  refusals: number;
  /** When a request was last sent, milliseconds since 1970; before that, when the call began. */
  sentAt: number;
  /** How far the server's clock is ahead of ours, in whole milliseconds; 0 until an answer has shown it. */
  serverAhead: number;
  /** Whether a request was sent and no answer has proved that it was not carried out. */
  uncertain: boolean;
  /** Whether the last answer is one of which a browser shows only the headers that the server exposes (CORS). */
  hidesHeaders: boolean;
  /** Whether the answer is a stream that outlives the call. */
  streaming: boolean;
  readonly timing: Timing;
  /** Stops following the caller's signal; for a stream, when the stream ends. */
  readonly release: () => void;
}

/** What the client knows about its own calls; callers have no option for it. */
export interface CallNature {
  /** Default: every method that is not safe by RFC 9110. */
  readonly write?: boolean;
  readonly priority?: Priority;
  /** Id of the activity that the call reads. */
  readonly activityId?: string | undefined;
}

/** The state at the start of a call. */
export function createContext(
  operation: Operation,
  options: ObservedOptions,
  settings: Settings,
  {
    target,
    body,
    replayable,
    isWanted,
    init,
  }: Pick<WireRequest, "target" | "body" | "replayable" | "isWanted" | "init">,
  nature: CallNature = {},
): CallContext {
  const stop = new Abort();
  const deadline = milliseconds("deadline", options.deadline, settings.deadline);
  const now = settings.clock.now();
  return {
    operation,
    options,
    stop,
    attempts: 0,
    timeout: milliseconds("timeout", options.timeout, settings.timeout),
    deadline,
    deadlineAt: now + deadline,
    priority: nature.priority ?? options.priority ?? "interactive",
    activityId: nature.activityId,
    write: nature.write ?? !(operation.safe ?? isSafe(operation.method)),
    target,
    redactor: settings.redactor,
    replayable,
    body,
    isRead: init !== undefined || (settings.options.middleware ?? []).length > 0,
    isWanted,
    headers: undefined,
    buffered: undefined,
    lastFailure: undefined,
    refusals: 0,
    // A time from the start on: engines make the objects of all calls anew when a whole number becomes another one.
    sentAt: now,
    serverAhead: 0,
    uncertain: false,
    hidesHeaders: false,
    streaming: false,
    timing: { total: 0, token: 0, queue: 0, backoff: 0, network: 0 },
    release: follow(options.signal, stop),
  };
}

/** What an error reports about its call. */
export function callFacts(context: CallContext): Omit<ErrorFacts, "advice"> {
  const { operation, target, redactor, attempts, activityId, headers } = context;
  const { id, method, path } = operation;
  // The query is left out: it may hold a key, and much that is of no use in an error.
  const requestPath = redactor.text(target.split("?", 1)[0] ?? "");
  const answer = headers && answerFacts(headers, redactor);
  return { operation: id, method, path, requestPath, attempts, activityId, ...answer };
}
