import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Name and version -> subresource integrity of the archive, as npm writes it into a lock file. */
const PACKAGES = JSON.parse(readFileSync(new URL("packages.json", import.meta.url), "utf8")) as Readonly<
  Record<string, string>
>;

/** Where archives and documents are kept between runs: below `node_modules`, which is nobody's. */
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/cloudtemple-published/", import.meta.url));

const run = promisify(execFile);

/**
 * The path of a file of a published package, such as `@blockfrost/openapi@0.1.60`. It is fetched with the npm client,
 * so from whatever registry that is set up for, unless an earlier run did.
 *
 * @throws Error when the package is not pinned in `packages.json`, or the registry does not answer, or answers with
 * another archive
 */
export async function publishedFile(spec: string, file: string): Promise<string> {
  const path = join(CACHE, nameOf(spec), file);
  if (existsSync(path)) return path;
  const { stdout } = await run("tar", ["-xzOf", await archiveOf(spec), `package/${file}`], {
    encoding: "buffer",
    maxBuffer: 2 ** 28,
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, stdout);
  await rename(`${path}.part`, path);
  return path;
}

/**
 * The paths of all files of a published package.
 *
 * @throws Error as `publishedFile` does
 */
export async function publishedFiles(spec: string): Promise<string[]> {
  const { stdout } = await run("tar", ["-tzf", await archiveOf(spec)], { maxBuffer: 2 ** 26 });
  return stdout
    .split("\n")
    .flatMap((line) => (line.startsWith("package/") ? [line.slice("package/".length)] : []));
}

/**
 * The paths of many files of a published package, which is read once for all of them.
 *
 * @throws Error as `publishedFile` does
 */
export async function publishedFilesAt(spec: string, files: readonly string[]): Promise<string[]> {
  const folder = join(CACHE, nameOf(spec));
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) {
    const archive = await archiveOf(spec);
    const part = await mkdtemp(join(CACHE, "extract-"));
    try {
      const names = missing.map((file) => `package/${file}`);
      await run("tar", ["-xzf", archive, "-C", part, "--strip-components=1", ...names]);
      for (const file of missing) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await rename(join(part, file), join(folder, file));
      }
    } finally {
      await rm(part, { recursive: true, force: true });
    }
  }
  return files.map((file) => join(folder, file));
}

const fetching = new Map<string, Promise<string>>();

/** One archive may hold many documents: it is fetched and checked once. */
async function archiveOf(spec: string): Promise<string> {
  const known = fetching.get(spec) ?? fetchArchive(spec);
  fetching.set(spec, known);
  return await known;
}

async function fetchArchive(spec: string): Promise<string> {
  const expected = PACKAGES[spec];
  if (expected === undefined)
    throw new Error(`${spec} is not in test/npm/packages.json. Add it with its integrity.`);
  const path = join(CACHE, `${nameOf(spec)}.tgz`);
  if (existsSync(path) && (await integrityOf(path)) === expected) return path;
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, "fetch-"));
  try {
    await run("npm", ["pack", spec, "--pack-destination", folder, "--silent"], { timeout: 300_000 });
    const [name] = await readdir(folder);
    if (name === undefined) throw new Error(`npm fetched nothing for ${spec}.`);
    const found = await integrityOf(join(folder, name));
    if (found !== expected)
      throw new Error(`${spec} is not what it was: expected ${expected}, found ${found}. Do not use it.`);
    await rename(join(folder, name), path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return path;
}

function nameOf(spec: string): string {
  return spec.replaceAll("/", "+");
}

async function integrityOf(path: string): Promise<string> {
  return `sha512-${createHash("sha512")
    .update(await readFile(path))
    .digest("base64")}`;
}
