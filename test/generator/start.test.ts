import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { makeInstalledProject, type Project } from "../support/project.js";

const run = promisify(execFile);

/** The entry of `npm run generate`, in a project with a copy of the generator. */
async function start({ root }: Project, ...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(root, "generator/start.mjs"), "generate", ...words], {
    cwd: root,
  });
  return stdout.replace(/[\d.]+ s\n$/, "");
}

async function bundles({ root }: Project): Promise<string[]> {
  return (await readdir(join(root, "node_modules/.cache/cloudtemple/generator"))).sort();
}

test("the generator starts from a bundle of its sources, and from another one when they change", async () => {
  const project = await makeInstalledProject();
  const { root } = project;
  const first = await start(project);
  expect(first).toContain("2 modules, 3 operations");
  const files = await project.generated();
  const { stdout } = await run(
    process.execPath,
    ["--import", "tsx/esm", "generator/cli.ts", "generate", "--check"],
    { cwd: root },
  );
  expect(stdout).toContain("0 files changed");
  const [bundle, another] = await bundles(project);
  expect(another).toBeUndefined();
  // The sources are not read again: what they are compiled to is.
  const folder = join(root, "node_modules/.cache/cloudtemple/generator", bundle ?? "");
  // What Node compiled of the bundle and of the compiler of TypeScript is kept beside them.
  const compiled = ["cli.bin", "typescript.bin"];
  expect((await readdir(folder)).sort()).toEqual(
    [...compiled, "cli.cjs", "compile-cache.cjs", "optimize-late.cjs"].sort(),
  );
  const kept = await stat(join(folder, "cli.bin"));
  await start(project, "--check");
  expect((await stat(join(folder, "cli.bin"))).mtimeMs).toBe(kept.mtimeMs);
  const text = await readFile(join(folder, "cli.cjs"), "utf8");
  await writeFile(join(folder, "cli.cjs"), text.replaceAll(" changed; ", " altered; "));
  for (const name of compiled) await rm(join(folder, name));
  expect(await start(project, "--check")).toContain("0 files altered; ");

  const source = join(root, "generator/generate/reporter.ts");
  const before = await readFile(source, "utf8");
  await writeFile(source, before.replace(" changed; ", " replaced; "));
  expect(await start(project, "--check")).toContain("0 files replaced; ");
  expect(await bundles(project)).toHaveLength(2);
  await writeFile(source, before);
  expect(await start(project, "--check")).toContain("0 files altered; ");
  expect(await bundles(project)).toHaveLength(2);
  expect(await project.generated()).toEqual(files);

  // Templates are compiled into the bundle, and are a part of its sources.
  const template = join(root, "templates/generate/operations.md.hbs");
  await writeFile(template, `${await readFile(template, "utf8")}Added.\n`);
  await start(project);
  expect(Object.entries(await project.generated())).toContainEqual([
    "OPERATIONS.md",
    expect.stringMatching(/Added\.\n$/),
  ]);
});

test("starts at the same time make one bundle, and one that cannot be written is not needed", async () => {
  const project = await makeInstalledProject();
  await start(project);
  const cache = join(project.root, "node_modules/.cache");
  await rm(cache, { recursive: true });
  const outputs = await Promise.all([start(project, "--check"), start(project, "--check")]);
  for (const output of outputs) expect(output).toContain("0 files changed; ");
  expect(await bundles(project)).toHaveLength(1);
  await rm(cache, { recursive: true });
  await writeFile(cache, "not a folder");
  expect(await start(project, "--check")).toContain("0 files changed; ");
});

test("every other command runs from the sources", async () => {
  const { root } = await makeInstalledProject();
  const words = [join(root, "generator/start.mjs"), "--help"];
  const { stdout } = await run(process.execPath, words, { cwd: root });
  expect(stdout).toMatch(/^ {2}generate /m);
  expect(stdout).toMatch(/^ {2}simulate /m);
  const diff = run(process.execPath, [join(root, "generator/start.mjs"), "diff", "--help"], { cwd: root });
  expect((await diff).stdout).toContain("npm run diff -- ");
});

test("what another start removes meanwhile does not keep the bundle from being made", async () => {
  const project = await makeInstalledProject();
  const cache = join(project.root, "node_modules/.cache/cloudtemple/generator");
  await mkdir(cache, { recursive: true });
  // Listed, and not found when it is asked for, as the folder of another start that has just been renamed.
  await symlink("nowhere", join(cache, "removed.1"));
  await start(project);
  const [bundle, removed, left] = await bundles(project);
  expect([bundle, removed, left]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), "removed.1", undefined]);
});

test("a bundle of which only a part is there is not waited for: the sources are run", async () => {
  const project = await makeInstalledProject();
  await start(project);
  const [bundle = ""] = await bundles(project);
  const folder = join(project.root, "node_modules/.cache/cloudtemple/generator", bundle);
  await rm(join(folder, "cli.cjs"));
  expect(await start(project, "--check")).toContain("0 files changed; ");
  expect(await readdir(folder)).not.toContain("cli.cjs");
});

test("a bundle of other sources that was made more than a day ago is removed, and no later one", async () => {
  const project = await makeInstalledProject();
  const cache = join(project.root, "node_modules/.cache/cloudtemple/generator");
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of ["old", "new"]) await mkdir(join(cache, name), { recursive: true });
  await writeFile(join(cache, "old", "cli.cjs"), "");
  await utimes(join(cache, "old"), yesterday, yesterday);
  await start(project);
  expect(await bundles(project)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), "new"]);
});
