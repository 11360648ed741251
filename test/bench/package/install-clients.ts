import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packPackage } from "../../support/pack.js";
import { placePackage } from "../../support/place-package.js";
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
  const folder = join(scratch, "clients");
  if (IS_TRIAL) {
    await placePackage(folder);
    return { folder, heyApi: "" };
  }
  const packed = join(scratch, "packed");
  await mkdir(packed, { recursive: true });
  const tarball = await packPackage(packed);
  await installPackages(folder, { ...PACKAGES, cloudtemple: `file:${tarball}` });
  const document = join(root, "specs", "compute.yaml");
  return { folder, heyApi: (await generateWithHeyApi(document, scratch)).sdk };
}
