import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Clone, cloneRepository } from "./clone.js";

const TAG = "specs/tag.yaml";
let clone: Clone;
const folder = (): string => join(clone.root, "package");

/** Runs a script and returns its outputs, or what it prints where it has none. */
function script(name: string, variables: Record<string, string> = {}, ...args: string[]): string {
  const output = join(clone.root, "output");
  writeFileSync(output, "");
  const printed = execFileSync("bash", [`.github/scripts/${name}.sh`, ...args], {
    cwd: clone.folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...clone.environment, GITHUB_OUTPUT: output, ...variables },
  });
  const outputs = readFileSync(output, "utf8");
  return outputs === "" ? printed : outputs;
}

/** Packs the version of the clone, which the registry has or not; returns the outputs. */
function pack(variables: Record<string, string> = {}): string {
  return script("pack", { GITHUB_REPOSITORY: "example/cloudtemple", ...variables }, folder());
}

beforeAll(async () => {
  clone = await cloneRepository();
  for (const name of await readdir(join(clone.folder, ".changeset")))
    if (name.endsWith(".md")) await rm(join(clone.folder, ".changeset", name));
  await commit("Release 0.1.0");
  clone.git("tag", "v0.1.0");
  const document = await readFile(join(clone.folder, TAG), "utf8");
  const path =
    "  /v1/labels:\n    get:\n      tags: [tags]\n      responses: { '200': { description: Done. } }\n";
  await writeFile(join(clone.folder, TAG), document.replace(/\npaths:\n/, `\npaths:\n${path}`));
  const manifest = await readFile(join(clone.folder, "package.json"), "utf8");
  await writeFile(
    join(clone.folder, "package.json"),
    manifest.replace('"version": "0.1.0"', '"version": "0.2.0"'),
  );
  await writeFile(
    join(clone.folder, "CHANGELOG.md"),
    "# Changelog\n\n## 0.2.0\n\n### Minor Changes\n\n- Labels are here.\n\n## 0.1.0\n\n- The first one.\n",
  );
  await commit("Release 0.2.0");
});
afterAll(() => clone.remove());
beforeEach(async () => {
  await rm(folder(), { recursive: true, force: true });
  await clone.sent();
});

async function commit(message: string): Promise<void> {
  clone.git("add", "--all");
  clone.git("commit", "--quiet", "--message", message);
  await mkdir(folder(), { recursive: true });
}

it("packs a version with its notes and its bill of materials", { timeout: 300_000 }, async () => {
  expect(pack()).toBe("version=0.2.0\npublish=true\nrelease=true\n");
  expect((await readdir(folder())).sort()).toEqual(["cloudtemple.tgz", "notes.md", "sbom.cdx.json"]);
  const notes = await readFile(join(folder(), "notes.md"), "utf8");
  expect(notes).toMatch(/^\n### Minor Changes\n\n- Labels are here\.\n/);
  expect(notes).not.toContain("The first one.");
  // The words of `diff --format markdown`.
  expect(notes).toContain("\n## What changed in the API since v0.1.0\n\nNo breaking changes (minor).\n");
  expect(notes).toContain("(`GET /v1/labels`) was added");
  const bill = JSON.parse(await readFile(join(folder(), "sbom.cdx.json"), "utf8")) as {
    readonly bomFormat: string;
    readonly metadata: { readonly component: { readonly name: string } };
    readonly components: readonly { readonly name: string }[];
  };
  expect(bill.metadata.component.name).toBe("cloudtemple");
  expect(bill.bomFormat).toBe("CycloneDX");
  expect(bill.components.map(({ name }) => name)).toContain("openapi-fetch");
  // Part of the command line that is shipped.
  expect(bill.components.map(({ name }) => name)).toContain("commander");
  expect(bill.components.map(({ name }) => name)).not.toContain("vitest");
});

it("packs the address of the repository, and refuses another one", { timeout: 300_000 }, async () => {
  const path = join(clone.folder, "package.json");
  const packed = JSON.parse(await readFile(path, "utf8")) as { repository?: unknown };
  expect(packed.repository).toEqual({ type: "git", url: "git+https://github.com/example/cloudtemple.git" });
  expect(() => pack({ GITHUB_REPOSITORY: "stranger/cloudtemple" })).toThrow(
    "package.json names https://github.com/example/cloudtemple as its repository, but this is https://github.com/stranger/cloudtemple",
  );
  expect(() => pack({ GITHUB_REPOSITORY: "" })).toThrow("GITHUB_REPOSITORY: is not set");
  clone.git("checkout", "--quiet", "package.json");
});

it("publishes nothing twice, and still makes the release that is missing", { timeout: 300_000 }, async () => {
  expect(pack({ PUBLISHED: "0.1.0 0.2.0" })).toBe("version=0.2.0\npublish=false\nrelease=true\n");
  clone.git("tag", "v0.2.0");
  expect(pack({ PUBLISHED: "0.1.0 0.2.0" })).toBe("cloudtemple 0.2.0 is released already.\n");
  // Published by hand, or by a run that was stopped.
  expect(pack({ PUBLISHED: "0.1.0" })).toBe("version=0.2.0\npublish=true\nrelease=false\n");
  clone.git("tag", "--delete", "v0.2.0");
});

it("packs nothing while changesets are left", async () => {
  const changeset = join(clone.folder, ".changeset/more.md");
  await writeFile(changeset, '---\n"cloudtemple": patch\n---\n\nMore.\n');
  expect(pack()).toBe("There are changesets left: the next release is not decided yet.\n");
  await rm(changeset);
});

it("has nothing to compare the first release with", () => {
  clone.git("tag", "--delete", "v0.1.0");
  expect(script("release-notes", {}, "0.1.0")).toBe("\n- The first one.\n");
  clone.git("tag", "v0.1.0", "HEAD~1");
});

it("makes the tag and the release of a version once, with its files", async () => {
  await mkdir(folder(), { recursive: true });
  for (const name of ["cloudtemple-0.2.0.tgz", "notes.md", "sbom.cdx.json"])
    await writeFile(join(folder(), name), "");
  const variables = { VERSION: "0.2.0", GITHUB_SHA: "0123abc" };
  script("release", variables, folder());
  const files = ["cloudtemple-0.2.0.tgz", "sbom.cdx.json"].map((name) => join(folder(), name)).join(" ");
  expect((await clone.sent()).at(-1)).toBe(
    `release create v0.2.0 --target 0123abc --title 0.2.0 --notes-file ${folder()}/notes.md ${files}`,
  );
  expect(script("release", variables, folder())).toBe("v0.2.0 is released already.\n");
  expect((await clone.github.read()).releases).toEqual(["v0.2.0"]);
});

it("turns changesets into a version without a token and without the registry", {
  timeout: 300_000,
}, async () => {
  const changeset = join(clone.folder, ".changeset/next.md");
  await writeFile(changeset, '---\n"cloudtemple": minor\n---\n\nNext.\n');
  clone.git("add", "--all");
  clone.git("commit", "--quiet", "--message", "Next");
  const variables = { npm_config_offline: "true", TODAY: "2030-11-29" };
  expect(script("version", variables)).toMatch(/^version=0\.3\.0$/m);
  // Dates of examples lie ahead of the release that shows them.
  const guide = await readFile(join(clone.folder, "generator/usage/GUIDE.md"), "utf8");
  expect(guide).toContain("// cloudtemple-allow backup.listJobs until 2031-01-31: ");
  expect(guide).toContain('failRemovedBefore: "2031-02"; ');
  expect(await readFile(join(clone.folder, "CHANGELOG.md"), "utf8")).toContain("## 0.3.0\n");
  expect((await clone.sent()).filter((line) => !line.startsWith("auth"))).toEqual([]);
  clone.git("reset", "--quiet", "--hard", "HEAD~1");
  expect(script("version")).toBe("No changeset: nothing to release.\n");
});
