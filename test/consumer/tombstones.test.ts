import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { addModule } from "./added-module.js";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";
import { lintWithOxlint, lintWithTypescriptEslint } from "./linters.js";
import { runNode } from "./run.js";

const SHOP = { paths: { "/v1/jobs": { get: { responses: { 200: { description: "Jobs." } } } } } };
const LONG = `See the migration guide. ${"Every job has a new id. ".repeat(12).trim()}`;
const PAST = {
  names: { "shop GET /v0/jobs": "getJobs", "shop DELETE /v0/jobs/{}": "deleteJob" },
  history: {
    "shop GET /v0/jobs": {
      gone: "2026-05-01",
      goneAfter: "1.4.2",
      deprecation: {
        since: "2026-01-23",
        removal: "2026-04-23",
        replacement: { kind: "operation", name: "listJobs" },
        note: null,
      },
    },
    "shop DELETE /v0/jobs/{}": {
      gone: "2026-05-01",
      deprecation: { since: null, removal: null, replacement: null, note: LONG },
    },
  },
} as const;
const GET = "shop.getJobs was removed from the API by 2026-05-01. Use listJobs.";
const DELETE = `shop.deleteJob was removed from the API by 2026-05-01. No replacement is known. ${LONG}`;

/** Each line that uses a tombstone ends in the name of what is gone; every such line must fail, and no other. */
const USES = `import type { Client } from "cloudtemple";
import { deleteJob, getJobs, listJobs } from "cloudtemple/shop";
import * as shop from "cloudtemple/shop";

export async function uses(client: Client) {
  await listJobs(client);
  await getJobs(client); // getJobs
  const jobs = await getJobs(client, { query: { name: "a" } }, {}); // getJobs
  await shop.getJobs(client); // getJobs
  void deleteJob(); // deleteJob
  [client].map(getJobs); // getJobs
  const later: () => unknown = getJobs; // getJobs
  const table: Record<string, (client: Client) => unknown> = { deleteJob }; // deleteJob
  type Parts = Parameters<typeof getJobs>; // getJobs
  const { getJobs: load } = await import("cloudtemple/shop");
  await load(client); // getJobs
  return [jobs, later, table] satisfies unknown[] | Parts;
}
`;
const lines = USES.split("\n").flatMap((line, index) => {
  const name = / \/\/ (\w+)$/.exec(line)?.[1];
  return name === undefined ? [] : [{ line: index + 1, name }];
});

const OPTIONS = {
  target: "ES2022",
  lib: ["ES2022", "DOM"],
  module: "NodeNext",
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

let workbench: Workbench;
let folder: string;

beforeAll(async () => {
  workbench = await createWorkbench();
  await addModule(workbench.packageRoot, SHOP, { slug: "shop", ...PAST });
  folder = await workbench.lay("tombstones", {
    "tsconfig.json": JSON.stringify({ compilerOptions: OPTIONS }),
    "uses.ts": USES,
    "run.mjs": `import { getJobs, listJobs } from "cloudtemple/shop";
const client = { call: async () => "called" };
console.log(await listJobs(client));
await getJobs(client).catch((error) => console.log(error.name, error.message, error.attempts));
`,
  });
});

afterAll(() => workbench.remove());

describe("a tombstone", () => {
  it.each(compilers)(
    "stops TypeScript $version at every use, and says what to use instead",
    async ({ file }) => {
      const { stdout, exitCode } = await runNode(file, ["-p", ".", "--pretty", "false"], { cwd: folder });
      expect(exitCode).not.toBe(0);
      const errors = stdout.split(/\n(?=uses\.ts)/).filter((error) => error !== "");
      const found = errors.map((error) => Number(/^uses\.ts\((\d+)/.exec(error)?.[1]));
      expect([...new Set(found)]).toEqual(lines.map(({ line }) => line));
      for (const { line, name } of lines) {
        const [error = ""] = errors.filter((_, index) => found[index] === line);
        // Compilers cut off types of more than about 300 characters; what matters stands before that.
        expect(error).toContain(name === "getJobs" ? GET : DELETE.slice(0, 250));
      }
      console.log(errors[0]);
    },
  );

  it("throws the same text at run time", async () => {
    const { stdout } = await runNode(join(folder, "run.mjs"), [], { cwd: folder });
    expect(stdout).toBe(`called\nConfigurationError ${GET} 0\n`);
  });

  it("is found by check as removed, for any limit", async () => {
    const { findings, exitCode } = await checkJson(
      workbench,
      folder,
      "--today",
      "2026-05-11",
      "--fail-within",
      "0d",
    );
    expect(exitCode).toBe(1);
    const own = findings.filter(({ file }) => file === "uses.ts");
    const found = [...new Set(own.map(({ line }) => line))].toSorted((a, b) => a - b);
    // A name that is given where it is imported is found there, and not again where it is called.
    expect(found).toEqual(lines.map(({ line }) => (line === 16 ? 15 : line)));
    expect(findings.find(({ name }) => name === "getJobs")).toMatchObject({
      isGone: true,
      removal: "2026-05-01",
      daysLeft: -10,
      replacement: "listJobs",
    });
  });

  it("is shown by linters with its replacement", async () => {
    const found = [
      ...(await lintWithTypescriptEslint("uses.ts", folder, "tsconfig.json")),
      ...(await lintWithOxlint("uses.ts", folder)),
    ].filter(({ message }) => message.includes("removed by 2026-05-01. Use listJobs."));
    expect(found.filter(({ line }) => line === 7)).toHaveLength(2);
  });
});
