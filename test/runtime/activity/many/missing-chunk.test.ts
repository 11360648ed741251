import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { buildSplit } from "../../../support/split-program.js";

/** Waits for twenty activities, and prints how many ended and how many lists were asked for. */
const PROGRAM = `
import { createActivity } from "./runtime/activity/follow.js";
import { createActivityModel } from "./test/runtime/activity/many/activity-model.js";
import { createSimulatedClock } from "./test/runtime/activity/many/simulated-clock.js";

// Reading a file is waited for by no timer of the clock: the client finds it read, or not there.
await import("./runtime/activity/poller.js").catch(() => undefined);
const clock = createSimulatedClock();
const model = createActivityModel(clock, { count: 20, seed: 1, spread: 0, lists: { recent: {} } });
const warmUp = createActivity(model.reader, { id: "activity-0" }).completed().catch(() => undefined);
const waits = model.activities.map(({ id }) => createActivity(model.reader, { id }).completed());
for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
const ends = await clock.run(Promise.allSettled([warmUp, ...waits]));
console.log(JSON.stringify([ends.length, model.requests.filter(({ isList }) => isList).length]));
`;

test("where the file of the poller cannot be loaded, each wait reads for itself", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "cloudtemple-chunk-"));
  try {
    await buildSplit(PROGRAM, folder);
    const run = async (): Promise<unknown> => {
      const { stdout } = await promisify(execFile)(process.execPath, [path.join(folder, "program.mjs")]);
      return JSON.parse(stdout);
    };
    expect(await run()).toEqual([21, expect.toSatisfy((lists: number) => lists > 0)]);
    for (const file of await readdir(folder)) {
      const text = await readFile(path.join(folder, file), "utf8");
      if (/^poller/.test(file) && text.includes("createPoller")) await rm(path.join(folder, file));
    }
    expect(await run()).toEqual([21, 0]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
