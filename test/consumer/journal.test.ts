import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimulator, defaultCredentials } from "../../generator/simulator/index.js";
import { startSimulatorServer } from "../../generator/simulator/server.js";
import { compilers } from "../bench/compilers.js";
import { createWorkbench, type Workbench } from "./command-line.js";
import { readmeExample } from "./readme.js";
import { runNode } from "./run.js";

const CONFIGURATION = JSON.stringify({
  compilerOptions: {
    ...{ target: "es2023", module: "nodenext", strict: true, exactOptionalPropertyTypes: true },
    ...{ noEmit: true, types: ["node"] },
  },
});

/** What the types must refuse: each line that is marked, and no other. */
const REFUSED = `
import { anyActivity, createClient } from "cloudtemple";
import { createVcenterVirtualMachine, listVcenters } from "cloudtemple/compute";
import { createJournal, fileJournal } from "cloudtemple/journal";

const client = createClient({ journal: fileJournal("writes.jsonl") });
const { accepted } = await client.resume([createVcenterVirtualMachine]);
for (const { activity } of accepted) (await activity.completed()).createdId.toUpperCase();
const { uncertain } = await client.resume(anyActivity);
for (const write of uncertain) {
  const resolution = await write.resolve();
  if (resolution.outcome === "accepted") console.log(resolution.activity.id);
  // @ts-expect-error there is none
  else console.log(resolution.activity.id);
}
// @ts-expect-error it starts no activity
await client.resume([listVcenters]);
// @ts-expect-error a client without a journal has nothing to resume
await createClient().resume(anyActivity);
// @ts-expect-error a path is no journal
createClient({ journal: "writes.jsonl" });
// @ts-expect-error nothing could be read again
createJournal({ save: () => Promise.resolve() });
`;

describe("cloudtemple/journal, packed,", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    workbench = await createWorkbench({
      neighbours: ["@types/node", "openapi-fetch", "openapi-typescript-helpers"],
    });
    const example = await readmeExample("journal", "ts", "runtime/OPTIONS.md");
    folder = await workbench.lay("journal", {
      "package.json": JSON.stringify({ private: true, type: "module" }),
      "tsconfig.json": CONFIGURATION,
      "readme.ts": example,
      "refused.ts": REFUSED,
      "program.mjs": (await transform(example, { loader: "ts", format: "esm" })).code,
    });
  });
  afterAll(() => workbench.remove());

  it.each(compilers)(
    "has types for TypeScript $version, as the page on options uses them",
    async ({ file }) => {
      const { stdout, stderr, exitCode } = await runNode(file, ["--pretty", "false"], { cwd: folder });
      expect(`${stdout}${stderr}`).toBe("");
      expect(exitCode).toBe(0);
    },
  );

  it("creates what the page creates once, however often the program is started", async () => {
    const simulator = createSimulator();
    const server = await startSimulatorServer(simulator);
    try {
      const env = {
        CLOUDTEMPLE_HTTP_ADDR: server.url.replace(/^http:\/\//, ""),
        CLOUDTEMPLE_HTTP_SCHEME: "http",
        CLOUDTEMPLE_CLIENT_ID: defaultCredentials.id,
        CLOUDTEMPLE_SECRET_ID: defaultCredentials.secret,
      };
      const start = () => runNode(join(folder, "program.mjs"), [], { cwd: folder, env });
      const outputs = [await start(), await start(), await start()];
      expect(outputs.map(({ stderr }) => stderr)).toEqual(["", "", ""]);
      const created = simulator
        .items("compute", "/v1/vcenters/virtual_machines")
        .filter(({ name }) => name === "web-2");
      expect(created).toHaveLength(1);
      // The second process waits for what the first has started; the third finds that it ended.
      expect(outputs.map(({ stdout }) => stdout)).toEqual(["", `web-2 ${String(created[0]?.["id"])}\n`, ""]);
      const journal = await readFile(join(folder, "writes.jsonl"), "utf8");
      expect(journal).toContain('"state":"completed"');
      expect(journal).not.toContain(defaultCredentials.secret);
    } finally {
      await server.close();
    }
  });
});
