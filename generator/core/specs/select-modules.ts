import { Problem } from "../../problem.js";
import type { ModuleEntry } from "./modules.js";

/**
 * The modules that a command line asks for, in the order of `specs/modules.yaml`.
 *
 * @param slugs empty means all
 * @param folder of the documents, as messages name it
 * @throws Problem when a slug belongs to none of them, naming those there are.
 */
export function selectModules(
  modules: readonly ModuleEntry[],
  slugs: readonly string[],
  folder = "specs",
): readonly ModuleEntry[] {
  return select(modules, slugs, `in ${folder}/modules.yaml`);
}

/** {@link selectModules} among the modules that have a document in `specs/`. */
export function selectKnownModules(
  modules: readonly ModuleEntry[],
  slugs: readonly string[],
  folder = "specs",
): readonly ModuleEntry[] {
  return select(
    modules.filter(({ status }) => status === "known"),
    slugs,
    `with a document in ${folder}/`,
  );
}

function select(
  modules: readonly ModuleEntry[],
  slugs: readonly string[],
  place: string,
): readonly ModuleEntry[] {
  const unknown = slugs.find((slug) => !modules.some((module) => module.slug === slug));
  if (unknown !== undefined) {
    throw new Problem(`there is no module ${JSON.stringify(unknown)} ${place}.`, {
      fix: `Known modules: ${modules.map(({ slug }) => slug).join(", ")}.`,
    });
  }
  return modules.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug));
}
