import { expect, test } from "vitest";
import { type ClientEvent, createEmit } from "../../runtime/notify.js";

const call = { operation: "compute.listX", status: undefined, error: undefined };
const EVENTS: readonly [ClientEvent, string][] = [
  [
    { ...call, type: "request", method: "GET", path: "/x/{id}", attempt: 2, duration: 12.4, status: 200 },
    "debug cloudtemple: compute.listX GET /x/{id} 200 in 12 ms, attempt 2",
  ],
  [
    {
      ...call,
      type: "request",
      method: "GET",
      path: "/x",
      attempt: 1,
      duration: 5,
      error: "ConnectionError",
    },
    "debug cloudtemple: compute.listX GET /x ConnectionError in 5 ms, attempt 1",
  ],
  [
    { ...call, type: "retry", attempt: 1, delay: 500, status: 503 },
    "warn cloudtemple: compute.listX attempt 1 failed (503), retrying in 500 ms",
  ],
  [
    { type: "throttle", operation: "compute.listX", wait: 41.7, cause: "pace" },
    "debug cloudtemple: compute.listX waited 42 ms for the rate limit",
  ],
  [
    { type: "throttle", operation: "compute.listX", wait: 250, cause: "429" },
    "warn cloudtemple: compute.listX was answered with 429, its lanes pause for 250 ms",
  ],
  [{ type: "login", duration: 80, error: undefined }, "info cloudtemple: login succeeded in 80 ms"],
  [
    { type: "login", duration: 80, error: "AuthenticationError" },
    "error cloudtemple: login AuthenticationError in 80 ms",
  ],
  [
    { type: "activity", id: "act-1", state: "running", progression: 40 },
    "info cloudtemple: activity act-1 running 40 %",
  ],
  [
    { type: "activity", id: "act-1", state: "waiting", progression: undefined },
    "info cloudtemple: activity act-1 waiting, progress unknown",
  ],
];

test("one line per event, at its level, and the event itself for the hook", () => {
  const lines: string[] = [];
  const events: ClientEvent[] = [];
  const at = (level: string) => (message: string) => lines.push(`${level} ${message}`);
  const logger = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
  const emit = createEmit((event) => events.push(event), logger);
  for (const [event] of EVENTS) emit(event);
  expect(lines).toEqual(EVENTS.map(([, line]) => line));
  expect(events).toEqual(EVENTS.map(([event]) => event));
});

test("loggers without a level, hooks and loggers that throw, and missing ones are harmless", () => {
  const [event] = EVENTS[2] ?? [];
  const explode = () => {
    throw new Error("in the hook");
  };
  for (const emit of [
    createEmit(explode, {}),
    createEmit(undefined, { warn: explode }),
    createEmit(undefined, undefined),
  ]) {
    expect(() => emit(event as ClientEvent)).not.toThrow();
  }
});
