import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Clone, cloneRepository } from "./clone.js";

const FIXTURES = join(import.meta.dirname, "../generator/pull/fixtures");

let clone: Clone;
let text = "";
const page = (): string => join(clone.root, "page");
const output = (): string => join(clone.root, "output");
const tag = (): string => join(clone.folder, "specs/tag.yaml");

/** Runs one of the job's scripts, and gives the outputs it set. */
async function script(name: string, environment: Record<string, string> = {}): Promise<string> {
  await writeFile(output(), "");
  execFileSync("bash", [`.github/scripts/${name}.sh`, page()], {
    cwd: clone.folder,
    stdio: "pipe",
    env: { ...clone.environment, GITHUB_OUTPUT: output(), TODAY: "2026-03-01", ...environment },
  });
  return readFile(output(), "utf8");
}

/** Another night: main as it was, and a document with something in it. */
async function pulled(from: string, to: string): Promise<void> {
  clone.git("switch", "--quiet", "--force", "main");
  clone.git("clean", "--quiet", "--force", "-d", ".changeset");
  expect(text).toContain(from);
  await writeFile(tag(), text.replace(from, to));
}

/** Announces for a day that the first operation goes. */
const removal = (date: string): [string, string] => [
  "      summary: List all tags\n",
  `      summary: List all tags\n      deprecated: true\n      x-deprecation: { since: 2026-03-01, removal: ${date}, replacement: POST /v1/tags }\n`,
];

beforeAll(async () => {
  clone = await cloneRepository();
  await cp(join(FIXTURES, "tag.yaml"), tag());
  await cp(join(FIXTURES, "tag.overlay.yaml"), join(clone.folder, "specs/overlays/tag.yaml"));
  clone.git("add", "--all");
  clone.git("commit", "--quiet", "--allow-empty", "--message", "Start");
  clone.git("push", "--quiet", "origin", "main");
  text = await readFile(tag(), "utf8");
  await mkdir(page());
});
afterAll(() => clone.remove());
beforeEach(() => clone.sent());

it("a change is proposed in one pull request, which later runs update and finally close", {
  timeout: 300_000,
}, async () => {
  await pulled(...removal("2026-07-01"));
  expect(await script("describe")).toBe("bump=minor\npolicy=kept\n");
  const changesets = (await readdir(join(clone.folder, ".changeset"))).filter((name) =>
    name.startsWith("api-"),
  );
  expect(changesets).toHaveLength(1);
  await script("propose", { BUMP: "minor" });
  expect(clone.git("diff", "--name-only", "main", "origin/regenerate").split("\n")).toEqual([
    `.changeset/${changesets[0]!}`,
    "specs/tag.yaml",
  ]);
  expect(clone.git("log", "-1", "--format=%s", "origin/regenerate")).toBe("Follow the API documents (minor)");
  expect(await clone.sent()).toContain(
    `pr create --head regenerate --title Follow the API documents (minor) --body-file ${page()}/body.md --label minor`,
  );

  // Main knows of no date yet, so that to its users nothing was moved. What came since last night is alarming though.
  await pulled(...removal("2026-06-15"));
  expect(await script("describe")).toBe("bump=minor\npolicy=broken\n");
  expect(await readFile(join(page(), "body.md"), "utf8")).not.toContain("Alarm");
  expect(await readFile(join(page(), "since.md"), "utf8")).toContain(
    "removed EARLIER than announced: on 2026-06-15, not on 2026-07-01",
  );
  await script("propose", { BUMP: "major", GENERATED: "failure" });
  const again = (await clone.sent()).join("\n");
  expect(again).toContain("pr edit 7 --title Follow the API documents (major): needs a hand");
  expect(again).toContain("--add-label major");
  expect(again).toContain("--remove-label minor");
  expect(again).not.toContain("pr create");
  expect(clone.git("rev-list", "--count", "main..origin/regenerate")).toBe("1");
  expect(await readFile(join(page(), "body.md"), "utf8")).toMatch(/tests; the run says why\.\*\*\n$/);

  // A change that the pull request already contains is not reported again.
  await pulled(...removal("2026-06-15"));
  expect(await script("describe")).toBe("bump=minor\npolicy=kept\n");

  await clone.sent();
  await script("propose", { BUMP: "none" });
  expect(await clone.sent()).toEqual([
    expect.stringContaining("pr list"),
    "pr close 7 --delete-branch --comment The documents say again what they say on main.",
  ]);
  await script("propose", { BUMP: "none" });
  expect(await clone.sent()).toEqual([expect.stringContaining("pr list")]);
});

it("a broken stability promise opens one issue only", async () => {
  await writeFile(join(page(), "since.md"), "- **Alarm:** sooner than promised.\n");
  const facts = { POLICY: "broken", PULL: "failure", RUN_URL: "https://example.com/run/1" };
  await script("alarm", facts);
  expect((await clone.sent()).join("\n")).toContain("issue create --title The nightly job needs a look");
  const note = await readFile(join(page(), "alarm.md"), "utf8");
  expect(note).toContain("could not all be pulled, twice in a row");
  expect(note).toContain("- **Alarm:** sooner than promised.");
  expect(note).toContain("https://example.com/run/1");
  await script("alarm", facts);
  expect((await clone.sent()).join("\n")).toContain("issue comment 3 ");
});
