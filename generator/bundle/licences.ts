import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** Name of the file beside a bundle that has the licences of the libraries in it. */
export const LICENCES_FILE = "THIRD-PARTY-LICENSES.txt";

/** A library of npm that is part of a bundle. */
export interface BundledLibrary {
  readonly name: string;
  readonly version: string;
}

const HEADING = "The libraries in this bundle:";

/**
 * The libraries in a bundle, sorted by name, and the licence of each.
 *
 * @param root folder that the paths in `inputs` are relative to
 */
export async function licencesOf({ inputs }: Pick<Metafile, "inputs">, root: string): Promise<string> {
  const folders = Object.keys(inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  const licences = await Promise.all(
    [...new Set(folders)].sort().map((folder) => licenceOf(join(root, folder))),
  );
  const list = licences.map(({ title }) => `- ${title}`).join("\n");
  const texts = licences.map(({ title, text }) => `${title}\n\n${text}`);
  return `${[HEADING, list, ...texts].join("\n\n")}\n`;
}

/**
 * The libraries that a text of {@link licencesOf} lists.
 *
 * @throws Error for a text without the list
 */
export function librariesIn(text: string): BundledLibrary[] {
  const [heading, list] = text.split("\n\n");
  if (heading !== HEADING || list === undefined)
    throw new Error(`The licences do not begin with "${HEADING}": build the package again.`);
  return list.split("\n").flatMap((line): BundledLibrary[] => {
    const { name, version } = /^- (?<name>\S+) (?<version>\S+)$/.exec(line)?.groups ?? {};
    return name === undefined || version === undefined ? [] : [{ name, version }];
  });
}

async function licenceOf(folder: string): Promise<{ readonly title: string; readonly text: string }> {
  const { name, version, license, author } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  ) as Record<string, unknown>;
  const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined
      ? `${String(license)}${author === undefined ? "" : `, ${authorText(author)}`}`
      : await readFile(join(folder, file), "utf8");
  return { title: `${String(name)} ${String(version)}`, text: text.trim() };
}

/** npm allows a text, or an object with a name. */
function authorText(author: unknown): string {
  if (typeof author === "string") return author;
  const { name } = (author ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : "unknown author";
}
