import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { npm, packPackage } from "../support/pack.js";
import type {} from "./installed.js";
import { readmeExample } from "./readme.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/**
 * What is installed beside the package, from where the tests have it: the fixture says process and console, as programs for Node
 * do, and one entry point is for programs with OpenTelemetry.
 */
const NEIGHBOURS = ["@types/node", "@opentelemetry/api"];

/**
 * Builds and packs the package, installs the tarball in an empty folder and lays the fixture and the program of the README
 * beside it, as a user has it. Everything is gone again when the tests are through.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-consumer-"));
  const tearDown = (): Promise<void> => rm(scratch, { recursive: true, force: true });
  try {
    const tarball = await packPackage(scratch);
    const consumer = await install(scratch, tarball);
    project.provide("installed", { tarball, consumer });
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

async function install(scratch: string, tarball: string): Promise<string> {
  const consumer = join(scratch, "consumer");
  await mkdir(consumer);
  await writeFile(join(consumer, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await npm(["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], consumer);
  for (const neighbour of NEIGHBOURS) {
    const place = join(consumer, "node_modules", neighbour);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(repository, "node_modules", neighbour), place, "junction");
  }
  await cp(join(repository, "test", "consumer", "fixture"), consumer, { recursive: true });
  await writeFile(join(consumer, "program.ts"), await readmeExample("program"));
  return consumer;
}
