import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { readDocumentFolder } from "../../../../generator/generate/output/document-folder.js";
import { messageOf } from "../../../support/from-text.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-document-folder-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const CODE = "// Generated from api.yaml.\nexport {};\n";

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

test("every file of an earlier run is read, sorted by name", async () => {
  await write({
    "operations.json": "[]",
    "jobs.ts": CODE,
    "deprecations.json": "[]",
    "DEPRECATIONS.md": "#",
    "OPERATIONS.md": "#",
  });
  expect([...(await readDocumentFolder(folder))]).toEqual([
    ["DEPRECATIONS.md", "#"],
    ["OPERATIONS.md", "#"],
    ["deprecations.json", "[]"],
    ["jobs.ts", CODE],
    ["operations.json", "[]"],
  ]);
});

test("a new folder and an empty one have no files", async () => {
  expect(await readDocumentFolder(folder)).toEqual(new Map());
  expect(await readDocumentFolder(join(folder, "not/yet/there"))).toEqual(new Map());
});

test.each<[string, Record<string, string>]>([
  ["notes.txt", { "operations.json": "[]", "notes.txt": "" }],
  ["mine.ts", { "operations.json": "[]", "jobs.ts": CODE, "mine.ts": `export {};\n${CODE}` }],
  ["operations.json.bak", { "operations.json": "[]", "operations.json.bak": "[]" }],
  ["files", { "jobs.ts": CODE, "deprecations.json": "[]" }],
])("%s is refused in %j", async (what, files) => {
  await write(files);
  expect(await messageOf(() => readDocumentFolder(folder))).toBe(
    `${folder}: holds ${what}, which no earlier run wrote. Choose an empty folder for --out.`,
  );
});

test("a folder or a link below it is refused, even with the name of a written file", async () => {
  await write({ "operations.json": "[]" });
  await mkdir(join(folder, "jobs.ts"));
  expect(await messageOf(() => readDocumentFolder(folder))).toContain("holds jobs.ts,");
  await rm(join(folder, "jobs.ts"), { recursive: true });
  await symlink(join(folder, "operations.json"), join(folder, "link.ts"));
  expect(await messageOf(() => readDocumentFolder(folder))).toContain("holds link.ts,");
});

test("names are checked before any file is read", async () => {
  await write({ "a.ts": "export {};", "operations.json": "[]", "z.txt": "" });
  expect(await messageOf(() => readDocumentFolder(folder))).toContain("holds z.txt,");
});

test("a file in the place of the folder is refused", async () => {
  await write({ file: "" });
  expect(await messageOf(() => readDocumentFolder(join(folder, "file")))).toBe(
    `${join(folder, "file")}: is not a folder. Remove it, or choose another output folder.`,
  );
});
