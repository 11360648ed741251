import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CHROMIUM } from "./chromium.js";
import { installed } from "./installed.js";
import { nodeBinary, nodePackage } from "./runtimes/binaries.js";
import { bundlers } from "./runtimes/bundlers.js";
import { compilers } from "./runtimes/compilers.js";
import type { Exercise } from "./runtimes/exercise.js";
import { installProject, Unavailable } from "./runtimes/install.js";
import { next } from "./runtimes/next.js";
import { runners } from "./runtimes/runners.js";
import { runtimes } from "./runtimes/runtimes.js";
import { drawTables, GROUPS, readRows, rowOf } from "./runtimes/table.js";
import type { Found, Group, Trial } from "./runtimes/trial.js";
import { VERSIONS } from "./runtimes/versions.js";
import { workerd } from "./runtimes/workerd.js";
import { type Simulate, startSimulate } from "./simulate.js";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const PAGE = fileURLToPath(new URL("runtimes/README.md", import.meta.url));
const isAsked = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
const isUpdate = process.env["MATRIX_UPDATE"] === "true";
const trials: readonly Trial[] = [...runtimes, workerd, ...bundlers, next, ...runners, ...compilers];

if (!isAsked) console.info("Skipped without CLOUDTEMPLE_TEST_ALL=1: other runtimes, bundlers and compilers.");

const results = new Map<string, Found>();
/** The project with these packages; trials with the same ones share it. */
const projects = new Map<string, Promise<string>>();
let scratch: string;
let platform: Simulate;

it("the page has a row for each trial, and no other", async () => {
  const committed = await readFile(PAGE, "utf8").catch(() => "");
  if (!isUpdate) expect([...readRows(committed).keys()]).toEqual(trials.map(({ name }) => name));
});

describe.runIf(isAsked)("the package, in", () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "cloudtemple-runtimes-"));
    platform = await startSimulate(installed().consumer);
  });
  afterAll(async () => {
    await platform.stop();
    await rm(scratch, { recursive: true, force: true });
    const page = drawTables(trials, results, VERSIONS.toolsRunOn);
    process.stdout.write(`\n${page}\n`);
    if (isUpdate && results.size === trials.length) await writeFile(PAGE, page);
  });

  describe.each(GROUPS)("%s", (group: Group) => {
    it.for(trials.filter((trial) => trial.group === group).map((trial) => [trial.name, trial] as const))(
      "%s",
      async ([name, trial], { skip }) => {
        const found = await attempt(trial);
        if (typeof found === "string") {
          // There, everything can be tried, and nobody reads what was skipped.
          if (process.env["CI"] === "true") throw new Error(found);
          process.stdout.write(`skipped: ${name}; ${found}\n`);
          skip();
          return;
        }
        if (found.exercise !== undefined) expectWhole(found.exercise);
        results.set(name, found);
        if (!isUpdate) expect(rowOf(trial, found)).toBe(readRows(await readFile(PAGE, "utf8")).get(name));
      },
    );
  });

  it.runIf(isUpdate)("everything was tried, so that the page can be written", () => {
    expect([...results.keys()]).toEqual(trials.map(({ name }) => name));
  });

  it.skipIf(isUpdate)("the page is as the rows say", async ({ skip }) => {
    if (results.size < trials.length) skip();
    expect(await readFile(PAGE, "utf8")).toBe(drawTables(trials, results, VERSIONS.toolsRunOn));
  });
});

/** What was found, or why it cannot be tried here. */
async function attempt(trial: Trial): Promise<Found | string> {
  if (trial.isInBrowser === true && CHROMIUM === undefined) return "there is no Chromium";
  try {
    const node = nodeBinary(await projectWith([nodePackage(VERSIONS.toolsRunOn)]));
    return await trial.run({ project: await projectWith(trial.packages()), platform, node });
  } catch (error) {
    if (error instanceof Unavailable) return error.message;
    throw error;
  }
}

function projectWith(packages: readonly string[]): Promise<string> {
  const key = packages.join(" ");
  const folder = join(scratch, String(projects.size));
  const project = projects.get(key) ?? installProject(folder, installed().tarball, packages);
  projects.set(key, project);
  return project;
}

function expectWhole({ before, states, createdId, after, error }: Exercise): void {
  expect(before).toEqual(
    expect.arrayContaining(["vmware-machine-1", "vmware-machine-2", "vmware-machine-3"]),
  );
  expect(states).toContain("running");
  expect(states.at(-1)).toBe("completed");
  expect(createdId).toMatch(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/);
  expect(after).toHaveLength(before.length + 1);
  expect(error).toEqual({ isNotFoundError: true, isApiErrorClass: true, isApiError: true });
}
