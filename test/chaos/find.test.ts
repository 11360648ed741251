import { expect, test } from "vitest";
import { listActivities } from "../../generated/activity/index.js";
import { createVcenterVirtualMachine } from "../../generated/compute/index.js";
import type { Fault } from "../../generator/simulator/index.js";
import { AmbiguousWriteError } from "../../runtime/index.js";
import { startPlatform } from "./client-of.js";
import { candidates, type ListedActivity, reportOf } from "./report.js";

const MINUTE = 60_000;
const LOSSES: readonly Fault[] = [
  { kind: "reset-after" },
  { kind: "hang", after: true },
  { kind: "html", after: true },
  { kind: "missing-location" },
];
const cases = LOSSES.flatMap((fault) => [0, 7, -7].map((skew) => [fault.kind, skew, fault] as const));

test.each(cases)(
  "a create lost by %s, the platform %i min ahead, is found by its error alone",
  async (_, skew, fault) => {
    const { clock, client, simulator } = startPlatform({ simulator: { clockSkew: skew * MINUTE } });
    const create = (name: string) => () =>
      createVcenterVirtualMachine(client, { body: { name, cpu: 2, memory: 4 * 2 ** 30 } });
    await clock.runUntil(reportOf(create("before"), MINUTE));
    await clock.advance(10 * MINUTE);
    simulator.faults.add({ match: { method: "POST", path: "/api/compute" }, fault });
    const report = await clock.runUntil(reportOf(create("lost"), MINUTE));
    await clock.advance(10 * MINUTE);
    await clock.runUntil(reportOf(create("after"), MINUTE));

    if (report.kind !== "ambiguous") throw new Error(`The create was reported as ${report.kind}.`);
    expect(report.error).toBeInstanceOf(AmbiguousWriteError);
    const activities = await clock.runUntil(listActivities(client));
    const found = candidates(report, activities as readonly ListedActivity[]);
    const machines = simulator.items("compute", "/v1/vcenters/virtual_machines");
    expect(found.map((id) => machines.find((machine) => machine["id"] === id)?.["name"])).toEqual(["lost"]);
  },
);
