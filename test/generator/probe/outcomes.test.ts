import { describe, expect, it } from "vitest";
import type { ProbeReport } from "../../../generator/probe/report.js";
import type { Simulator, SimulatorOptions } from "../../../generator/simulator/api.js";
import type { Fault } from "../../../generator/simulator/fault.js";
import { platformOf, probeWith, specs } from "./platform.js";

const ALWAYS = Number.POSITIVE_INFINITY;

async function withFault(operation: string, fault: Fault): Promise<Simulator> {
  const simulator = await quiet();
  simulator.faults.add({ match: { operation }, fault, times: ALWAYS });
  return simulator;
}

function quiet(options: SimulatorOptions = {}): Promise<Simulator> {
  return platformOf(specs, options);
}

/** `outcome: reason` of one operation, and the differences of its module. */
function of(
  { modules }: ProbeReport,
  module: string,
  operation: string,
): { line: string; differences: string[] } {
  const report = modules.find((each) => each.module === module)!;
  const found = report.operations.find((each) => each.operation === operation)!;
  return {
    line: `${found.outcome}${found.reason === undefined ? "" : `: ${found.reason}`}`,
    differences: report.differences.map(({ kind, pointer, name }) => `${kind} ${pointer} ${name ?? ""}`),
  };
}

async function ask(module: string, path: string, simulator: Simulator): Promise<ReturnType<typeof of>> {
  return of(await probeWith(simulator, undefined, { only: [module] }), module, `GET ${path}`);
}

describe("the outcome of an operation", () => {
  it("has the permission that the account lacks", async () => {
    const simulator = await withFault("vpc GET /v1/vpc", { kind: "status", status: 403 });

    expect(await ask("vpc", "/v1/vpc", simulator)).toEqual({
      line: "missingPermission: needs vpc_read",
      differences: [],
    });
  });

  it("reports that the document declares no permission", async () => {
    const simulator = await withFault("marketplace GET /v1/items", { kind: "status", status: 403 });

    expect((await ask("marketplace", "/v1/items", simulator)).line).toBe(
      "missingPermission: 403; the document names no permission",
    );
  });

  it("is not a difference for server errors, gateways and lost connections", async () => {
    for (const [fault, reason] of [
      [{ kind: "status", status: 503 }, "failed: answered 503"],
      [{ kind: "429" }, "failed: answered 429"],
      [{ kind: "html", status: 200 }, "failed: answered 200 with a web page, as gateways do"],
      [
        { kind: "response", status: 200, headers: { "content-type": "application/json" }, body: '{"a":' },
        "failed: answered 200 with JSON that cannot be read",
      ],
      [{ kind: "reset-before" }, "failed: could not be reached"],
    ] as const) {
      const simulator = await withFault("vpc GET /v1/vpc", fault);
      expect(await ask("vpc", "/v1/vpc", simulator)).toEqual({ line: reason, differences: [] });
    }
  });

  it("uses ids of other answers if one list fails", async () => {
    const simulator = await withFault("vpc GET /v1/private_networks", { kind: "status", status: 500 });

    expect((await ask("vpc", "/v1/private_networks/{id}", simulator)).line).toBe("right");
  });

  it("is `no values` if no answer has any", async () => {
    expect((await ask("backup", "/v1/spp/metrics/backup/history", await quiet())).line).toBe(
      "notReachable: no value is known for range; give one with --with range=<value>",
    );
  });

  it("tries other values after a 404, and reports it if all get one", async () => {
    const simulator = await withFault("vpc GET /v1/vpc/{id}", { kind: "status", status: 404 });
    const { line } = await ask("vpc", "/v1/vpc/{id}", simulator);

    expect(line).toBe("notReachable: answered 404, as the document allows");
    const calls = simulator.requests.filter(({ operation }) => operation === "vpc GET /v1/vpc/{id}");
    expect(calls).toHaveLength(3);
    expect(new Set(calls.map(({ path }) => path)).size).toBe(3);
  });

  it("is a difference if a list answers with an undeclared status", async () => {
    const simulator = await withFault("vpc GET /v1/vpc", { kind: "response", status: 410 });

    expect(await ask("vpc", "/v1/vpc", simulator)).toEqual({
      line: "different",
      differences: ["wrongStatus /paths/~1v1~1vpc/get/responses 410"],
    });
  });

  it("narrows lists that fail without a machine manager", async () => {
    const report = await probeWith(await quiet({ scopedLists: true }), undefined, { only: ["compute"] });

    expect(
      report.modules.flatMap(({ operations }) => operations).filter(({ outcome }) => outcome !== "right"),
    ).toEqual([]);
  });

  it("is `skipped` if the user or the document excludes it", async () => {
    const report = await probeWith(await quiet(), undefined, { only: ["llmaas"], skip: () => "not today" });

    expect(
      new Set(report.modules[0]!.operations.map(({ outcome, reason }) => `${outcome}: ${reason ?? ""}`)),
    ).toEqual(new Set(["skipped: not today"]));
  });

  it("is not reported if the login fails", async () => {
    const simulator = await quiet();
    const impostor = { ...simulator, credentials: { ...simulator.credentials, secret: "a-wrong-secret" } };
    const failure = await probeWith(impostor, undefined, { only: ["vpc"] }).catch((error: unknown) => error);

    expect(String(failure)).toContain("401");
    expect(String(failure)).not.toContain("a-wrong-secret");
    expect(simulator.requests.every(({ method }) => method === "POST")).toBe(true);
  });

  it("rejects with the reason of the aborted signal", async () => {
    const controller = new AbortController();
    const simulator = await quiet();
    const work = probeWith(simulator, undefined, {
      only: ["compute"],
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("enough")),
    });

    await expect(work).rejects.toThrow("enough");
    expect(simulator.requests.length).toBeLessThan(12);
  });
});
