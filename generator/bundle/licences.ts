import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** Name of the file beside a bundle that has the licences of the libraries in it. */
export const LICENCES_FILE = "THIRD-PARTY-LICENSES.txt";

/**
 * The licence of every library in a bundle, sorted by name.
 *
 * @param root folder that the paths in `inputs` are relative to
 */
export async function licencesOf({ inputs }: Pick<Metafile, "inputs">, root: string): Promise<string> {
  const folders = Object.keys(inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  const texts = await Promise.all(
    [...new Set(folders)].sort().map((folder) => licenceOf(join(root, folder))),
  );
  return `${texts.join("\n\n")}\n`;
}

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license, author } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  ) as Record<string, unknown>;
  const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined
      ? `${String(license)}${author === undefined ? "" : `, ${authorText(author)}`}`
      : await readFile(join(folder, file), "utf8");
  return `${String(name)} ${String(version)}\n\n${text.trim()}`;
}

/** npm allows a text, or an object with a name. */
function authorText(author: unknown): string {
  if (typeof author === "string") return author;
  const { name } = (author ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : "unknown author";
}
