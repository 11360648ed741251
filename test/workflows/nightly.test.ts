import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const project = join(import.meta.dirname, "../..");
let root = "";
const clone = (): string => join(root, "clone");
const output = (): string => join(root, "output");

const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${join(root, "bin")}:${process.env["PATH"] ?? ""}`,
  GIT_CONFIG_GLOBAL: join(root, "gitconfig"),
  GH_LOG: join(root, "gh.log"),
  GITHUB_OUTPUT: output(),
  TODAY: "2026-03-01",
  ...more,
});

const git = (...args: string[]): string =>
  execFileSync("git", ["-C", clone(), ...args], { encoding: "utf8", env: environment() }).trim();
const script = (name: string, more: Record<string, string> = {}): string =>
  execFileSync("bash", [`.github/scripts/${name}.sh`, join(root, "page")], {
    cwd: clone(),
    encoding: "utf8",
    env: environment(more),
  });

/** What is committed, pushed and sent happens in a copy, to a remote of its own and a `gh` that only takes notes. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "nightly-"));
  await mkdir(clone());
  for (const name of [
    "generator",
    "runtime",
    "specs",
    "templates",
    "generated",
    ".github",
    ".changeset",
    "package.json",
    "tsconfig.json",
  ])
    await cp(join(project, name), join(clone(), name), { recursive: true });
  await symlink(join(project, "node_modules"), join(clone(), "node_modules"));
  await writeFile(join(clone(), ".gitignore"), "node_modules\n");
  await writeFile(
    join(root, "gitconfig"),
    "[user]\nname = Test\nemail = test@example.com\n[init]\ndefaultBranch = main\n",
  );
  await mkdir(join(root, "bin"));
  await writeFile(
    join(root, "bin/gh"),
    '#!/usr/bin/env bash\nprintf "%s\\n" "$*" >>"$GH_LOG"\ncase "$*" in "pr list"*|"issue list"*) printf "%s" "${GH_OPEN:-}" ;; esac\n',
    { mode: 0o755 },
  );
  execFileSync("git", ["init", "-q", "--bare", join(root, "origin")], { env: environment() });
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "Start");
  git("remote", "add", "origin", join(root, "origin"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it("a night on which nothing changed has nothing to propose", async () => {
  script("describe");
  expect(await readFile(output(), "utf8")).toBe("bump=none\npolicy=kept\n");
  expect(await readFile(join(root, "page/body.md"), "utf8")).toBe("No difference.\n");
  expect(git("status", "--porcelain")).toBe("");
});

it("a night with a new field is proposed in one pull request, which the next night renews", async () => {
  const tag = join(clone(), "specs/tag.yaml");
  const text = await readFile(tag, "utf8");
  await writeFile(
    tag,
    text.replace(/( {4}Tag:[\s\S]*?properties:\n)/, "$1        color:\n          type: string\n"),
  );
  await writeFile(output(), "");
  script("describe");
  expect(await readFile(output(), "utf8")).toBe("bump=minor\npolicy=kept\n");
  const body = await readFile(join(root, "page/body.md"), "utf8");
  expect(body).toContain("### What is new\n\n**tag**\n\n- `Tag.color` is new (`string`)");
  const [changeset] = (await readdir(join(clone(), ".changeset"))).filter((name) => name.endsWith(".md"));
  expect(await readFile(join(clone(), ".changeset", changeset!), "utf8")).toContain('"cloudtemple": minor');

  script("propose", { BUMP: "minor" });
  expect(git("diff", "--name-only", "main", "origin/regenerate").split("\n")).toEqual([
    `.changeset/${changeset!}`,
    "specs/tag.yaml",
  ]);
  expect(git("log", "-1", "--format=%s", "origin/regenerate")).toBe("Follow the API documents (minor)");
  const sent = (await readFile(join(root, "gh.log"), "utf8")).split("\n");
  expect(sent).toContain(
    `pr create --head regenerate --title Follow the API documents (minor) --body-file ${join(root, "page")}/body.md --label minor`,
  );

  await writeFile(join(root, "gh.log"), "");
  git("switch", "-q", "main");
  await writeFile(tag, text.replace("List all tags", "List tags"));
  script("propose", { BUMP: "patch", GH_OPEN: "7", GENERATED: "failure" });
  const again = await readFile(join(root, "gh.log"), "utf8");
  expect(again).toContain("pr edit 7 --title Follow the API documents (patch): needs a hand");
  expect(again).toContain("--remove-label minor");
  expect(again).not.toContain("pr create");
  expect(git("rev-list", "--count", "main..origin/regenerate")).toBe("1");
});

it("a broken promise becomes an issue, and one issue only", async () => {
  await writeFile(join(root, "gh.log"), "");
  await writeFile(join(root, "page/body.md"), "- **Alarm:** sooner than promised.\n");
  const facts = { POLICY: "broken", PULL: "failure", RUN_URL: "https://example.com/run/1" };
  script("alarm", facts);
  expect(await readFile(join(root, "gh.log"), "utf8")).toContain(
    "issue create --title The nightly job needs a look",
  );
  const note = await readFile(join(root, "page/alarm.md"), "utf8");
  expect(note).toContain("could not all be pulled, twice in a row");
  expect(note).toContain("- **Alarm:** sooner than promised.");
  expect(note).toContain("https://example.com/run/1");
  script("alarm", { ...facts, GH_OPEN: "3" });
  expect(await readFile(join(root, "gh.log"), "utf8")).toContain("issue comment 3 ");
});
