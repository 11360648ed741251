import { cp, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type GenerateResult, generate } from "../../generator/generate/generate.js";
import { readFiles } from "../../generator/generate/output/folder.js";
import { repositoryLayout } from "../../generator/repository-layout.js";
import { text } from "./from-text.js";

export const REPOSITORY = join(import.meta.dirname, "../..");

/** The specs of a small project: two known modules, one unknown, an overlay, a limit. */
export const SPECS: Readonly<Record<string, string>> = {
  "modules.yaml": text`
    modules:
      - {slug: mall, title: Mall, status: known, basePath: /mall}
      - {slug: shop, title: Shop, status: known, basePath: /shop}
      - {slug: yard, title: Yard, status: unknown, basePath: /yard}
  `,
  "limits.yaml": text`
    rules:
      - {module: "*", lane: console, requests: 25, seconds: 1}
  `,
  "mall.yaml": text`
    openapi: 3.0.3
    info: {title: Mall, version: 1.0.0}
    paths:
      /v1/floors:
        get:
          tags: [floors]
          summary: List floors
          responses:
            "200": {description: Floors.}
  `,
  "shop.yaml": text`
    openapi: 3.1.0
    info: {title: Shop, version: 1.0.0}
    paths:
      /v1/jobs:
        get:
          tags: [jobs]
          responses:
            "200":
              description: Jobs.
              content:
                application/json:
                  schema: {type: array, items: {$ref: '#/components/schemas/Job'}}
      /v1/jobs/{id}:
        delete:
          tags: [jobs]
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          responses:
            "204": {description: Done.}
    components:
      schemas:
        Job:
          type: object
          properties:
            id: {type: string}
  `,
  "overlays/shop.yaml": text`
    overlay: 1.0.0
    actions:
      - target: $.paths['/v1/jobs'].get
        description: The portal says so.
        update: {deprecated: true, x-sunset: "2027-01-01"}
  `,
};

export interface Project {
  readonly root: string;
  /** Writes a file below the root, or removes it. */
  readonly write: (name: string, content: string | undefined) => Promise<void>;
  /** All of `generated/`. */
  readonly generated: () => Promise<Record<string, string>>;
  /** What identifies each file of `generated/` and of `specs/` as never rewritten. */
  readonly fingerprint: () => Promise<string>;
}

/** A project in a folder of its own, gone after the test; its generator is the one under test. */
export async function makeProject(specs: Readonly<Record<string, string>> = SPECS): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), "cloudtemple-project-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (name: string, content: string | undefined): Promise<void> => {
    const path = join(root, name);
    if (content === undefined) return rm(path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  for (const [name, content] of Object.entries(specs)) await write(`specs/${name}`, content);
  for (const folder of ["generator", "templates"])
    await symlink(join(REPOSITORY, folder), join(root, folder));
  return {
    root,
    write,
    generated: async () => Object.fromEntries(await readFiles(join(root, "generated"))),
    fingerprint: async () => {
      const lines: string[] = [];
      for (const folder of ["generated", "specs"]) {
        for (const name of await readdir(join(root, folder), { recursive: true })) {
          const { ino, mtimeMs } = await stat(join(root, folder, name));
          lines.push(`${folder}/${name} ${ino} ${mtimeMs}`);
        }
      }
      return lines.sort().join("\n");
    },
  };
}

/** The same with a copy of the generator, so that its command line takes this root for its own. */
export async function makeInstalledProject(
  specs: Readonly<Record<string, string>> = SPECS,
): Promise<Project> {
  const project = await makeProject(specs);
  for (const name of ["generator", "templates", "runtime", "package.json", "tsconfig.json"]) {
    await rm(join(project.root, name), { force: true });
    await cp(join(REPOSITORY, name), join(project.root, name), { recursive: true });
  }
  const modules = await readdir(join(REPOSITORY, "node_modules"));
  await mkdir(join(project.root, "node_modules"));
  await Promise.all(
    modules
      .filter((name) => !name.startsWith("."))
      .map((name) =>
        symlink(join(REPOSITORY, "node_modules", name), join(project.root, "node_modules", name)),
      ),
  );
  return project;
}

/** What a run returned, and what it reported: a line per module, and warnings. */
export interface Run extends GenerateResult {
  readonly lines: Record<string, string>;
  readonly warnings: string[];
}

export async function run(
  { root }: Project,
  { modules = [], check = false }: { modules?: string[]; check?: boolean } = {},
): Promise<Run> {
  const lines: Record<string, string> = {};
  const warnings: string[] = [];
  const result = await generate({
    layout: repositoryLayout(root),
    modules,
    check,
    verify: true,
    progress: {
      eachModule: async (slugs, work) => {
        for (const slug of slugs) lines[slug] = await work(slug);
      },
      warn: (warning) => warnings.push(warning),
    },
  });
  return { ...result, lines, warnings };
}
