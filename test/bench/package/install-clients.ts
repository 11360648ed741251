import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePackage } from "../../../generator/bundle/package.js";
import { packPackage } from "../../support/pack.js";
import { generateWithHeyApi } from "../hey-api.js";
import { installPackages } from "../runtime/install.js";
import { IS_TRIAL } from "../trial.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The newest versions that run on Node 20. */
export const PACKAGES = {
  "openapi-fetch": "0.17.0",
  ky: "1.14.3",
  "@octokit/core": "7.0.8",
  openai: "6.49.0",
} as const;

/** Clients as their users have them. */
export interface InstalledClients {
  /** Programs here can import each package, and `cloudtemple` as it would be published. */
  readonly folder: string;
  /** The operations that hey-api/openapi-ts generated from the document of the module `compute`. */
  readonly heyApi: string;
}

/**
 * Packs `cloudtemple`, installs it beside its peers and generates the client of hey-api.
 *
 * @throws Error when the package cannot be built, or the registry cannot be reached
 */
export async function installClients(scratch: string): Promise<InstalledClients> {
  if (IS_TRIAL) return await placeBundles(join(scratch, "clients"));
  const packed = join(scratch, "packed");
  await mkdir(packed, { recursive: true });
  const tarball = await packPackage(packed);
  const folder = join(scratch, "clients");
  await installPackages(folder, { ...PACKAGES, cloudtemple: `file:${tarball}` });
  const document = join(root, "specs", "compute.yaml");
  return { folder, heyApi: (await generateWithHeyApi(document, scratch)).sdk };
}

/** What a package of ours runs from, beside its dependency and without the peers: nothing is packed nor installed. */
async function placeBundles(folder: string): Promise<InstalledClients> {
  const packages = join(folder, "node_modules");
  for (const [name, text] of await bundlePackage(root)) {
    const path = join(packages, "cloudtemple", "dist", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  await copyFile(join(root, "package.json"), join(packages, "cloudtemple", "package.json"));
  await symlink(join(root, "node_modules", "openapi-fetch"), join(packages, "openapi-fetch"), "junction");
  return { folder, heyApi: "" };
}
