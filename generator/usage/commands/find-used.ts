import { withCompiler } from "../../command-line/compiler-peer.js";
import { readEvidence } from "../evidence/read-evidence.js";
import { withEvidence } from "../evidence/with-evidence.js";
import { packageFor } from "../installed/operations.js";
import type { FoundUses } from "../uses/find-uses.js";

/** What a command looks at. */
export interface Looked {
  /** As given; empty for the current folder. */
  readonly project: readonly string[];
  /** Files of recorders. */
  readonly runtime?: readonly string[];
}

/**
 * What projects use, as a compiler sees it and as programs did it.
 *
 * @param command its name, for the advice to install the compiler
 * @throws Problem when a project or a file of a recorder cannot be read
 */
export async function findUsed(
  command: string,
  { project, runtime = [] }: Looked,
  cwd: string,
): Promise<{ readonly found: FoundUses; readonly projects: readonly string[] }> {
  const evidence = readEvidence(runtime, cwd);
  const { findUses } = await withCompiler(command, () => import("../uses/find-uses.js"));
  const projects = project.length === 0 ? ["."] : project;
  const compiled = findUses(projects, cwd);
  if (evidence.length === 0) return { found: compiled, projects };
  // Where no file that was read uses any copy, the one that its programs would import knows what was seen.
  const own = compiled.packages.length === 0 ? packageFor(cwd) : undefined;
  return {
    found: withEvidence(compiled, evidence, own === undefined ? compiled.packages : [own]),
    projects,
  };
}
