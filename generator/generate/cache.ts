import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compareText, isObject } from "../json.js";
import type { ModuleRecords } from "./output/records.js";

/** What a run stores of a module, so that the next run need not generate it again. */
export interface CachedModule {
  /** Hash of everything that the files depend on. */
  readonly inputs: string;
  /** Hash of the files, to detect that somebody changed them. */
  readonly outputs: string;
  readonly records: ModuleRecords;
  /** Look-ups in other modules: text of a document -> operation that it names there; `null` for none. */
  readonly elsewhere?: Readonly<Record<string, string | null>>;
}

export type Cache = Record<string, CachedModule>;

export async function emptyCache(): Promise<Cache> {
  return Promise.resolve({});
}

/** A cache that cannot be read counts as empty: it only saves time. */
export async function readCache(path: string): Promise<Cache> {
  try {
    const cache: unknown = JSON.parse(await readFile(path, "utf8"));
    return isObject(cache) ? (cache as unknown as Cache) : {};
  } catch {
    return {};
  }
}

export async function writeCache(path: string, cache: Cache): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(cache));
}

/** One hash over texts, each with its length so that no two lists of texts have the same. */
export function hashTexts(texts: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("hex");
}

/** A hash of the generator itself: its sources, its templates and the versions of its dependencies. */
export async function hashGenerator(root: string): Promise<string> {
  const files = await Promise.all(
    ["generator", "templates"].map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const paths = [...files.flat(), join(root, "package-lock.json")].sort(compareText);
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8").catch(() => "")));
  return hashTexts(texts);
}
