import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleSimulator } from "./bundle.js";

const folder = fileURLToPath(new URL("../../dist/testing", import.meta.url));
const files = await bundleSimulator();
rmSync(folder, { recursive: true, force: true });
for (const [name, text] of files) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
process.stdout.write(`dist/testing: ${files.size} files, ${Math.round(size / 1024)} KB\n`);
