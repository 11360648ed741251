import { describe, expect, test } from "vitest";
import { anyActivity } from "../../../runtime/activity/any-activity.js";
import { atCallSite, type CallSite, callSite } from "../../../runtime/errors/call-site.js";
import { CloudTempleError } from "../../../runtime/errors/index.js";
import type { Activity, Client } from "../../../runtime/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { type ClientAndLogin, clientOfPlatform } from "../../support/client-of-platform.js";
import { CONTENT } from "../../support/contents.js";
import { type Answer, failure, json, networkError } from "../fake-platform.js";

const read: Operation = {
  id: "compute.readX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
};
const write: Operation = { ...read, id: "compute.createX", method: "POST" };
const ID = "56cca2d8-0000-4000-8000-000000000000";

const setUp = (answer: Answer, options: ClientAndLogin = {}) =>
  clientOfPlatform(answer, { retry: false, ...options });

/** What a program does, under a name to look for. */
async function linesOfTheProgram<T>(use: () => Promise<T>): Promise<T> {
  return await use();
}

function expectLines(error: unknown): void {
  const { stack = "" } = error as Error;
  expect(stack.match(/linesOfTheProgram/g)).toHaveLength(1);
  expect(stack).toContain("call-site.test.ts");
  expect(stack.indexOf((error as Error).message)).toBeLessThan(stack.indexOf("linesOfTheProgram"));
}

const hang = () => new Promise<never>(() => undefined);

describe("the stack names the caller's line", () => {
  test.each<[string, Answer, (client: Client) => Promise<unknown>]>([
    ["a refused connection", () => Promise.reject(networkError("ECONNREFUSED")), (it) => it.call(read)],
    ["a status", () => json({}, 404), (it) => it.call(read)],
    ["an answer that cannot be decoded", () => new Response("<html>"), (it) => it.call(read)],
    ["the time limit of an attempt", hang, (it) => it.call(read, {}, { timeout: 10 })],
    ["the deadline", hang, (it) => it.call(read, {}, { deadline: 10 })],
    ["an ambiguous write", () => json({}, 500), (it) => it.call(write)],
    ["client.fetch", () => Promise.reject(networkError("ECONNRESET")), (it) => it.fetch("/x")],
    ["a path that leaves the base URL", () => json({}), (it) => it.fetch("x")],
    [
      "an activity that fails",
      () => json({ state: { failed: {} } }),
      (it) => it.activity(ID, anyActivity).completed(),
    ],
    ["a refresh", () => json({}, 500), (it) => it.activity(ID, anyActivity).refresh()],
    ["progress", () => json({ state: { failed: {} } }), (it) => drain(it.activity(ID, anyActivity))],
    ["the wait for an activity", hang, (it) => it.activity(ID, anyActivity).completed({ deadline: 10 })],
  ])("%s", async (_, answer, use) => {
    const { clock, client } = setUp(answer);
    const work = failure(linesOfTheProgram(() => use(client)));
    expectLines(await clock.runUntil(work));
  });

  test("a refused login, for each of the calls that waited for it", async () => {
    const { clock, client } = setUp(() => json("ok"), { login: () => json({}, 401) });
    const first = failure(linesOfTheProgram(() => client.call(read)));
    const second = failure(client.call(read));
    const [mine, other] = await clock.runUntil(Promise.all([first, second]));
    expectLines(mine);
    expect((other as Error).stack).not.toContain("linesOfTheProgram");
    expect(mine).toMatchObject({ name: "AuthenticationError", operation: "iam.login" });
    expect(mine).toBeInstanceOf(CloudTempleError);
  });
});

async function drain(activity: Activity): Promise<void> {
  const snapshots = activity.progress()[Symbol.asyncIterator]();
  while ((await snapshots.next()).done !== true);
}

test("an error of the caller's is left as it is", () => {
  const error = new Error("mine");
  const { stack } = error;
  expect(atCallSite(error, callSite(setUp), false)).toBe(error);
  expect(error.stack).toBe(stack);
});

test("frames are added once, and to a copy where other calls share the error", () => {
  const enter = (): CallSite => callSite(enter);
  const site = enter();
  const error = new CloudTempleError("problem.", { advice: "Advice." });
  expect(atCallSite(error, site, false)).toBe(error);
  const { stack } = error;
  expect(atCallSite(error, site, false)).toBe(error);
  expect(error.stack).toBe(stack);
  const shared = new CloudTempleError("problem.", { advice: "Advice.", cause: error });
  const before = shared.stack;
  const copy = atCallSite(shared, site, true) as Error;
  expect([copy === shared, shared.stack === before, copy.cause === error]).toEqual([false, true, true]);
  expect(copy.message).toBe(shared.message);
});
