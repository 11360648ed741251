import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Clone, cloneRepository } from "./clone.js";

const FIXTURES = join(import.meta.dirname, "../generator/pull/fixtures");

let clone: Clone;
let text = "";
const page = (): string => join(clone.root, "page");
const output = (): string => join(clone.root, "output");
const tag = (): string => join(clone.folder, "specs/tag.yaml");

/** Runs one of the job's scripts, and returns the outputs it set. */
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
  expect(again).toContain("pr edit 7 --title Follow the API documents (major): needs a fix");
  expect(again).toContain("--add-label major");
  expect(again).toContain("--remove-label minor");
  expect(again).not.toContain("pr create");
  expect(clone.git("rev-list", "--count", "main..origin/regenerate")).toBe("1");
  expect(await readFile(join(page(), "body.md"), "utf8")).toMatch(
    /tests; the log of the run has the reason\.\*\*\n$/,
  );

  // A change that the pull request already contains is not reported again.
  await pulled(...removal("2026-06-15"));
  expect(await script("describe")).toBe("bump=minor\npolicy=kept\n");

  await clone.sent();
  await script("propose", { BUMP: "none" });
  expect(await clone.sent()).toEqual([
    expect.stringContaining("pr list"),
    "pr close 7 --delete-branch --comment The documents are again what they are on main.",
  ]);
  await script("propose", { BUMP: "none" });
  expect(await clone.sent()).toEqual([expect.stringContaining("pr list")]);
});

describe("a pull request of a fork whose branch has the same name", () => {
  const stranger = { number: 5, isCrossRepository: true };
  beforeEach(async () => {
    const pulls = ["regenerate", "release"].map((head) => ({ ...stranger, head }));
    await clone.github.write({ pulls, issues: [], releases: [] });
  });

  it("is not continued, compared with, edited or closed", { timeout: 300_000 }, async () => {
    // A branch of that name is here too, from an earlier proposal: without an open pull request it does not count.
    clone.git("update-ref", "refs/remotes/origin/regenerate", "main");
    await pulled(...removal("2026-07-01"));
    await script("continue");
    expect(clone.git("status", "--porcelain")).toBe(" M specs/tag.yaml");
    expect(await script("describe")).toBe("bump=minor\npolicy=kept\n");
    const [since, whole] = await Promise.all(
      ["since.json", "diff.json"].map((name) => readFile(join(page(), name), "utf8")),
    );
    expect(since).toBe(whole);
    await script("propose", { BUMP: "none" });
    await script("propose", { BUMP: "minor" });
    const sent = (await clone.sent()).filter((line) => !/^(pr list|auth|label)/.test(line));
    expect(sent).toEqual([expect.stringMatching(/^pr create --head regenerate /)]);
  });

  it("is not the release", { timeout: 300_000 }, async () => {
    clone.git("switch", "--quiet", "--force", "main");
    await writeFile(join(clone.folder, "CHANGELOG.md"), "# Changelog\n\n## 9.9.9\n");
    await script("propose-release", { VERSION: "9.9.9" });
    expect((await clone.sent()).filter((line) => /^pr (create|edit)/.test(line))).toEqual([
      expect.stringMatching(/^pr create --head release --title Release 9\.9\.9 /),
    ]);
    await clone.github.write({
      ...(await clone.github.read()),
      pulls: [
        { ...stranger, head: "release" },
        { number: 8, head: "release", isCrossRepository: false },
      ],
    });
    clone.git("switch", "--quiet", "--force", "main");
    await writeFile(join(clone.folder, "CHANGELOG.md"), "# Changelog\n\n## 9.9.10\n");
    await script("propose-release", { VERSION: "9.9.10" });
    expect((await clone.sent()).filter((line) => /^pr (create|edit)/.test(line))).toEqual([
      "pr edit 8 --title Release 9.9.10",
    ]);
  });
});

describe("the generated code", () => {
  const generated = (): string => join(clone.folder, "generated/tag/index.ts");
  beforeEach(async () => {
    await clone.github.write({
      pulls: [{ number: 7, head: "regenerate", isCrossRepository: false }],
      issues: [],
      releases: [],
    });
    clone.git("switch", "--quiet", "--force", "main");
    clone.git("clean", "--quiet", "--force", "-d", ".changeset", "generated");
    clone.git("reset", "--quiet", "--hard");
  });

  it("that is the same proposes what the documents changed", async () => {
    expect(await script("compare", { BUMP: "none" })).toBe("generated=same\nbump=none\n");
    expect(await script("compare", { BUMP: "major" })).toBe("generated=same\nbump=major\n");
  });

  it("that differs is proposed, although no document explains it", async () => {
    await writeFile(generated(), "export {};\n");
    await writeFile(join(clone.folder, "generated/tag/more.ts"), "export {};\n");
    expect(await script("compare", { BUMP: "none" })).toBe("generated=different\nbump=patch\n");
    const body = await readFile(join(page(), "body.md"), "utf8");
    expect(body).toContain("- `generated/tag/index.ts` (M)\n- `generated/tag/more.ts` (A)\n");
    await script("propose", { BUMP: "patch" });
    expect((await clone.sent()).join("\n")).toContain("pr edit 7 --title Follow the API documents (patch)");
    const files = clone.git("diff", "--name-only", "main", "origin/regenerate").split("\n");
    expect(files).toEqual([
      expect.stringMatching(/^\.changeset\/api-[0-9a-f]{10}\.md$/),
      "generated/tag/index.ts",
      "generated/tag/more.ts",
    ]);
    const [changeset = ""] = files;
    expect(clone.git("show", `origin/regenerate:${changeset}`)).toBe(
      '---\n"cloudtemple": patch\n---\n\nFollow the API documents: the generated code changed.',
    );
  });

  it("that differs never closes a proposal", async () => {
    await writeFile(generated(), "export {};\n");
    await expect(script("propose", { BUMP: "none" })).rejects.toThrow("generated/ differs from main");
    expect((await clone.sent()).filter((line) => line.startsWith("pr close"))).toEqual([]);
  });
});

it("continues the nights that the open proposal has recorded, unless main has some of its own", async () => {
  const history = (): string => join(clone.folder, "specs/history.json");
  const start = (): void => void clone.git("switch", "--quiet", "--force", "main");
  await clone.github.write({
    pulls: [{ number: 7, head: "regenerate", isCrossRepository: false }],
    issues: [],
    releases: [],
  });
  start();
  clone.git("reset", "--quiet", "--hard");
  clone.git("switch", "--quiet", "--force-create", "regenerate");
  await writeFile(history(), '{ "tag GET /v1/tags": { "firstDeprecated": "2026-01-01" } }\n');
  clone.git("commit", "--quiet", "--all", "--message", "A night");
  clone.git("push", "--quiet", "--force", "origin", "regenerate");
  start();
  await script("continue");
  expect(await readFile(history(), "utf8")).toContain("2026-01-01");
  // No document differs: what was recorded of a change that was taken back is not proposed.
  expect(await script("describe")).toBe("bump=none\npolicy=kept\n");
  expect(clone.git("status", "--porcelain", "specs")).toBe("");

  await writeFile(history(), '{ "tag GET /v1/tags": { "firstSeen": "2026-02-01" } }\n');
  clone.git("commit", "--quiet", "--all", "--message", "Pull by hand");
  await script("continue");
  expect(await readFile(history(), "utf8")).toContain("2026-02-01");
  clone.git("reset", "--quiet", "--hard", "HEAD~1");
});

it("a stranger's issue is not taken for the alarm", async () => {
  const title = "The nightly job needs attention";
  await clone.github.write({
    pulls: [],
    issues: [
      { number: 1, title, author: { login: "stranger", is_bot: false } },
      { number: 2, title: `${title}, please`, author: { login: "app/other", is_bot: true } },
    ],
    releases: [],
  });
  await script("alarm", { JOB: "cancelled", RUN_URL: "https://example.com/run/1" });
  expect((await clone.sent()).slice(1)).toEqual([expect.stringMatching(/^issue create --title The nightly/)]);
  expect(await readFile(join(page(), "alarm.md"), "utf8")).toBe(
    "The job did not come to its end: cancelled.\n\nThe run: https://example.com/run/1\n",
  );
});

it("a broken stability promise opens one issue only", async () => {
  await clone.github.write({ pulls: [], issues: [], releases: [] });
  await writeFile(join(page(), "since.md"), "- **Alarm:** sooner than promised.\n");
  const facts = { POLICY: "broken", PULL: "failure", RUN_URL: "https://example.com/run/1" };
  await script("alarm", facts);
  expect((await clone.sent()).join("\n")).toContain("issue create --title The nightly job needs attention");
  const note = await readFile(join(page(), "alarm.md"), "utf8");
  expect(note).toContain("Not all documents could be pulled, twice in a row");
  expect(note).toContain("- **Alarm:** sooner than promised.");
  expect(note).toContain("https://example.com/run/1");
  await script("alarm", facts);
  expect((await clone.sent()).join("\n")).toContain("issue comment 3 ");
});
