import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { createWorkbench, type Workbench } from "./command-line.js";
import { readmeExample } from "./readme.js";
import { runNode } from "./run.js";

const CONFIGURATION = JSON.stringify({
  compilerOptions: {
    ...{ target: "es2023", module: "nodenext", strict: true, exactOptionalPropertyTypes: true },
    ...{ noUncheckedIndexedAccess: true, noEmit: true, types: ["node"] },
  },
});

/** An engine with the functions of pg-boss that the example uses, which keeps jobs in memory, as text. */
const PROGRAM = `
import { createClient } from "cloudtemple";
import { createVcenterVirtualMachine } from "cloudtemple/compute";
import { createManualClock, createSimulator } from "cloudtemple/testing";
import { followWith } from "./follow.js";

const clock = createManualClock();
const simulator = createSimulator({ clock });
const { id, secret } = simulator.credentials;
const client = createClient({ clock, fetch: simulator.fetch, credentials: { id, secret } });

const waiting = new Map();
let handler;
const boss = {
  createQueue: async (name, { policy }) => console.log(name, policy),
  send: async (name, data, { singletonKey, startAfter }) => {
    if (waiting.has(singletonKey)) return null;
    waiting.set(singletonKey, { text: JSON.stringify(data), due: startAfter.getTime() });
    return "job";
  },
  work: async (name, run) => void (handler = run),
};

const ends = [];
const add = await followWith(boss, client, async (end) => void ends.push(end));
const body = { name: "web-2", cpu: 2, memory: 4 * 2 ** 30 };
const activity = await clock.runUntil(createVcenterVirtualMachine(client, { body }));
console.log(await add(activity.toJSON()), await add(activity.toJSON()));
let runs = 0;
for (; waiting.size > 0; runs++) {
  const jobs = [...waiting.values()].map(({ text }) => ({ data: JSON.parse(text) }));
  waiting.clear();
  await clock.runUntil(handler(jobs));
  await clock.advance(1_000);
}
console.log(runs > 1, ends.map((end) => [end.action, typeof end.completed?.createdId]));
`;

describe("the example of another engine", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    workbench = await createWorkbench({
      neighbours: ["@types/node", "openapi-fetch", "openapi-typescript-helpers"],
    });
    const example = await readmeExample("pg-boss", "ts", "runtime/SCALING.md");
    folder = await workbench.lay("engine", {
      "package.json": JSON.stringify({ private: true, type: "module" }),
      "tsconfig.json": CONFIGURATION,
      "follow.ts": example,
      "follow.js": (await transform(example, { loader: "ts", format: "esm" })).code,
      "program.mjs": PROGRAM,
    });
  });
  afterAll(() => workbench.remove());

  it.each(compilers)("has types for TypeScript $version", async ({ file }) => {
    const { stdout, stderr, exitCode } = await runNode(file, ["--pretty", "false"], { cwd: folder });
    expect(`${stdout}${stderr}`).toBe("");
    expect(exitCode).toBe(0);
  });

  it("follows an activity to its end, with the id of what it created", async () => {
    const { stdout, stderr } = await runNode(join(folder, "program.mjs"), [], { cwd: folder });
    expect(stdout, stderr).toBe("activities stately\njob null\ntrue [ [ 'complete', 'string' ] ]\n");
  });
});
