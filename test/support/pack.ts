import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../consumer/run.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Builds and packs the package as it would be published.
 *
 * @param folder where the tarball is written
 * @returns the path of the tarball
 * @throws Error with npm's output when it cannot be built or packed
 */
export async function packPackage(folder: string): Promise<string> {
  await npm(["pack", "--pack-destination", folder], repository);
  const name = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  if (name === undefined) throw new Error("npm pack wrote no tarball.");
  return join(folder, name);
}

/** Runs npm in a folder. */
export async function npm(parameters: readonly string[], cwd: string): Promise<void> {
  const { exitCode, stdout, stderr } = await run("npm", parameters, { cwd });
  if (exitCode !== 0) {
    throw new Error(`npm ${parameters.join(" ")} ended with ${exitCode}:\n${stdout}\n${stderr}`);
  }
}
