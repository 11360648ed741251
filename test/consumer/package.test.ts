import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, it } from "vitest";
import { folderFiles } from "../../generator/core/specs/file-source.js";
import { openSpecs } from "../../generator/core/specs/specs.js";
import { inPackage, installed, repository, toolFile } from "./installed.js";
import { runNode } from "./run.js";

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

describe("the tarball", () => {
  it("holds the documents as they are in the repository", async () => {
    const files = [...(await filesBelow(join(repository, "specs")))].sort();
    expect([...(await filesBelow(inPackage("dist", "specs")))].sort()).toEqual(files);
    for (const file of files) {
      const [packed, ours] = [inPackage("dist", "specs", file), join(repository, "specs", file)];
      expect(await readFile(packed, "utf8"), file).toBe(await readFile(ours, "utf8"));
    }
  });

  it("holds dist, the README, the licence and package.json, and nothing else", async () => {
    expect((await readdir(inPackage())).sort()).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
    const files = await filesBelow(inPackage("dist"));
    expect(files.length).toBeGreaterThan(0);
    expect(
      files.filter(
        (file) =>
          !/\.(js|d\.ts|js\.map)$|\/THIRD-PARTY-LICENSES\.txt$|^generated\/deprecations\.json$|^specs\/|^config\.schema\.json$/.test(
            file,
          ),
      ),
    ).toEqual([]);
    expect(files.filter((file) => /(^|\/)(test|fixture)s?\/|\.test\./.test(file))).toEqual([]);
  });

  it("leads debuggers to sources that are there", async () => {
    const maps = (await filesBelow(inPackage("dist"))).filter((file) => file.endsWith(".map"));
    expect(maps.length).toBeGreaterThan(0);
    const missing = await Promise.all(maps.map((map) => missingSources(inPackage("dist", map))));
    expect(missing.flat()).toEqual([]);
  });

  it("needs openapi-fetch at run time, and nothing else", async () => {
    const manifest = await readManifest(inPackage("package.json"));
    expect(Object.keys(manifest.dependencies ?? {})).toEqual(["openapi-fetch"]);
    expect(Object.keys(manifest.optionalDependencies ?? {})).toEqual([]);
    const present = await readdir(join(installed().consumer, "node_modules"));
    // The tests lay those beside it.
    const laid = ["@types", "@opentelemetry"];
    expect(present.filter((name) => !name.startsWith(".") && !laid.includes(name)).sort()).toEqual([
      "cloudtemple",
      "openapi-fetch",
      "openapi-typescript-helpers",
    ]);
  });

  it("passes publint without a remark", async () => {
    const { buffer } = new Uint8Array(await readFile(installed().tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg) ?? message.code)).toEqual([]);
  });

  it("resolves with types wherever ECMAScript modules do", async () => {
    const attw = toolFile("@arethetypeswrong", "cli", "dist", "index.js");
    const parameters = [installed().tarball, "--profile", "esm-only", "--no-color", "--format", "ascii"];
    const { exitCode, stdout, stderr } = await runNode(attw, parameters, { cwd: installed().consumer });
    expect(exitCode, `${stdout}${stderr}`).toBe(0);
  });
});

describe("the entry points", () => {
  it("are the modules that have a document, one for one", async () => {
    const { exports } = await readManifest(join(repository, "package.json"));
    const modules = Object.entries(exports).filter(([, target]) =>
      JSON.stringify(target).includes("/generated/"),
    );
    const listed = await openSpecs(folderFiles(join(repository, "specs"))).modules();
    const known = listed.filter(({ status }) => status === "known").map(({ slug }) => slug);
    expect(known.length).toBeGreaterThan(0);
    expect(Object.fromEntries(modules)).toEqual(
      Object.fromEntries(
        known.map((slug) => [
          `./${slug}`,
          { types: `./dist/generated/${slug}/index.d.ts`, default: `./dist/generated/${slug}/index.js` },
        ]),
      ),
    );
  });

  it("can all be imported", async () => {
    const { name, exports } = await readManifest(inPackage("package.json"));
    const entries = Object.keys(exports).filter((entry) => !entry.endsWith(".json"));
    const specifiers = entries.map((entry) => name + entry.slice(1));
    const { stdout, stderr, exitCode } = await runNode(
      "--input-type=module",
      [
        "--eval",
        `for (const specifier of ${JSON.stringify(specifiers)}) {
          console.log(specifier, Object.keys(await import(specifier)).length > 0);
        }`,
      ],
      { cwd: installed().consumer },
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    // Strict mode is for compilers alone.
    expect(stdout.trim().split("\n")).toEqual(
      specifiers.map((specifier) => `${specifier} ${specifier !== `${name}/strict`}`),
    );
  });

  it("have the names of their sources, and for other files of the package such as begin with $", async () => {
    const packed = (await import(pathToFileURL(inPackage("dist/runtime/index.js")).href)) as object;
    const names = Object.keys(packed).filter((name) => !name.startsWith("$"));
    expect(names.sort()).toEqual(Object.keys(await import("../../runtime/index.js")).sort());
  });

  it("name their functions and classes as they export them, for stack traces and logs", async () => {
    const { exports } = await readManifest(inPackage("package.json"));
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === "string" || target["default"]?.includes("/dist/testing/")
        ? []
        : (target["default"] ?? []),
    );
    const renamed = await Promise.all(
      targets.map(async (target) => {
        const module = (await import(pathToFileURL(inPackage(target)).href)) as Record<string, unknown>;
        return Object.entries(module).filter(
          ([exported, value]) => typeof value === "function" && value.name !== exported.replace(/^\$/, ""),
        );
      }),
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(renamed.flat().map(([exported]) => exported)).toEqual([]);
  });
});

describe("generated code", () => {
  it("has no file of over 1,000 lines but schema.ts", async () => {
    const folder = join(repository, "generated");
    const files = (await filesBelow(folder)).filter((file) => !/(^|\/)schema\.ts$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    const lines = await Promise.all(
      files.map(async (file) => [file, (await readFile(join(folder, file), "utf8")).split("\n").length - 1]),
    );
    expect(lines.filter(([, count]) => Number(count) > 1_000)).toEqual([]);
  });
});

async function readManifest(file: string): Promise<Manifest> {
  return JSON.parse(await readFile(file, "utf8")) as Manifest;
}

/** Paths of all files below a folder, relative to it, with forward slashes. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** Sources that a map names, but neither holds nor finds beside it. */
async function missingSources(map: string): Promise<readonly string[]> {
  const { sources, sourcesContent = [] } = JSON.parse(await readFile(map, "utf8")) as {
    sources: readonly string[];
    sourcesContent?: readonly (string | null)[];
  };
  const missing = sources.map(async (source, index) => {
    if (typeof sourcesContent[index] === "string") return [];
    const exists = await stat(join(dirname(map), source)).then(
      (found) => found.isFile(),
      () => false,
    );
    return exists ? [] : [`${map}: ${source}`];
  });
  return (await Promise.all(missing)).flat();
}
