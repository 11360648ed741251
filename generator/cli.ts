import { join } from "node:path";
import { Command } from "commander";
import { type LoadedCommand, runProgram } from "./command-line/program.js";
import { repositoryLayout } from "./repository-layout.js";

const layout = repositoryLayout(join(import.meta.dirname, ".."));
const program = new Command("npm run").description(
  "Pull the OpenAPI documents of the Cloud Temple API, compare them, and generate its typed client.",
);

const commands = {
  generate: {
    failure: 1,
    add: async () => (await import("./generate/command.js")).addGenerateCommand(program, layout),
  },
  pull: {
    failure: 1,
    add: async () => (await import("./pull/command.js")).addPullCommand(program, layout),
  },
  diff: {
    failure: 1,
    add: async () => (await import("./diff/command.js")).addDiffCommand(program, layout),
  },
  probe: {
    failure: 1,
    add: async () => (await import("./probe/command.js")).addProbeCommand(program, layout),
  },
  simulate: {
    failure: 1,
    add: async () => (await import("./simulator/command.js")).addSimulateCommand(program),
  },
} satisfies Record<string, LoadedCommand>;

// They are scripts of npm here; what users have as `npx cloudtemple` is another command line. It sets the exit status
// itself, and is not awaited, so that the module can be bundled as CommonJS.
void runProgram(program, commands, { separator: "-- " });
