import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Of what is published under the path of its source: `runtime/index.ts` as `dist/runtime/index.js`. */
const PUBLISHED = /^\.\/dist\/((?:runtime|generated)\/.+)\.js$/;

/**
 * The entry points of the package that are compiled from `runtime/` and `generated/`, as `exports` of `package.json`
 * names them: path below `dist/`, without its ending, to the path of the source below `root`.
 *
 * @throws Error when one of them has no source
 */
export async function readEntryPoints(root: string): Promise<Readonly<Record<string, string>>> {
  const { exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  };
  const entries: Record<string, string> = {};
  for (const [subpath, target] of Object.entries(exports)) {
    for (const published of typeof target === "string" ? [target] : Object.values(target)) {
      const path = PUBLISHED.exec(published)?.[1];
      if (path === undefined) continue;
      const source = `${path}.ts`;
      if (!(await isFile(join(root, source)))) {
        throw new Error(
          `package.json: exports["${subpath}"] names ${published}, but ${source} does not exist. Add the source, or remove the entry.`,
        );
      }
      entries[path] = source;
    }
  }
  return entries;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
