import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** An import path of the package, with the source that is its page. */
export interface EntryPoint {
  /** `cloudtemple/compute`. */
  readonly name: string;
  /** Path below the root of the repository. */
  readonly source: string;
}

/** What is published from elsewhere than `runtime/` and `generated/`, or has its page from a part of itself. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "./testing": "generator/simulator/index.ts",
  "./testing/server": "generator/simulator/server.ts",
  // The entry itself turns strict mode on in whatever program reads it.
  "./strict": "runtime/strict/policy.ts",
};

/** The entry points that `exports` of `package.json` has, in its order: the package itself first. */
export async function readEntryPoints(root: string): Promise<EntryPoint[]> {
  const { name, exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target === "string") return [];
    const source = ELSEWHERE[subpath] ?? target.types.replace(/^\.\/dist\/(.+)\.d\.ts$/, "$1.ts");
    return [{ name: `${name}${subpath.slice(1)}`, source }];
  });
}
