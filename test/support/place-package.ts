import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePackage } from "../../generator/bundle/package.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Makes a folder whose programs import `cloudtemple` as it would be published, without packing or installing anything. */
export async function placePackage(folder: string): Promise<void> {
  const packages = join(folder, "node_modules");
  for (const [name, text] of await bundlePackage(root)) {
    const path = join(packages, "cloudtemple", "dist", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  await copyFile(join(root, "package.json"), join(packages, "cloudtemple", "package.json"));
  await symlink(join(root, "node_modules", "openapi-fetch"), join(packages, "openapi-fetch"), "junction");
}
