import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** What a program with the SDK records of a call to the simulator. */
const PROGRAM = `
import { trace } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { createClient } from "cloudtemple";
import { withTelemetry } from "cloudtemple/otel";
import { listTags } from "cloudtemple/tag";
import { createSimulator } from "cloudtemple/testing";

const exporter = new InMemorySpanExporter();
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
const simulator = createSimulator();
const { id, secret } = simulator.credentials;
const client = createClient(withTelemetry({ fetch: simulator.fetch, credentials: { id, secret } }));
await listTags(client);
for (const { name, attributes } of exporter.getFinishedSpans())
  console.log(name, attributes["cloudtemple.operation"] ?? "", attributes["http.response.status_code"] ?? "");
`;

describe("cloudtemple/otel, packed,", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    workbench = await createWorkbench({
      neighbours: [
        ...["@types/node", "openapi-fetch", "openapi-typescript-helpers", "@opentelemetry/api"],
        "@opentelemetry/sdk-trace-base",
      ],
    });
    folder = await workbench.lay("telemetry", {
      "package.json": JSON.stringify({ private: true, type: "module" }),
      "tsconfig.json": CONFIGURATION,
      "telemetry.ts": await readmeExample("telemetry", "ts", "runtime/OPTIONS.md"),
      "program.mjs": PROGRAM,
    });
  });
  afterAll(() => workbench.remove());

  it.each(compilers)("has types for TypeScript $version, as the page uses them", async ({ file }) => {
    const { stdout, stderr, exitCode } = await runNode(file, ["--pretty", "false"], { cwd: folder });
    expect(`${stdout}${stderr}`).toBe("");
    expect(exitCode).toBe(0);
  });

  it("records with the API that is installed beside it", async () => {
    const { stdout, stderr } = await runNode(join(folder, "program.mjs"), [], { cwd: folder });
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toContain("GET /tag/v1/tags tag.listTags 200");
  });
});
