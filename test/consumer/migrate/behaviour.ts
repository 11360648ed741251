import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { runNode } from "../run.js";

/** The files of the project whose functions read answers of the API. */
const FILES = ["fallback", "declared", "mocks", "fields"];

/** Answers as the API gives them while it has both members: all of them, none, and `null` where no document has it. */
const ANSWERS = [
  {
    id: "1",
    ...{ status: true, isReady: true, zone: "east", region: "east", site: "a", location: "a" },
    ...{ osName: "Linux", osVersion: "6.12", os: { name: "Linux", version: "6.12" } },
    ...{ hostId: "h", host: { id: "h" }, ownerId: "o", owner: { id: "o" } },
  },
  { id: "2" },
  { id: "3", status: false, isReady: false, os: null, host: null, owner: null },
  { id: "4", osName: "", os: { name: "" }, zone: "", region: "" },
];

/** Calls every function that a file exports with every answer, in each way that the functions take one. */
const SCRIPT = `
const [folder] = process.argv.slice(2);
const answers = ${JSON.stringify(ANSWERS)};
const results = {};
for (const file of ${JSON.stringify(FILES)}) {
  const { create, ...exported } = await import(\`./\${folder}/\${file}.mjs\`);
  for (const [name, run] of Object.entries(exported)) {
    if (typeof run !== "function") continue;
    const ways = [(a) => run(a, a), (a) => run(a, [a]), (a) => run([a], () => a), (a) => run(() => a)];
    results[file + " " + name] = [];
    for (const answer of answers)
      for (const way of ways) {
        let result;
        try {
          result = await way(structuredClone(answer));
        } catch (error) {
          result = "throws " + error.constructor.name;
        }
        results[file + " " + name].push(result === undefined ? "undefined" : result);
      }
  }
  const { everywhere, zone, nowhere, site } = exported;
  if (everywhere) results[file] = [zone(everywhere), site(nowhere)];
}
process.stdout.write(JSON.stringify(results, (_, value) => (value === undefined ? "undefined" : value), 1));
`;

/** What the functions in `folder` of a project return: by file and function, or by file what its mocks lead to. */
export async function behaviourOf(
  project: string,
  folder: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const run = join(project, "run");
  await mkdir(join(run, folder), { recursive: true });
  for (const file of FILES) {
    const text = await readFile(join(project, folder, `${file}.ts`), "utf8");
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
    });
    await writeFile(join(run, folder, `${file}.mjs`), outputText);
  }
  await writeFile(join(run, "run.mjs"), SCRIPT);
  const shop = join(run, "node_modules", "cloudtemple");
  await mkdir(shop, { recursive: true });
  await writeFile(join(shop, "package.json"), JSON.stringify({ exports: { "./shop": "./shop.mjs" } }));
  // Imported by a function that sends something, which is not called.
  await writeFile(join(shop, "shop.mjs"), "export const createItem = undefined;\n");
  const { stdout, stderr, exitCode } = await runNode("run.mjs", [folder], { cwd: run });
  if (exitCode !== 0) throw new Error(`The functions of ${folder} cannot be run: ${stderr}`);
  return JSON.parse(stdout) as Record<string, readonly unknown[]>;
}
