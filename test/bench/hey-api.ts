import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The last line that runs on Node 20. */
export const HEY_API = "0.95.0";

/** What it wrote, for one document. */
export interface HeyApiClient {
  /** The file with all operations. */
  readonly sdk: string;
  /** The file that they import, which does not depend on the document. */
  readonly client: string;
}

/**
 * Generates a client with hey-api/openapi-ts, which is installed in the scratch folder for that.
 *
 * @throws Error when the registry cannot be reached
 */
export async function generateWithHeyApi(document: string, scratch: string): Promise<HeyApiClient> {
  const folder = join(scratch, "hey-api");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const packages = [`@hey-api/openapi-ts@${HEY_API}`, "typescript@5.9.3"];
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...packages], { cwd: folder });
  await run("npx", ["openapi-ts", "--input", document, "--output", "out"], { cwd: folder });
  return { sdk: join(folder, "out", "sdk.gen.ts"), client: join(folder, "out", "client", "index.ts") };
}
