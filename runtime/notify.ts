/** What the client tells while it works; see `onEvent` and `logger` of the client options. No event holds a secret. */
export type ClientEvent = RequestEvent | RetryEvent | ThrottleEvent | LoginEvent | ActivityEvent;

/** A request was answered or failed. */
export interface RequestEvent {
  readonly type: "request";
  /** Operation id, `compute.listX`. */
  readonly operation: string;
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** How many times the call was sent, this time included. */
  readonly attempt: number;
  /** Milliseconds from sending to having the whole answer. */
  readonly duration: number;
  readonly status: number | undefined;
  /** Name of the error when no answer came. */
  readonly error: string | undefined;
}

/** A failed attempt is going to be repeated. */
export interface RetryEvent {
  readonly type: "retry";
  readonly operation: string;
  /** Number of the attempt that failed, from 1. */
  readonly attempt: number;
  /** Milliseconds until the next one. */
  readonly delay: number;
  readonly status: number | undefined;
  readonly error: string | undefined;
}

/** A call waited for its slot, or the server refused it for the rate of requests. */
export interface ThrottleEvent {
  readonly type: "throttle";
  readonly operation: string;
  /** Milliseconds the call waited, or the lanes are paused for after a 429. */
  readonly wait: number;
  readonly cause: "pace" | "429";
}

/** A login ended. */
export interface LoginEvent {
  readonly type: "login";
  readonly duration: number;
  /** Name of the error when it failed. */
  readonly error: string | undefined;
}

/** An activity was read. */
export interface ActivityEvent {
  readonly type: "activity";
  readonly id: string;
  readonly state: string;
  readonly progression: number | undefined;
}

/** Where log lines go; `console`, pino and most others fit. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Tells the hook and the logger; neither can break a call. */
export type Emit = (event: ClientEvent) => void;

/** Combines hook and logger. */
export function createEmit(
  onEvent: ((event: ClientEvent) => void) | undefined,
  logger: Partial<Logger> | undefined,
): Emit {
  return (event) => {
    try {
      onEvent?.(event);
      if (logger !== undefined) logger[levelOf(event)]?.(`cloudtemple: ${describe(event)}`);
    } catch {
      // Both are the caller's; what they throw is no business of the call.
    }
  };
}

function levelOf(event: ClientEvent): keyof Logger {
  if (event.type === "retry" || (event.type === "throttle" && event.cause === "429")) return "warn";
  return event.type === "login" && event.error !== undefined ? "error" : "debug";
}

function describe(event: ClientEvent): string {
  switch (event.type) {
    case "request":
      return `${event.operation} ${event.method} ${event.path} ${result(event)} in ${ms(event.duration)}, attempt ${event.attempt}`;
    case "retry":
      return `${event.operation} ${result(event)}, attempt ${event.attempt} is repeated in ${ms(event.delay)}`;
    case "throttle":
      return event.cause === "429"
        ? `${event.operation} was refused for the rate of requests, pausing ${ms(event.wait)}`
        : `${event.operation} waited ${ms(event.wait)} for its slot`;
    case "login":
      return `login ${event.error ?? "done"} in ${ms(event.duration)}`;
    case "activity":
      return `activity ${event.id} ${event.state}${event.progression === undefined ? ", progress unknown" : ` ${event.progression} %`}`;
  }
}

function result(event: { readonly status: number | undefined; readonly error: string | undefined }): string {
  return event.error ?? String(event.status);
}

function ms(duration: number): string {
  return `${Math.round(duration)} ms`;
}
