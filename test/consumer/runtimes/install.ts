import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.js";

/** What npm says where the registry is not reached, or a package has nothing for this platform. */
const ABSENT =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EBADPLATFORM|ENOTCACHED)\b/;

/** The reason why something cannot be tried on this machine. */
export class Unavailable extends Error {}

/**
 * Makes a project of a user in an empty folder: the packed tarball and the given packages, installed by npm from the registry
 * that it is set up for. No install script is run.
 *
 * @throws Unavailable where the registry is not reached or has nothing for this platform; Error for any other failure
 */
export async function installProject(
  folder: string,
  tarball: string,
  packages: readonly string[],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{"name": "project", "private": true, "type": "module"}\n');
  const flags = ["--prefer-offline", "--ignore-scripts", "--save-exact", "--no-audit", "--no-fund"];
  const { exitCode, stdout, stderr } = await run("npm", ["install", ...flags, tarball, ...packages], {
    cwd: folder,
  });
  if (exitCode === 0) return folder;
  const [reason] = ABSENT.exec(stderr) ?? [];
  if (reason === undefined) throw new Error(`npm install ended with ${exitCode}:\n${stdout}${stderr}`);
  throw new Unavailable(`npm install ${packages.join(" ")}: ${reason}`);
}
