import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  createVcenterVirtualMachine,
  deleteVcenterVirtualMachine,
} from "../../../generated/compute/index.js";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { withKeys } from "../../../runtime/auth/schemes.js";
import { startedActivity } from "../../../runtime/codec/activity.js";
import { createClient } from "../../../runtime/create-client.js";
import { AmbiguousWriteError, PermissionError } from "../../../runtime/errors/index.js";
import type { Resolution } from "../../../runtime/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";
import { createFakePlatform, createToken, failure, json, type ReceivedRequest } from "../fake-platform.js";

const USER = "user-1";
const MACHINE = "4a8c0000-0000-4000-8000-000000000001";
const RECENT = "/api/activity/v1/activities/recent";
const LIST = "/api/activity/v1/activities";

interface Listed {
  readonly id: string;
  readonly at: number;
  readonly item?: string;
  readonly initiator?: string;
}

/** A platform that answers a write as it is told, with activities of one's own. */
function setUp({
  write,
  skew = 0,
  list,
  user = USER,
}: {
  readonly write?: () => Response | Promise<Response>;
  /** Milliseconds that its clock is ahead. */
  readonly skew?: number;
  readonly list?: (request: ReceivedRequest) => Response | undefined;
  readonly user?: string;
} = {}) {
  const clock = createManualClock();
  const activities: Listed[] = [{ id: "older", at: clock.now() + skew - 3_600_000 }];
  const now = (): number => clock.now() + skew;
  const dated = (response: Response): Response => {
    response.headers.set("date", new Date(now()).toUTCString());
    return response;
  };
  const platform = createFakePlatform(
    async (request) => {
      if (request.method !== "GET") return dated((await write?.()) ?? json({}, 503));
      const special = list?.(request);
      if (special !== undefined) return dated(special);
      const views = activities.map(({ id, at, item = "vm-9", initiator = USER }) => ({
        ...{ id, initiator, creationDate: new Date(at).toISOString(), type: "ComputeActivity" },
        ...{ operationType: "write", concernedItems: [{ type: "virtual_machine", id: item }] },
        state: { completed: {} },
      }));
      return dated(json(views.sort((a, b) => Date.parse(b.creationDate) - Date.parse(a.creationDate))));
    },
    {
      clock,
      login: () => {
        const iat = Math.floor(now() / 1_000);
        return dated(new Response(createToken({ iat, exp: iat + 300, userId: user })));
      },
    },
  );
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: { id: "id", secret: "secret" },
    apiKeys: { compute: "key" },
    clock,
    fetch: platform.fetch,
    random: () => 0,
  });
  const remove = async (id = MACHINE): Promise<AmbiguousWriteError> => {
    const error = await clock.runUntil(failure(deleteVcenterVirtualMachine(client, { path: { id } })));
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    return error as AmbiguousWriteError;
  };
  const resolve = (error: AmbiguousWriteError): Promise<Resolution> => clock.runUntil(error.resolve!());
  const writes = () => platform.requests.filter(({ method }) => method !== "GET");
  return { clock, client, activities, now, remove, resolve, writes, requests: platform.requests };
}

describe("error.resolve()", () => {
  test("finds the activity, which knows what it was started by, and sends nothing but reads", async () => {
    const { activities, now, remove, resolve, writes, requests } = setUp();
    activities.push({ id: "mine", at: now() + 100, item: MACHINE });
    const resolution = await resolve(await remove());
    expect(resolution).toMatchObject({ outcome: "accepted", activity: { id: "mine" } });
    const saved = resolution.outcome === "accepted" ? resolution.activity.toJSON() : undefined;
    expect(saved).toMatchObject({ id: "mine", operation: "compute.deleteVcenterVirtualMachine" });
    expect(writes()).toHaveLength(1);
    expect(requests.slice(1).map(({ target }) => target)).toEqual([RECENT]);
  });

  test("waits until a minute after the failure, and not at all later", async () => {
    const { clock, remove, resolve } = setUp();
    const error = await remove();
    const since = clock.now();
    expect(await resolve(error)).toEqual({ outcome: "not-accepted" });
    expect(clock.now() - since).toBe(65_000);
    await clock.advance(3_600_000);
    const later = clock.now();
    expect(await resolve(error)).toEqual({ outcome: "not-accepted" });
    expect(clock.now()).toBe(later);
  });

  test("waits longer where an attempt may take longer: other writes under way have ended then", async () => {
    const { clock, client, resolve } = setUp();
    const waits = async (timeout: number): Promise<number> => {
      const error = await clock.runUntil(
        failure(deleteVcenterVirtualMachine(client, { path: { id: MACHINE } }, { timeout })),
      );
      const since = clock.now();
      await resolve(error as AmbiguousWriteError);
      return clock.now() - since;
    };
    expect(await waits(1_000)).toBe(65_000);
    expect(await waits(120_000)).toBe(125_000);
    expect(await waits(Number.POSITIVE_INFINITY)).toBe(605_000);
  });

  test("knows the writes of this client that are still under way", async () => {
    let count = 0;
    // The first is not accepted; the second is, and its answer never comes.
    const { clock, client, activities, now, remove } = setUp({
      write: () => (++count === 1 ? json({}, 503) : new Promise<Response>(() => undefined)),
    });
    const first = await remove();
    const resolving = first.resolve!();
    await clock.advance(1_500);
    activities.push({ id: "second", at: now(), item: MACHINE });
    const second = failure(deleteVcenterVirtualMachine(client, { path: { id: MACHINE } }));
    const [resolution] = await clock.runUntil(Promise.all([resolving, second]));
    expect(resolution).toMatchObject({ outcome: "unknown", reason: "candidates" });
  });

  test("sees an activity that is accepted after the failure, which may be another one's", async () => {
    const { activities, now, remove, resolve } = setUp();
    const error = await remove();
    activities.push({ id: "late", at: now() + 55_000, item: MACHINE });
    expect(await resolve(error)).toMatchObject({
      ...{ outcome: "unknown", reason: "candidates" },
      candidates: [{ activity: { id: "late" } }],
    });
  });

  test("cannot tell two lost writes to one object apart, unless there is time between them", async () => {
    const { clock, activities, now, remove, resolve } = setUp();
    const first = await remove();
    await clock.advance(30_000);
    activities.push({ id: "one", at: now(), item: MACHINE });
    const second = await remove();
    expect(await resolve(second)).toMatchObject({ outcome: "unknown", reason: "candidates" });
    expect(await resolve(first)).toMatchObject({ outcome: "unknown", reason: "candidates" });
    await clock.advance(3_600_000);
    activities.push({ id: "three", at: now(), item: MACHINE });
    expect(await resolve(await remove())).toMatchObject({ outcome: "accepted", activity: { id: "three" } });
  });

  test.each([7, -7])("goes by the server's clock, %i minutes ahead", async (minutes) => {
    const skew = minutes * 60_000;
    const { activities, now, remove, resolve } = setUp({ skew });
    activities.push({ id: "before", at: now() - 10_000, item: MACHINE });
    const error = await remove();
    activities.push({ id: "mine", at: now(), item: MACHINE });
    expect(await resolve(error)).toMatchObject({ outcome: "accepted", activity: { id: "mine" } });
  });

  test("knows the activities that this client started", async () => {
    const answers = [new Response(null, { status: 201, headers: { location: "first" } })];
    const { clock, client, activities, now, remove, resolve } = setUp({
      write: () => answers.shift() ?? json({}, 503),
    });
    await clock.runUntil(deleteVcenterVirtualMachine(client, { path: { id: MACHINE } }));
    activities.push({ id: "first", at: now(), item: MACHINE });
    expect(await resolve(await remove())).toEqual({ outcome: "not-accepted" });
  });

  test("cannot tell for a create, and names what it may be", async () => {
    const { clock, client, activities, now, resolve } = setUp();
    const body = { name: "web", cpu: 1, memory: 1 };
    const error = await clock.runUntil(failure(createVcenterVirtualMachine(client, { body })));
    activities.push({ id: "mine", at: now(), item: "vm-1" });
    const resolution = await resolve(error as AmbiguousWriteError);
    expect(resolution).toMatchObject({
      outcome: "unknown",
      reason: "candidates",
      candidates: [{ activity: { id: "mine" }, concernedItems: [{ id: "vm-1" }] }],
    });
    const [candidate] = resolution.outcome === "unknown" ? resolution.candidates : [];
    expect(candidate?.activity.toJSON().created).toEqual([{ concernedItem: "virtual_machine" }]);
  });

  test("takes the older list where the platform has no list of recent activities", async () => {
    const { remove, resolve, requests } = setUp({
      list: ({ target }) => (target === RECENT ? json({}, 404) : undefined),
    });
    expect(await resolve(await remove())).toEqual({ outcome: "not-accepted" });
    expect(requests.slice(1).map(({ target }) => target)).toEqual([RECENT, LIST]);
  });

  test.each<[string, () => Response]>([
    ["a part of the list", () => json([], 206)],
    ["no list", () => json({}, 404)],
    ["a page of HTML", () => new Response("<html>", { headers: { "content-type": "text/html" } })],
  ])("cannot tell by %s", async (_, answer) => {
    const { remove, resolve } = setUp({ list: answer });
    expect(await resolve(await remove())).toEqual({
      ...{ outcome: "unknown", reason: "incomplete-list", candidates: [] },
    });
  });

  test("fails as reading does", async () => {
    const { clock, remove } = setUp({ list: () => json({}, 403) });
    const error = await remove();
    const failed = await clock.runUntil(failure(error.resolve!()));
    expect(failed).toBeInstanceOf(PermissionError);
    expect(failed).toMatchObject({ permission: "activity_read" });
  });

  test("stops at its signal, also while it waits", async () => {
    const { clock, remove, requests } = setUp();
    const error = await remove();
    const controller = new AbortController();
    const resolving = failure(error.resolve!({ signal: controller.signal }));
    await clock.advance(1_000);
    controller.abort(new Error("enough"));
    expect(String(await resolving)).toContain("enough");
    expect(String(await failure(error.resolve!({ signal: controller.signal })))).toContain("enough");
    expect(requests).toHaveLength(1);
  });

  test("cannot tell where the token names no user", async () => {
    const { remove, resolve } = setUp({ user: "" });
    expect(await resolve(await remove())).toMatchObject({ outcome: "unknown", reason: "unknown-user" });
  });

  test("decodes the ids in the path", async () => {
    const { activities, now, remove, resolve } = setUp();
    activities.push({ id: "mine", at: now(), item: "vm 1/é" });
    expect(await resolve(await remove("vm 1/é"))).toMatchObject({ outcome: "accepted" });
  });
});

describe("it is there", () => {
  const write: Operation = {
    id: "compute.createX",
    method: "POST",
    body: JSON_BODY,
    path: "/compute/v1/x",
    responses: { 201: CONTENT.empty },
    activity: startedActivity,
  };

  test.each<[string, Partial<Operation>, boolean]>([
    ["for operations that start activities", {}, true],
    ["not for others", { activity: undefined } as never, false],
    ["not for those with a credential of their own", { auth: "key", authenticate: withKeys }, false],
  ])("%s", async (_, more, isThere) => {
    const { clock, client } = setUp();
    const error = await clock.runUntil(failure(client.call({ ...write, ...more }, { body: {} })));
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    expect((error as AmbiguousWriteError).resolve !== undefined).toBe(isThere);
    expect(String(error).includes("error.resolve()")).toBe(isThere);
  });

  test("where a success names no activity, and out of all output", async () => {
    const { remove, resolve } = setUp({ write: () => new Response(null, { status: 201 }) });
    const error = await remove();
    expect(error.reason).toBe("untracked");
    expect(inspect(error)).not.toContain("resolve:");
    expect(Object.keys(error)).not.toContain("resolve");
    expect(await resolve(error)).toEqual({ outcome: "not-accepted" });
  });
});
