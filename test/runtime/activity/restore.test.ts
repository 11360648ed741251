import { describe, expect, expectTypeOf, test } from "vitest";
import { createVcenterVirtualMachine, listVcenterVirtualMachines } from "../../../generated/compute/index.js";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { anyActivity } from "../../../runtime/activity/any-activity.js";
import type { Activity } from "../../../runtime/activity/handle.js";
import type { SavedActivity } from "../../../runtime/activity/saved.js";
import type { ActivityStarter } from "../../../runtime/client.js";
import { createClient } from "../../../runtime/create-client.js";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import { CREDENTIALS, createFakePlatform, json } from "../fake-platform.js";

const ID = "56cca2d8-0000-4000-8000-000000000000";
const ITEM = { type: "virtual_machine", id: "vm-1" };
const done = () => json({ state: { completed: { result: "vm-1" } }, concernedItems: [ITEM] });

/** A process of its own: a client that shares nothing with another. */
function setUp(answer: () => Response = done) {
  const clock = createManualClock();
  const platform = createFakePlatform(
    ({ method }) =>
      method === "POST" ? new Response(null, { status: 201, headers: { location: ID } }) : answer(),
    { clock },
  );
  const options = { baseUrl: "https://api.test/api", credentials: CREDENTIALS, clock, fetch: platform.fetch };
  return { clock, client: createClient(options), requests: platform.requests };
}

const body = { name: "web", cpu: 1, memory: 1 };

describe("after a restart", () => {
  test("what toJSON wrote gives the created id, and names the operation in errors", async () => {
    const activity = await createVcenterVirtualMachine(setUp().client, { body });
    const text = JSON.stringify(activity);
    for (const secret of [CREDENTIALS.secret, "Bearer", "web"]) expect(text).not.toContain(secret);
    const { client } = setUp();
    const again = client.activity(JSON.parse(text) as SavedActivity<string>, createVcenterVirtualMachine);
    expectTypeOf(again).toEqualTypeOf<Activity<string>>();
    expect((await again.completed()).createdId).toBe("vm-1");
    expect(JSON.stringify(again)).toBe(text);

    const failing = setUp(() => json({ state: { failed: { reason: "no space" } } }));
    const lost = failing.client.activity(
      JSON.parse(text) as SavedActivity<string>,
      createVcenterVirtualMachine,
    );
    await expect(lost.completed()).rejects.toMatchObject({
      operation: "compute.createVcenterVirtualMachine",
      path: "/compute/v1/vcenters/virtual_machines",
    });
  });

  test("the id and the generated function that started it give the created id", async () => {
    const { client, requests } = setUp();
    const activity = client.activity(ID, createVcenterVirtualMachine);
    expectTypeOf(activity).toEqualTypeOf<Activity<string>>();
    expect(requests).toEqual([]);
    expect((await activity.completed()).createdId).toBe("vm-1");
    expect(activity.toJSON()).toMatchObject({ id: ID, operation: "compute.createVcenterVirtualMachine" });
  });

  test("the type of a parsed text is not invented", () => {
    const activity = setUp().client.activity(JSON.parse(`{"id":"${ID}"}`) as SavedActivity, anyActivity);
    expectTypeOf(activity).toEqualTypeOf<Activity<string | undefined>>();
    expectTypeOf(setUp().client.activity(ID, anyActivity)).toEqualTypeOf<Activity>();
  });
});

describe("a ConfigurationError, and nothing is sent", () => {
  test.each<[string, unknown, unknown?]>([
    ["no id", {}, anyActivity],
    ["an empty id", "", anyActivity],
    ["an id that is not a text", { id: 7 }, anyActivity],
    ["nothing that follows it", ID],
    ["a function that starts no activity", ID, listVcenterVirtualMachines],
    ["a function that is not generated", ID, () => undefined],
    [
      "a function that throws",
      ID,
      () => {
        throw new Error("mine");
      },
    ],
    ["an async function that fails", ID, () => Promise.reject(new Error("mine"))],
  ])("for %s", (_, activity, known) => {
    const { client, requests } = setUp();
    expect(() => client.activity(activity as string, known as ActivityStarter)).toThrow(ConfigurationError);
    expect(requests).toEqual([]);
  });
});

describe("poll", () => {
  test("takes the steps of completed(), in as many processes, and waits until each is due", async () => {
    const answers = [
      json({}, 404),
      json({ state: { running: {} } }),
      json({ state: { running: {} } }),
      done(),
    ];
    const answer = (): Response => answers.shift() ?? json({}, 404);
    const times: number[] = [];
    let text = JSON.stringify((await createVcenterVirtualMachine(setUp().client, { body })).toJSON());
    let state: string | undefined;
    let since: number | undefined;
    for (;;) {
      const { client, clock } = setUp(answer);
      if (since !== undefined) await clock.advance(since - clock.now());
      const activity = client.activity(
        JSON.parse(text) as SavedActivity<string>,
        createVcenterVirtualMachine,
      );
      const given = state === undefined ? undefined : (JSON.parse(state) as never);
      const next = await clock.runUntil(activity.poll(given));
      times.push(clock.now());
      since = clock.now();
      if (next.action !== "read") {
        expect(next).toMatchObject({ action: "complete", completed: { createdId: "vm-1" } });
        break;
      }
      state = JSON.stringify(next.state);
      text = JSON.stringify(next.state.activity);
    }
    const pauses = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / 1000));
    expect(pauses).toEqual([1, 1, 2]);
  });

  test("gives failures in the step, and rejects for the signal alone", async () => {
    const { client } = setUp(() => json({ state: { failed: { reason: "no space" } } }));
    const next = await client.activity(ID, anyActivity).poll();
    expect(next).toMatchObject({
      action: "fail",
      error: { reason: "no space" },
      snapshot: { state: "failed" },
    });
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(client.activity(ID, anyActivity).poll(undefined, { signal })).rejects.toThrow("enough");
  });
});
