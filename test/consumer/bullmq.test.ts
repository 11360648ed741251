import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { HAS_REDIS, startRedis } from "../scale/redis-server.js";
import { createWorkbench, type Workbench } from "./command-line.js";
import { installed } from "./installed.js";
import { readmeExample } from "./readme.js";
import { runNode } from "./run.js";

const CONFIGURATION = JSON.stringify({
  compilerOptions: {
    ...{ target: "es2023", module: "nodenext", strict: true, exactOptionalPropertyTypes: true },
    ...{ noEmit: true, types: ["node"], skipLibCheck: true },
  },
});

/** What the types must refuse: each line that is marked, and no other. */
const REFUSED = `
import { createClient } from "cloudtemple";
import { followActivities } from "cloudtemple/bullmq";

const client = createClient();
const queue = await followActivities<{ order: number }>({
  connection: { host: "127.0.0.1" },
  client,
  onEnd: (end) => {
    if (end.state === "completed") console.log(end.createdId, end.data?.order);
    // @ts-expect-error one that failed has created nothing
    else console.log(end.createdId);
  },
});
await queue.add("id");
// @ts-expect-error not the data of this queue
await queue.add("id", { data: { order: "17" } });
// @ts-expect-error an address is no connection
await followActivities({ connection: "redis://127.0.0.1", client, onEnd: () => undefined });
`;

/** Opens a queue and closes it. */
const PROGRAM = `
import { createClient } from "cloudtemple";
import { followActivities } from "cloudtemple/bullmq";

const queue = await followActivities({
  connection: { host: "127.0.0.1", port: Number(process.argv[2]) },
  client: createClient({ credentials: { id: "id", secret: "secret" } }),
  onEnd: () => undefined,
});
await queue.add("an-activity", { data: 1 });
console.log(await queue.pending());
await queue.close();
`;

describe("cloudtemple/bullmq, packed,", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    workbench = await createWorkbench({
      neighbours: ["@types/node", "bullmq", "ioredis", "openapi-fetch", "openapi-typescript-helpers"],
    });
    folder = await workbench.lay("queue", {
      "package.json": JSON.stringify({ private: true, type: "module" }),
      "tsconfig.json": CONFIGURATION,
      "readme.ts": await readmeExample("queue", "ts", "runtime/SCALING.md"),
      "refused.ts": REFUSED,
      "program.mjs": PROGRAM,
    });
  });
  afterAll(() => workbench.remove());

  it.each(compilers)("has types for TypeScript $version, as the README uses them", async ({ file }) => {
    const { stdout, stderr, exitCode } = await runNode(file, ["--pretty", "false"], { cwd: folder });
    expect(`${stdout}${stderr}`).toBe("");
    expect(exitCode).toBe(0);
  });

  it.skipIf(!HAS_REDIS)("follows with the BullMQ that is installed beside it", async () => {
    const redis = await startRedis();
    try {
      const { stdout, stderr } = await runNode(join(folder, "program.mjs"), [String(redis.port)], {
        cwd: folder,
      });
      expect(stdout, stderr).toBe("1\n");
    } finally {
      await redis.remove();
    }
  });

  it("says what to install where there is no BullMQ", async () => {
    const { stderr, exitCode } = await runNode("--input-type=module", ["--eval", PROGRAM], {
      cwd: installed().consumer,
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      "followActivities needs BullMQ, which could not be loaded. Install it, and a client of Redis for it: npm install bullmq ioredis",
    );
  });
});
