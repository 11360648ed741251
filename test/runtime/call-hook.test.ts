import { expect, test } from "vitest";
import { createFollowReport } from "../../runtime/bullmq/event.js";
import { callHook } from "../../runtime/call-hook.js";
import { systemClock } from "../../runtime/clock.js";
import { createReport as createDeprecationReport } from "../../runtime/deprecation-report.js";
import { createJournalReport } from "../../runtime/journal/event.js";
import { createEmit } from "../../runtime/notify.js";
import type { Operation } from "../../runtime/operation.js";
import type { ClientOptions } from "../../runtime/options.js";
import { withTelemetry } from "../../runtime/otel/index.js";
import { createReport as createRedisReport } from "../../runtime/redis/event.js";

type Hook = () => void;
const login = { type: "login", duration: 1, error: undefined } as const;
const old: Operation = {
  id: "compute.getX",
  method: "GET",
  path: "/x",
  responses: {},
  deprecated: "since 2026-01-01",
};

const noticed = { operation: old, request: undefined, headers: undefined, site: undefined };

const HOOKS: readonly (readonly [name: string, call: (hook: Hook) => unknown])[] = [
  ["of anything", (hook) => callHook(hook)],
  ["onEvent of the client", (hook) => createEmit(hook, undefined)(login)],
  ["a level of the logger", (hook) => createEmit(undefined, { info: hook })(login)],
  [
    "onEvent around which telemetry is",
    (hook) => withTelemetry<ClientOptions>({ onEvent: hook }).onEvent?.(login),
  ],
  ["onDeprecation", (hook) => createDeprecationReport(hook, systemClock)(noticed)],
  ["record of onDeprecation", (hook) => createDeprecationReport({ record: hook }, systemClock)(noticed)],
  [
    "onEvent of a journal",
    (hook) => createJournalReport(hook)({ type: "torn", file: "writes.jsonl", line: 1 }),
  ],
  [
    "onEvent of what Redis shares",
    (hook) => createRedisReport(hook)({ type: "redis", what: "pace", state: "shared", reason: undefined }),
  ],
  ["onEvent of the queue", (hook) => createFollowReport(hook)({ type: "stalled", id: "activity-1" })],
];

test.each(HOOKS)("%s: what it throws and what it rejects with is nobody's", async (_, call) => {
  let isHandled = false;
  const rejected = {
    // biome-ignore lint/suspicious/noThenProperty: a promise that tells who waits for it
    then(_: unknown, reject: (error: Error) => void) {
      isHandled = true;
      reject(new Error("of a hook"));
    },
  };
  call(() => rejected);
  await Promise.resolve();
  expect(isHandled).toBe(true);
  let isCalled = false;
  call(() => {
    isCalled = true;
    throw new Error("of a hook");
  });
  // At once, and not after the call.
  expect(isCalled).toBe(true);
});

test("a hook that throws does not keep the logger from its line", () => {
  const lines: string[] = [];
  const emit = createEmit(
    () => {
      throw new Error("of a hook");
    },
    { info: (line) => lines.push(line) },
  );
  emit(login);
  expect(lines).toEqual(["cloudtemple: login succeeded in 1 ms"]);
});
