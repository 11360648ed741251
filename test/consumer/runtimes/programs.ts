import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { repository } from "../installed.js";
import { writeFiles } from "../own-documents.js";
import type { Exercise } from "./exercise.js";

const FOLDER = join(repository, "test", "consumer", "runtimes", "programs");

/** Names of the programs in `programs/`. */
export type Program = "exercise" | "main" | "page" | "worker" | "types";

export function programText(name: Program): Promise<string> {
  return readFile(join(FOLDER, `${name}.ts`), "utf8");
}

/** Writes programs into a folder as JavaScript modules, with `exercise.js` beside them. */
export async function writePrograms(folder: string, ...names: readonly Program[]): Promise<void> {
  for (const name of ["exercise", ...names] as const) {
    const { code } = await transform(await programText(name), { loader: "ts", format: "esm" });
    await writeFiles(folder, { [`${name}.js`]: code });
  }
}

/** Writes `exercise.cjs` and `main.cjs`, which require the package and each other. */
export async function writeCommonJs(folder: string): Promise<void> {
  const { code } = await transform(await programText("exercise"), { loader: "ts", format: "cjs" });
  await writeFiles(folder, {
    "exercise.cjs": code,
    "main.cjs": 'require("./exercise.cjs").exercise().then((seen) => console.log(JSON.stringify(seen)));\n',
  });
}

/** What a program printed last. */
export function printed(stdout: string): Exercise {
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Exercise;
}
