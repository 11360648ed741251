import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringMember } from "../json.js";

/** The version in `package.json` of the project at `root`; `undefined` without one. */
export async function readPackageVersion(root: string): Promise<string | undefined> {
  const text = await readFile(join(root, "package.json"), "utf8").catch(() => "{}");
  return stringMember(JSON.parse(text), "version");
}
