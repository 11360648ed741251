import type { Command } from "commander";
import { type Layout, specsFiles } from "../core/specs/layout.js";
import { openSpecs } from "../core/specs/specs.js";
import type { GenerateSettings } from "../generate/clients.js";
import { Problem } from "../problem.js";
import { type Config, readConfig } from "./config.js";
import { projectLayout } from "./project-layout.js";

/** The project of a user, with its settings. */
export interface UserProject {
  readonly layout: Layout;
  readonly settings: GenerateSettings;
}

/**
 * Adds a command that works on the project at `root`. Invalid settings are an error when the command runs, not when its
 * help is asked for.
 */
export async function addInProject(
  program: Command,
  root: string,
  add: (project: UserProject) => void,
): Promise<void> {
  const { config, problem } = await readOrProblem(root);
  const { platform, clients = [] } = config;
  add({
    layout: projectLayout(root, platform),
    settings: { clients, hasPlatform: clients.length === 0 || platform !== undefined },
  });
  if (problem === undefined) return;
  program.commands.at(-1)?.hook("preAction", () => {
    throw problem;
  });
}

/** Slugs of the modules of the project at `root`; empty where its documents cannot be read. */
export async function slugsOf(root: string): Promise<readonly string[]> {
  const { config } = await readOrProblem(root);
  try {
    const modules = await openSpecs(specsFiles(projectLayout(root, config.platform))).modules();
    return modules.map(({ slug }) => slug);
  } catch (problem) {
    if (problem instanceof Problem) return [];
    throw problem;
  }
}

async function readOrProblem(root: string): Promise<{ readonly config: Config; readonly problem?: Problem }> {
  try {
    return { config: await readConfig(root) };
  } catch (problem) {
    if (problem instanceof Problem) return { config: {}, problem };
    throw problem;
  }
}
