#!/usr/bin/env node
import nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { VERSION } from "../../runtime/version.js";
import { type LoadedCommand, runProgram } from "../command-line/program.js";
import type { UserProject } from "./project.js";

// Node 22.8 and later keep what they compiled, as they do for tsc: the compiler of TypeScript is nine megabytes.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const program = new Command("cloudtemple")
  .description(
    "Pull the documents of the Cloud Temple API, generate typed clients, compare documents, simulate the platform, and find which deprecated parts of the Cloud Temple API your code uses and when they are removed.",
  )
  .version(VERSION);

/** Reads the settings of the project, which commands for the code of users do not need. */
async function inProject(add: (project: UserProject) => void): Promise<void> {
  const { addInProject } = await import("./project.js");
  await addInProject(program, process.cwd(), add);
}

const commands = {
  generate: {
    failure: 1,
    async add() {
      const { addGenerateCommand } = await import("../generate/command.js");
      await inProject(({ layout, settings }) => addGenerateCommand(program, layout, settings));
    },
  },
  pull: {
    failure: 1,
    async add() {
      const { addPullCommand } = await import("../pull/command.js");
      await inProject(({ layout }) => addPullCommand(program, layout));
    },
  },
  diff: {
    failure: 1,
    async add() {
      const { addDiffCommand } = await import("../diff/command.js");
      await inProject(({ layout }) => addDiffCommand(program, layout));
    },
  },
  probe: {
    failure: 1,
    async add() {
      const { addProbeCommand } = await import("../probe/command.js");
      await inProject(({ layout }) => addProbeCommand(program, layout));
    },
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
} satisfies Record<string, LoadedCommand>;

/** Every other command is added before it, since their options are what it prints. */
const completion: LoadedCommand = {
  failure: 1,
  async add() {
    const { addCompletionCommand } = await import("./completion/command.js");
    const { slugsOf } = await import("./project.js");
    if (program.commands.length === 0) for (const command of Object.values(commands)) await command.add();
    addCompletionCommand(program, await slugsOf(process.cwd()));
  },
};

await runProgram(program, { ...commands, completion });
