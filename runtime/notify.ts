import { callHook } from "./call-hook.js";

/** What the client reports while it works; see `onEvent` and `logger` of the client options. No event contains a secret. */
export type ClientEvent = RequestEvent | RetryEvent | ThrottleEvent | LoginEvent | ActivityEvent;

/** A request was answered, or failed. */
export interface RequestEvent {
  readonly type: "request";
  /** Operation id, `compute.listX`. */
  readonly operation: string;
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** How many times the call has been sent, this time included. */
  readonly attempt: number;
  /** Milliseconds from sending the request to the end of the answer. */
  readonly duration: number;
  readonly status: number | undefined;
  /** Name of the error where there is no answer. */
  readonly error: string | undefined;
}

/** A failed attempt will be repeated. */
export interface RetryEvent {
  readonly type: "retry";
  readonly operation: string;
  /** Number of the attempt that failed, from 1. */
  readonly attempt: number;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
  readonly status: number | undefined;
  readonly error: string | undefined;
}

/** A call waited for the rate limit, or the server answered 429. */
export interface ThrottleEvent {
  readonly type: "throttle";
  readonly operation: string;
  /** Milliseconds that the call waited; after a 429, that its lanes are paused. */
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

/** Receives log lines; `console`, pino and most other loggers fit. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Passes an event to the hook and the logger; errors of either are ignored. */
export type Emit = (event: ClientEvent) => void;

/** Combines the hook and the logger. */
export function createEmit(
  onEvent: ((event: ClientEvent) => void) | undefined,
  logger: Partial<Logger> | undefined,
): Emit {
  if (onEvent === undefined && logger === undefined) return () => undefined;
  return (event) => {
    callHook(() => onEvent?.(event));
    callHook(() => logger?.[levelOf(event)]?.(`cloudtemple: ${describe(event)}`));
  };
}

function levelOf(event: ClientEvent): keyof Logger {
  if (event.type === "retry" || (event.type === "throttle" && event.cause === "429")) return "warn";
  if (event.type === "login") return event.error === undefined ? "info" : "error";
  return event.type === "activity" ? "info" : "debug";
}

function describe(event: ClientEvent): string {
  switch (event.type) {
    case "request":
      return `${event.operation} ${event.method} ${event.path} ${result(event)} in ${ms(event.duration)}, attempt ${event.attempt}`;
    case "retry":
      return `${event.operation} attempt ${event.attempt} failed (${result(event)}), retrying in ${ms(event.delay)}`;
    case "throttle":
      return event.cause === "429"
        ? `${event.operation} was answered with 429, its lanes pause for ${ms(event.wait)}`
        : `${event.operation} waited ${ms(event.wait)} for the rate limit`;
    case "login":
      return `login ${event.error ?? "succeeded"} in ${ms(event.duration)}`;
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
