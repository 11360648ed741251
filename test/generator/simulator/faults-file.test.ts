import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFaults } from "../../../generator/simulator/faults-file.js";
import { createManualClock, createSimulator } from "../../../generator/simulator/index.js";
import { openSession } from "../../../generator/simulator/session.js";

const OPERATIONS = createSimulator().operations;

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "faults-"))));
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const file = join(folder, "faults.json");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return readFaults(file, OPERATIONS);
}

describe("a file of faults", () => {
  it("has rules that a simulator applies, in their order", async () => {
    const HOSTS = "/compute/v1/vcenters/hosts";
    const rules = await read([
      { match: { method: "GET", path: `/api${HOSTS}` }, fault: { kind: "status", status: 503 }, times: 1 },
      {
        match: { operation: "compute GET /v1/vcenters/hosts" },
        fault: { kind: "429", retryAfter: 3 },
        skip: 1,
      },
    ]);
    const simulator = createSimulator({ clock: createManualClock() });
    const session = await openSession(simulator);
    for (const rule of rules) simulator.faults.add(rule);
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await session.send("GET", HOSTS)).status);
    expect(statuses).toEqual([503, 200, 429, 200]);
  });

  it("may be empty", async () => {
    expect(await read([])).toEqual([]);
  });

  it("does not exist", async () => {
    await expect(readFaults(join(folder, "none.json"), OPERATIONS)).rejects.toThrow(
      /none\.json: does not exist\. Name a file with --faults\./,
    );
  });

  const fault = { kind: "truncated-body" };
  it.each<[unknown, string]>([
    ["[{]", "faults.json:1"],
    [{}, "#: is not a list. Expected a list of rules: [{"],
    [["hang"], "faults.json:2 #/0: is not an object. Expected a list of rules"],
    [[{ fault, time: 2 }], "#/0/time: is unknown. Did you mean times?"],
    [[{ fault, often: 2 }], "#/0/often: is unknown. Expected match, fault, times, skip, chance."],
    [[{ match: {} }], "#/0: has no `fault`. Expected an object."],
    [[{ fault: "hang" }], "#/0/fault: is invalid. Expected an object."],
    [[{ fault: {} }], "#/0/fault: has no `kind`. Expected one of "],
    [
      [{ fault: { kind: "activity-fail" } }],
      "#/0/fault/kind: is not a kind of fault. Did you mean activity-failed?",
    ],
    [[{ fault: { kind: "toString" } }], "#/0/fault/kind: is not a kind of fault. Expected one of "],
    [[{ fault: { kind: "status" } }], "#/0/fault: has no `status`. Expected an HTTP status from 200 to 599."],
    [
      [{ fault }, { fault: { kind: "status", status: 42 } }],
      "#/1/fault/status: is invalid. Expected an HTTP status",
    ],
    [[{ fault: { ...fault, after: true } }], "#/0/fault/after: is unknown. Expected nothing beside kind."],
    [
      [{ fault: { kind: "slow-body", milliseconds: -1 } }],
      "#/0/fault/milliseconds: is invalid. Expected a number of",
    ],
    [
      [{ fault: { kind: "headers", headers: { a: 1 } } }],
      "#/0/fault/headers: is invalid. Expected an object whose",
    ],
    [
      [{ fault: { kind: "activity-stuck", state: "done" } }],
      '#/0/fault/state: is invalid. Expected "waiting" or',
    ],
    [
      [{ fault: { kind: "activity-states", states: [1] } }],
      "#/0/fault/states: is invalid. Expected a list of objects.",
    ],
    [[{ fault, chance: 1.5 }], "#/0/chance: is invalid. Expected a number from 0 to 1."],
    [[{ fault, skip: 0.5 }], "#/0/skip: is invalid. Expected a whole number from 0."],
    [[{ fault, match: { method: "get" } }], "#/0/match/method: is invalid. Expected a method in upper case"],
    [
      [{ fault, match: { path: "/compute" } }],
      "#/0/match/path: is invalid. Expected the start of a path below /api",
    ],
    [
      [{ fault, match: { operation: "compute GET /v1/vcenters/host" } }],
      "#/0/match/operation: is not an operation of the platform. Did you mean compute GET /v1/vcenters/hosts?",
    ],
  ])("is refused for %j", async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });
});
