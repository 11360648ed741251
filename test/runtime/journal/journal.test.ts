import { describe, expect, expectTypeOf, test, vi } from "vitest";
import {
  createVcenterVirtualMachine,
  deleteVcenterVirtualMachine,
  listVcenterVirtualMachines,
} from "../../../generated/compute/index.js";
import { anyActivity } from "../../../runtime/activity/any-activity.js";
import type { Activity } from "../../../runtime/activity/handle.js";
import { possibleActivity } from "../../../runtime/codec/activity.js";
import { createClient } from "../../../runtime/create-client.js";
import { AmbiguousWriteError, ConfigurationError, TimeoutError } from "../../../runtime/errors/index.js";
import { type Client, withResponse } from "../../../runtime/index.js";
import {
  createJournal,
  type JournalEntry,
  JournalError,
  type JournalStore,
} from "../../../runtime/journal/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";
import { failure, json, networkError, SECRET } from "../fake-platform.js";
import { createFakeStore, startProcess, statesOf } from "./fake-store.js";

const ID = "56cca2d8-0000-4000-8000-000000000000";
const MACHINE = "4a8c0000-0000-4000-8000-000000000001";
const accepted = () => new Response(null, { status: 201, headers: { location: ID } });
const done = () =>
  json({
    state: { completed: { result: "vm-1" } },
    concernedItems: [{ type: "virtual_machine", id: "vm-1" }],
  });
const platform = ({ method }: { readonly method: string }) => (method === "GET" ? done() : accepted());
const body = { name: "web", cpu: 1, memory: 1 };

/** An operation that may start an activity, or do its work at once. */
const maybe: Operation = {
  id: "compute.changeX",
  method: "PATCH",
  body: JSON_BODY,
  path: "/compute/v1/x/{id}",
  responses: { "2XX": CONTENT.empty },
  activity: possibleActivity,
};

async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

describe("an asynchronous write", () => {
  test("is recorded before it is sent, and accepted before its function returns", async () => {
    const store = createFakeStore();
    const { client, clock, requests } = startProcess(store, (request) => {
      expect(statesOf(store)).toEqual([["intended"]]);
      return platform(request);
    });
    let release = (): void => undefined;
    store.before = ({ state }) =>
      state === "accepted" ? new Promise((resolve) => (release = resolve)) : undefined;
    let isBack = false;
    const options = { label: "order 7" };
    const call = createVcenterVirtualMachine(client, { body }, options).finally(() => (isBack = true));
    while (requests.length === 0) await turns();
    await new Promise((resolve) => setImmediate(resolve));
    expect(isBack).toBe(false);
    release();
    expect((await call).id).toBe(ID);
    expect(store.saved).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
        state: "intended",
        operation: "compute.createVcenterVirtualMachine",
        method: "POST",
        path: "/compute/v1/vcenters/virtual_machines",
        requestPath: "/compute/v1/vcenters/virtual_machines",
        label: "order 7",
        sentAt: clock.now(),
        clock: "local",
        timeout: 60_000,
        created: [{ concernedItem: "virtual_machine" }],
      },
      expect.objectContaining({ id: store.saved[0]?.id, state: "accepted", activityId: ID }),
    ]);
  });

  test("has its end recorded by whoever reads it", async () => {
    const store = createFakeStore();
    const { client } = startProcess(store, platform);
    await (await deleteVcenterVirtualMachine(client, { path: { id: MACHINE } })).completed();
    await turns();
    expect(statesOf(store)).toEqual([["intended", "accepted", "completed"]]);
    expect(store.saved[0]?.requestPath).toBe(`/compute/v1/vcenters/virtual_machines/${MACHINE}`);
  });

  test("that the platform fails has that end", async () => {
    const store = createFakeStore();
    const { client } = startProcess(store, ({ method }) =>
      method === "GET" ? json({ state: { failed: { reason: "no space" } } }) : accepted(),
    );
    await failure((await createVcenterVirtualMachine(client, { body })).completed());
    await turns();
    expect(statesOf(store)).toEqual([["intended", "accepted", "failed"]]);
  });

  test.each<[string, string[][], () => Response]>([
    ["a refusal", [["intended", "void"]], () => json({}, 409)],
    ["a server error", [["intended"]], () => json({}, 503)],
    ["a success that names no activity", [["intended"]], () => new Response(null, { status: 201 })],
    ["a redirect", [["intended"]], () => new Response(null, { status: 302, headers: { location: "/x" } })],
  ])("that gets %s", async (_, states, answer) => {
    const store = createFakeStore();
    await failure(createVcenterVirtualMachine(startProcess(store, answer).client, { body }));
    expect(statesOf(store)).toEqual(states);
  });

  test("has an attempt for each 429 and each refused token", async () => {
    const answers = [json({}, 429), json({}, 401), accepted()];
    const store = createFakeStore();
    const { client, clock } = startProcess(store, () => answers.shift() ?? json({}, 500));
    await clock.runUntil(createVcenterVirtualMachine(client, { body }));
    expect(statesOf(store)).toEqual([
      ["intended", "void"],
      ["intended", "void"],
      ["intended", "accepted"],
    ]);
  });

  test("that was certainly not sent is void, and one whose answer was lost is uncertain", async () => {
    for (const [code, states] of [
      ["ECONNREFUSED", ["intended", "void"]],
      ["ECONNRESET", ["intended"]],
    ] as const) {
      const store = createFakeStore();
      const lost = (): never => {
        throw networkError(code);
      };
      const login = startProcess(store, lost).fetch;
      // Only errors of the platform's own fetch prove that nothing was sent.
      vi.stubGlobal("fetch", login);
      const { client, clock } = startProcess(store, lost, { retry: false, fetch: login });
      vi.unstubAllGlobals();
      await clock.runUntil(failure(createVcenterVirtualMachine(client, { body })));
      expect(statesOf(store).at(-1), code).toEqual(states);
    }
  });

  test("that may do its work at once needs no activity", async () => {
    for (const [status, states] of [
      [204, ["intended", "completed"]],
      [202, ["intended"]],
    ] as const) {
      const store = createFakeStore();
      const { client } = startProcess(store, () => new Response(null, { status }));
      await client.call(maybe, { path: { id: "1" }, body: {} });
      expect(statesOf(store), String(status)).toEqual([states]);
    }
  });

  test("without a time limit has none", async () => {
    const store = createFakeStore();
    const { client, clock } = startProcess(store, platform);
    const timeout = Number.POSITIVE_INFINITY;
    await clock.runUntil(createVcenterVirtualMachine(client, { body }, { timeout }));
    expect(store.saved[0]).not.toHaveProperty("timeout");
    expect(JSON.parse(JSON.stringify(store.saved[0]))).toEqual(store.saved[0]);
  });

  test("has the time of the server", async () => {
    const store = createFakeStore();
    const date = new Date(Date.UTC(2026, 5, 1)).toUTCString();
    const { client, clock } = startProcess(store, ({ method }) => {
      const answer = method === "GET" ? json([]) : accepted();
      answer.headers.set("date", date);
      return answer;
    });
    await clock.runUntil(listVcenterVirtualMachines(client, {}));
    await clock.runUntil(createVcenterVirtualMachine(client, { body }));
    expect(Math.abs((store.saved[0]?.sentAt ?? 0) - Date.UTC(2026, 5, 1))).toBeLessThan(2_000);
    expect(store.saved[0]?.clock).toBe("server");
  });
});

test("reads, other writes and requests of client.fetch are not recorded", async () => {
  const store = createFakeStore();
  const { client } = startProcess(store, () => json([]));
  await listVcenterVirtualMachines(client, {});
  await client.call({ ...maybe, activity: undefined } as never, { path: { id: "1" }, body: {} });
  await client.fetch("/compute/v1/x", { method: "POST" });
  expect(store.saved).toEqual([]);
});

test("nothing secret is recorded: no body, no query, no token", async () => {
  const store = createFakeStore();
  const { client } = startProcess(store, platform);
  const query = { key: "canary-query" };
  const label = `token ${SECRET}`;
  await client.call(
    { ...maybe, path: "/compute/v1/x" },
    { query, body: { password: "canary-body" } },
    { label },
  );
  expect(store.saved).toHaveLength(2);
  expect(JSON.stringify(store.saved)).not.toMatch(/canary|Bearer|eyJ/);
});

describe("a store that fails", () => {
  const broken = (): never => {
    throw Object.assign(new Error(`ENOSPC: no space left, ${SECRET}`), { code: "ENOSPC" });
  };

  test("before the write is sent keeps it from being sent", async () => {
    const store = createFakeStore();
    store.before = broken;
    const { client, requests } = startProcess(store, platform);
    const error = await failure(createVcenterVirtualMachine(client, { body }));
    expect(error).toBeInstanceOf(JournalError);
    expect(error).toMatchObject({ operation: "compute.createVcenterVirtualMachine" });
    expect(String(error)).toContain("the journal could not record the write, which therefore was not sent");
    expect(String((error as Error).cause)).toContain("ENOSPC");
    expect(JSON.stringify(error)).not.toContain(SECRET);
    expect(requests).toEqual([]);
  });

  test("at once, and not by a rejection, leaves none that nobody handles", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const { client, requests } = startProcess({ save: broken, load: async () => [] }, platform);
    expect(await failure(createVcenterVirtualMachine(client, { body }))).toBeInstanceOf(JournalError);
    // Node looks for such rejections after all microtasks.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect([requests, unhandled]).toEqual([[], []]);
  });

  test("and keeps the entry all the same leaves it among those that are uncertain", async () => {
    const store = createFakeStore();
    const unclear = {
      ...store,
      save: async (entry: JournalEntry) => {
        if (entry.state === "intended") await store.save(entry);
        broken();
      },
    };
    const { client, requests } = startProcess(unclear, platform);
    expect(await failure(createVcenterVirtualMachine(client, { body }))).toBeInstanceOf(JournalError);
    await turns();
    expect(requests).toEqual([]);
    expect((await client.resume(anyActivity)).uncertain).toHaveLength(1);
  });

  test.each<[string, "acceptance" | "refusal", () => Response]>([
    ["accepted", "acceptance", accepted],
    ["refused", "refusal", () => json({}, 409)],
  ])("after it was %s changes nothing for the caller, and is told", async (_, what, answer) => {
    const store = createFakeStore();
    store.before = ({ state }) => (state === "intended" ? undefined : broken());
    const { client, events } = startProcess(store, answer);
    const result = await createVcenterVirtualMachine(client, { body }).catch((error: unknown) => error);
    const operation = "compute.createVcenterVirtualMachine";
    expect(events).toMatchObject([{ type: "unrecorded", what, operation }]);
    if (what === "acceptance") expect(result).toMatchObject({ id: ID });
    else expect(result).toMatchObject({ status: 409 });
  });

  test("at the end of an activity is told, and the wait is not affected", async () => {
    const store = createFakeStore();
    store.before = ({ state }) => (state === "completed" ? broken() : undefined);
    const { client, events } = startProcess(store, platform);
    const { createdId } = await (await createVcenterVirtualMachine(client, { body })).completed();
    await turns();
    expect(createdId).toBe("vm-1");
    expect(events).toMatchObject([{ type: "unrecorded", what: "end", activityId: ID }]);
  });
});

describe("a store that hangs", () => {
  test("before the write is sent: the deadline of the call ends it, and nothing is sent", async () => {
    const store = createFakeStore();
    let release = (): void => undefined;
    store.before = ({ state }) =>
      state === "intended" ? new Promise((resolve) => (release = resolve)) : undefined;
    const { client, clock, requests } = startProcess(store, platform);
    const error = await clock.runUntil(
      failure(createVcenterVirtualMachine(client, { body }, { deadline: 5_000 })),
    );
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).not.toBeInstanceOf(AmbiguousWriteError);
    release();
    await turns();
    expect(requests).toEqual([]);
    // It was recorded in the end, though nothing was sent.
    expect(statesOf(store)).toEqual([["intended", "void"]]);
  });

  test("after it was accepted: its caller gets the activity within ten seconds", async () => {
    const store = createFakeStore();
    store.before = ({ state }) => (state === "accepted" ? new Promise(() => undefined) : undefined);
    const { client, clock } = startProcess(store, platform);
    const since = clock.now();
    const activity = await clock.runUntil(createVcenterVirtualMachine(client, { body }));
    expect(activity.id).toBe(ID);
    expect(clock.now() - since).toBe(10_000);
  });
});

describe("client.resume", () => {
  const entry = (more: Partial<JournalEntry>): JournalEntry => ({
    id: "1",
    state: "accepted",
    operation: "compute.createVcenterVirtualMachine",
    method: "POST",
    path: "/compute/v1/vcenters/virtual_machines",
    requestPath: "/compute/v1/vcenters/virtual_machines",
    sentAt: 1,
    clock: "server",
    timeout: 60_000,
    activityId: ID,
    created: [{ concernedItem: "virtual_machine" }],
    ...more,
  });

  test("gives the activity of another process, with what it creates, and records its end", async () => {
    const store = createFakeStore();
    const before = await createVcenterVirtualMachine(startProcess(store, platform).client, { body });
    const { client, requests } = startProcess(store, platform);
    const { accepted: left, uncertain, ended } = await client.resume([createVcenterVirtualMachine]);
    expect(requests).toEqual([]);
    expect(uncertain).toEqual([]);
    expect(ended).toEqual([]);
    const [write] = left;
    expectTypeOf(write!.activity).toEqualTypeOf<Activity<string>>();
    expect(write!.activity.toJSON()).toEqual(before.toJSON());
    expect((await write!.activity.completed()).createdId).toBe("vm-1");
    await turns();
    expect(statesOf(store)).toEqual([["intended", "accepted", "completed"]]);

    const third = await startProcess(store, platform).client.resume(anyActivity);
    expect(third.accepted).toEqual([]);
    expect(third.ended).toMatchObject([{ outcome: "completed", activity: { id: ID } }]);
    expectTypeOf(third.ended[0]!.activity).toEqualTypeOf<Activity<string | undefined>>();
    expect((await third.ended[0]!.activity.completed()).createdId).toBe("vm-1");
  });

  test("gives what may have been sent, and not what this process is sending", async () => {
    const left = entry({ state: "intended", label: "order 7" });
    const store = createFakeStore([left]);
    let answer: (response: Response) => void = () => undefined;
    const { client, requests } = startProcess(store, () => new Promise((resolve) => (answer = resolve)));
    const call = createVcenterVirtualMachine(client, { body });
    while (requests.length === 0) await turns();
    const { accepted: none, uncertain } = await client.resume([createVcenterVirtualMachine]);
    expect(none).toEqual([]);
    expect(uncertain).toMatchObject([{ id: "1", label: "order 7", sentAt: 1 }]);
    answer(accepted());
    await call;
    await uncertain[0]!.forget();
    const again = await client.resume([createVcenterVirtualMachine]);
    expect(again.uncertain).toEqual([]);
    expect(again.accepted).toHaveLength(1);
    await again.accepted[0]!.forget();
    expect((await client.resume(anyActivity)).accepted).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  test("takes several functions, and refuses what they leave out", async () => {
    const other = entry({ id: "2", operation: "compute.deleteVcenterVirtualMachine" });
    const { client } = startProcess(createFakeStore([entry({}), other]), platform);
    const error = await failure(client.resume([createVcenterVirtualMachine]));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain("has a write of compute.deleteVcenterVirtualMachine (/compute/v1");
    const both = await client.resume([createVcenterVirtualMachine, deleteVcenterVirtualMachine]);
    expectTypeOf(both.accepted[0]!.activity).toEqualTypeOf<Activity<string | undefined>>();
    expect(both.accepted.map(({ operation }) => operation)).toEqual([
      "compute.createVcenterVirtualMachine",
      "compute.deleteVcenterVirtualMachine",
    ]);
    const any = await client.resume([createVcenterVirtualMachine, anyActivity]);
    expect(any.accepted).toHaveLength(2);
  });

  test.each<[string, unknown]>([
    ["a function that starts no activity", [listVcenterVirtualMachines]],
    ["nothing", undefined],
    ["something else in the list", ["create"]],
  ])("refuses %s", async (_, by) => {
    const { client } = startProcess(createFakeStore(), platform);
    expect(await failure(client.resume(by as never))).toBeInstanceOf(ConfigurationError);
  });

  test("is there only where the client has a journal", () => {
    const journal = createJournal(createFakeStore());
    expectTypeOf(createClient()).toEqualTypeOf<Client>();
    expect(createClient({ journal })).toHaveProperty("resume", expect.any(Function));
    // @ts-expect-error: it has none.
    expect(createClient({})["resume"]).toBeUndefined();
  });
});

test("options are checked", () => {
  expect(() => createJournal({ save: () => undefined } as unknown as JournalStore)).toThrow(
    ConfigurationError,
  );
  expect(() => createClient({ journal: "writes.jsonl" as never })).toThrow("The option journal is invalid.");
});

test("closing and resuming wait for the ends that are being recorded", async () => {
  const store = createFakeStore();
  let release = (): void => undefined;
  store.before = ({ state }) =>
    state === "completed" ? new Promise((resolve) => (release = resolve)) : undefined;
  const { client } = startProcess(store, platform);
  await (await createVcenterVirtualMachine(client, { body })).completed();
  const resuming = client.resume(anyActivity);
  release();
  expect(await resuming).toMatchObject({ accepted: [], ended: [{ outcome: "completed" }] });
});

test("closing waits for the store", async () => {
  let isClosed = false;
  const journal = createJournal({ ...createFakeStore(), close: async () => void (isClosed = true) });
  await journal.close();
  expect(isClosed).toBe(true);
});

test("a client with a journal serves whatever takes a client", async () => {
  const { client } = startProcess(createFakeStore(), platform);
  const answered = await withResponse(client, (observed) => createVcenterVirtualMachine(observed, { body }));
  expect(answered).toBeDefined();
});
