#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { VERSION } from "../../runtime/version.js";
import { runProgram } from "../command-line/program.js";
import { projectLayout } from "./project-layout.js";

const layout = projectLayout(process.cwd());
const program = new Command("cloudtemple")
  .description(
    "Pull the documents of the Cloud Temple API, generate typed clients, compare documents, simulate the platform, and find which deprecated parts of the Cloud Temple API your code uses and when they are removed.",
  )
  .version(VERSION);

await runProgram(program, {
  generate: {
    failure: 1,
    add: async () => (await import("../generate/command.js")).addGenerateCommand(program, layout),
  },
  pull: {
    failure: 1,
    add: async () => (await import("../pull/command.js")).addPullCommand(program, layout),
  },
  diff: {
    failure: 1,
    add: async () => (await import("../diff/command.js")).addDiffCommand(program, layout),
  },
  probe: {
    failure: 1,
    add: async () => (await import("../probe/command.js")).addProbeCommand(program, layout),
  },
  simulate: {
    failure: 1,
    add: async () => (await import("../simulator/command.js")).addSimulateCommand(program),
  },
  check: {
    failure: 2,
    add: async () => (await import("../usage/commands/check.js")).addCheckCommand(program),
  },
  migrate: {
    failure: 2,
    add: async () => (await import("../usage/commands/migrate.js")).addMigrateCommand(program),
  },
  calendar: {
    failure: 2,
    add: async () =>
      (await import("../usage/commands/calendar.js")).addCalendarCommand(
        program,
        fileURLToPath(import.meta.url),
      ),
  },
});
