import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePackage } from "./package.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
for (const [name, text] of await bundlePackage(root)) {
  const path = join(root, "dist", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
