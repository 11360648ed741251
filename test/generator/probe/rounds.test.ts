import { describe, expect, test } from "vitest";
import type { Json } from "../../../generator/json.js";
import type { Answer } from "../../../generator/probe/ask.js";
import type { Call } from "../../../generator/probe/call-target.js";
import { type Candidate, MAX_ATTEMPTS, type Sources } from "../../../generator/probe/candidates.js";
import { createLearned, type Learned, learn } from "../../../generator/probe/learned.js";
import { createNarrowing, MAX_CALLS, nextRound, type Round } from "../../../generator/probe/rounds.js";
import { type Target, targetOf } from "../../../generator/probe/target.js";
import { buildOperation } from "../../support/from-text.js";

async function target(path: string, query: readonly string[] = []): Promise<Target> {
  const parameter = (name: string, place: string) => ({
    name,
    in: place,
    required: place === "path",
    schema: { type: "string" },
  });
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => parameter(name, "path"));
  const parameters = [...inPath, ...query.map((name) => parameter(name, "query"))];
  return targetOf(await buildOperation({ parameters }, { path }), {});
}

async function lists(...answers: [string, Json][]): Promise<Learned> {
  const learned = createLearned();
  for (const [path, value] of answers) learn(learned, await target(path), {}, value);
  return learned;
}

const sourcesOf = (learned: Learned): Sources => ({ learned, given: new Map(), root: {} });
const things = (...ids: string[]): Json => ids.map((id) => ({ id }));
const candidate = (path: Record<string, Json>): Candidate => ({
  path,
  query: {},
  header: {},
  isCertain: true,
});
const refused = (status: number): Answer => ({ kind: "refusal", status });
const call = (path: Record<string, Json>, answer = refused(404)): Call => ({
  candidate: candidate(path),
  answer,
});

function shown(round: Round): unknown[] {
  return round.map(({ target: { label }, candidates }) => [
    label,
    ...candidates.map(({ path, query }) => ({ ...path, ...query })),
  ]);
}

describe("the next round", () => {
  test("has the operations with values at the nearest reach, and no others", async () => {
    const sources = sourcesOf(await lists(["/v1/things", things("t1")], ["/v1/all/pools", things("p1")]));
    const [near, far, none] = [
      await target("/v1/things/{id}"),
      await target("/v1/pools/{poolId}"),
      await target("/v1/jobs/{jobId}"),
    ];
    const all = new Map([near, far, none].map((each) => [each, sources]));
    expect(shown(nextRound(new Set([none, far, near]), all, new Map()))).toEqual([
      ["GET /v1/things/{id}", { id: "t1" }],
    ]);
    const calls = new Map([[near, [call({ id: "t1" })]]]);
    expect(shown(nextRound(new Set([none, far, near]), all, calls))).toEqual([
      ["GET /v1/pools/{poolId}", { poolId: "p1" }],
    ]);
    expect(nextRound(new Set([none]), all, new Map())).toEqual([]);
    expect(nextRound(new Set([near]), new Map(), new Map())).toEqual([]);
  });

  test("has every pending operation of the same reach, in their order", async () => {
    const sources = sourcesOf(await lists(["/v1/things", things("t1")], ["/v1/pools", things("p1")]));
    const [one, two] = [await target("/v1/things/{id}"), await target("/v1/pools/{id}")];
    const all = new Map([one, two].map((each) => [each, sources]));
    expect(shown(nextRound(new Set([two, one]), all, new Map()))).toEqual([
      ["GET /v1/pools/{id}", { id: "p1" }],
      ["GET /v1/things/{id}", { id: "t1" }],
    ]);
  });

  test(`has at most ${MAX_ATTEMPTS} values of an operation, and at most ${MAX_CALLS} calls in total`, async () => {
    const one = await target("/v1/things/{id}");
    const learned = await lists(["/v1/things", things("t1", "t2", "t3", "t4", "t5")]);
    const all = new Map([[one, sourcesOf(learned)]]);
    const after = (count: number): unknown[] => {
      const made = Array.from({ length: count }, (_, index) => call({ id: `x${index}` }));
      return shown(nextRound(new Set([one]), all, new Map([[one, made]])));
    };
    const label = "GET /v1/things/{id}";
    expect(after(0)).toEqual([[label, { id: "t1" }, { id: "t2" }, { id: "t3" }]]);
    expect(after(6)).toEqual([[label, { id: "t1" }, { id: "t2" }, { id: "t3" }]]);
    expect(after(7)).toEqual([[label, { id: "t1" }, { id: "t2" }]]);
    expect(after(8)).toEqual([[label, { id: "t1" }]]);
    expect(after(9)).toEqual([]);
    expect([MAX_ATTEMPTS, MAX_CALLS]).toEqual([3, 9]);
  });

  test("counts calls with equal values once", async () => {
    const one = await target("/v1/things/{id}");
    const all = new Map([[one, sourcesOf(await lists(["/v1/things", things("t1")]))]]);
    const made = Array.from({ length: 12 }, () => call({ id: "x" }));
    expect(shown(nextRound(new Set([one]), all, new Map([[one, made]])))).toEqual([
      ["GET /v1/things/{id}", { id: "t1" }],
    ]);
  });
});

describe("narrowing", () => {
  const listed = [["/v1/pools", things("p1")]] as [string, Json][];

  test("calls an operation whose calls all failed once more, with an id that narrows the list", async () => {
    const one = await target("/v1/pools/disks", ["poolId"]);
    const calls = new Map([[one, [call({}, refused(500)), call({}, refused(503))]]]);
    const narrow = createNarrowing(new Map([[one, sourcesOf(await lists(...listed))]]), calls);
    expect(shown(narrow())).toEqual([["GET /v1/pools/disks", { poolId: "p1" }]]);
    expect(narrow()).toEqual([]);
  });

  test("waits for the values that later answers have", async () => {
    const one = await target("/v1/pools/disks", ["poolId"]);
    const learned = createLearned();
    const calls = new Map([[one, [call({}, refused(500))]]]);
    const narrow = createNarrowing(new Map([[one, sourcesOf(learned)]]), calls);
    expect(narrow()).toEqual([]);
    learn(learned, await target("/v1/pools"), {}, things("p1"));
    expect(shown(narrow())).toEqual([["GET /v1/pools/disks", { poolId: "p1" }]]);
  });

  test.each<[string, Call[]]>([
    ["was not called", []],
    ["has an answer", [call({}, refused(500)), call({}, { kind: "answer" } as Answer)]],
    ["was refused with 404", [call({}, refused(404))]],
    ["was refused with 499", [call({}, refused(499))]],
    ["got no answer", [call({}, { kind: "failure" } as Answer)]],
  ])("does not call an operation that %s", async (_, made) => {
    const one = await target("/v1/pools/disks", ["poolId"]);
    const sources = new Map([[one, sourcesOf(await lists(...listed))]]);
    expect(createNarrowing(sources, new Map([[one, made]]))()).toEqual([]);
  });

  test("does not call an operation without sources or without an id in the query", async () => {
    const [one, plain] = [
      await target("/v1/pools/disks", ["poolId"]),
      await target("/v1/pools/disks", ["name"]),
    ];
    const calls = new Map([one, plain].map((each) => [each, [call({}, refused(500))]]));
    const sources = new Map([[plain, sourcesOf(await lists(...listed))]]);
    expect(createNarrowing(sources, calls)()).toEqual([]);
  });
});
