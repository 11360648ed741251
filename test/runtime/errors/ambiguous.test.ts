import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { withKeys } from "../../../runtime/auth/schemes.js";
import { possibleActivity, startedActivity } from "../../../runtime/codec/activity.js";
import { createClient } from "../../../runtime/create-client.js";
import { AmbiguousWriteError, PermissionError } from "../../../runtime/errors/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";
import { type Answer, CREDENTIALS, createFakePlatform, failure, json } from "../fake-platform.js";

const write: Operation = {
  id: "compute.createX",
  method: "POST",
  body: JSON_BODY,
  path: "/compute/v1/x",
  responses: { 201: CONTENT.empty },
  activity: startedActivity,
  lookup: "compute.listXs",
  permission: "compute_x_management",
};

function without(member: keyof Operation): Operation {
  return Object.fromEntries(
    Object.entries(write).filter(([name]) => name !== member),
  ) as unknown as Operation;
}

async function errorOf(operation: Operation, answer: Answer): Promise<unknown> {
  const clock = createManualClock();
  const { fetch } = createFakePlatform(answer, { clock });
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    apiKeys: { compute: "key" },
    clock,
    fetch,
  });
  return clock.runUntil(failure(client.call(operation, { body: {} })));
}

const unavailable: Answer = () => json({}, 503);
const SINCE = "the activities since 2026-01-01T00:00:00Z (`error.resolve()` does).";

describe("an ambiguous write says how to find out whether it took effect", () => {
  test("with the function that reads the object or its list", async () => {
    const error = await errorOf(write, unavailable);
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    expect(error).toMatchObject({ lookup: "compute.listXs" });
    expect(String(error)).toContain(`Look with \`listXs\` before you send it again, or look among ${SINCE}`);
  });

  test("without one, with the object itself", async () => {
    const error = await errorOf(without("lookup"), unavailable);
    expect(error).toMatchObject({ lookup: undefined });
    expect(String(error)).toContain(
      `Before you send it again, check whether it did: read the object, or look among ${SINCE}`,
    );
  });

  test("without error.resolve() where it starts no activity", async () => {
    const error = await errorOf(without("activity"), unavailable);
    expect(String(error)).toMatch(/or look among the activities since 2026-01-01T00:00:00Z\.$/);
  });

  test("without activities where the platform has no part in it", async () => {
    const error = await errorOf({ ...write, auth: "key", authenticate: withKeys }, unavailable);
    expect(String(error)).toMatch(/Look with `listXs` before you send it again\.$/);
    expect(String(error)).not.toContain("activities");
  });
});

describe("a success without the activity's id", () => {
  const inBrowser = (): Response => {
    const response = new Response(null, { status: 201 });
    // As in browsers for an answer of another origin, whose headers are hidden unless the server exposes them.
    Object.defineProperty(response, "type", { value: "cors" });
    return response;
  };
  const HINT = "Access-Control-Expose-Headers: Location";

  test("names the header that the server must send to a browser", async () => {
    const error = await errorOf(write, inBrowser);
    expect(error).toMatchObject({ reason: "untracked" });
    expect(String(error)).toContain(HINT);
  });

  test("names it too where the operation may also start none, and the answer looks as if it did", async () => {
    const maybe: Operation = { ...write, activity: possibleActivity };
    const error = await errorOf(maybe, inBrowser);
    expect(error).toMatchObject({ name: "AmbiguousWriteError", reason: "untracked" });
    expect(String(error)).toContain(HINT);
  });

  test("says nothing of it elsewhere", async () => {
    const error = await errorOf(write, () => new Response(null, { status: 201 }));
    expect(error).toMatchObject({ reason: "untracked" });
    expect(String(error)).not.toContain(HINT);
  });

  test("says nothing of it where another thing went wrong", async () => {
    const answer = (): Response => {
      const response = json({}, 503);
      Object.defineProperty(response, "type", { value: "cors" });
      return response;
    };
    expect(String(await errorOf(write, answer))).not.toContain(HINT);
  });
});

describe("403 names the permission", () => {
  test("that the document demands", async () => {
    const error = await errorOf(write, () => json({ message: "Forbidden" }, 403));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error).toMatchObject({ permission: "compute_x_management" });
    expect(String(error)).toContain("Give the token's user the permission `compute_x_management`.");
  });

  test("or where to look for it", async () => {
    const error = await errorOf(without("permission"), () => json({ message: "Forbidden" }, 403));
    expect(error).toMatchObject({ permission: undefined });
    expect(String(error)).toContain("the permission that the operation's documentation names.");
  });

  test("no other status does", async () => {
    expect(String(await errorOf(write, () => json({}, 409)))).not.toContain("compute_x_management");
  });
});
