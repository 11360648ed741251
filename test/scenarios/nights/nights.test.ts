import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { progressLine } from "../../../generator/command-line/progress.js";
import { keyOf } from "../../../generator/core/names/registry.js";
import { folderFiles } from "../../../generator/core/specs/file-source.js";
import { namesText } from "../../../generator/core/specs/names.js";
import { diff } from "../../../generator/diff/diff.js";
import { renderMarkdown } from "../../../generator/diff/report/markdown.js";
import { readState } from "../../../generator/diff/state.js";
import { outcomeText } from "../../../generator/pull/outcome-text.js";
import { copyOfSpecs, createPlatform, pullFrom, realDocument } from "../../generator/pull/platform.js";
import { DAY_BEFORE, FIRST_VERSION, type Harness, openHarness, type Run } from "./harness.js";
import { type Editable, NIGHTS, type Night } from "./nights.js";
import { fixedPage, type Levels, nightPage, outputOf, versionAfter } from "./page.js";

const isLong = process.env["CLOUDTEMPLE_TEST_ALL"] !== undefined;
/** These run always: the first two in a row, one without a document, and one with a pull request of a fork. */
const SHORT = ["01-nothing", "02-field-added", "10-portal-down"];
/** On this night the job runs the type check and these tests, as at GitHub. */
const CHECKED = { file: "03-operation-added", tests: "test/generator/simulator/every-operation.test.ts" };

const nights = NIGHTS.filter(({ file }) => isLong || SHORT.includes(file));
if (!isLong)
  console.log(
    `Skipped without CLOUDTEMPLE_TEST_ALL=1: ${NIGHTS.length - SHORT.length} of the ${NIGHTS.length} nights, and releases.`,
  );

describe("the nightly job", () => {
  let harness: Harness;
  const levels: Levels = [];
  beforeAll(async () => {
    harness = await openHarness();
  });
  afterAll(() => harness.close());

  it.each(nights)(
    "$file",
    async (night) => {
      const served = await harness.serveNight(night);
      const environment = { TESTS: night.file === CHECKED.file ? CHECKED.tests : "" };
      let run = await harness.runNight(night, environment);
      let page = await nightPage(night, served, run, levels, harness);
      if (night.fix !== undefined) {
        await fix(harness, night);
        run = await harness.runNight(night, environment);
        page += `\n${fixedPage(night, run, harness)}`;
      }
      await expect(page).toMatchFileSnapshot(`${night.file}.md`);
      await harness.closeIssue();
      if (run.commit.length === 0) {
        expect(harness.clone.git("status", "--porcelain")).toBe("");
        return;
      }
      await expectChangeset(harness, run);
      for (const { file, has, lacks } of night.generated ?? []) {
        const text = harness.clone.git("show", `origin/regenerate:generated/${file}`);
        if (has !== undefined) expect(text).toContain(has);
        if (lacks !== undefined) expect(text).not.toContain(lacks);
      }
      expect(run.steps.filter(({ outcome }) => outcome === "failure")).toEqual([]);
      await harness.merge("regenerate", `${run.commit[0]!} (#7)`);
      if (isLong) await release(harness, night, levels);
    },
    300_000,
  );
});

it("the pages of all nights have the texts of pull and diff", async () => {
  const folder = await copyOfSpecs();
  const platform = createPlatform();
  const document = parse(await realDocument("tag")) as Editable;
  platform.documents.set("tag", stringify(document));
  await pullFrom(platform, folder, { modules: ["tag"], today: DAY_BEFORE });
  await registerNames(folder);
  for (const night of NIGHTS) {
    const page = await readFile(join(import.meta.dirname, `${night.file}.md`), "utf8");
    const yesterday = join(await mkdtemp(join(tmpdir(), "night-")), "specs");
    await cp(folder, yesterday, { recursive: true });
    night.change(document);
    const { trouble } = night;
    platform.documents.set(
      "tag",
      trouble === undefined
        ? stringify(document)
        : () => new Response(trouble.text ?? "", { status: trouble.status }),
    );
    const outcomes = await pullFrom(platform, folder, { modules: ["tag"], today: night.today });
    // A fault of the whole portal is an error of the login, which comes first.
    if (trouble === undefined || trouble.text !== undefined) {
      for (const outcome of outcomes)
        if (outcome.status !== "unchanged")
          expect(page).toContain(`\n${progressLine(outcome.slug, outcomeText(outcome))}\n`);
    }
    if (trouble === undefined) await registerNames(folder);
    const found = await diff(folderFiles(yesterday, "yesterday"), folderFiles(folder, "today"), {
      today: night.today,
    });
    if (night.isSilent === true)
      expect([found.bump, page]).toEqual(["none", expect.stringContaining(" (patch).\n")]);
    else expect(page).toContain(found.bump === "none" ? "\nNothing is proposed." : ` (${found.bump}).\n`);
    if (found.bump !== "none") expect(page).toContain(`\n---\n\n${renderMarkdown(found).trimEnd()}\n`);
    if (night.fix !== undefined) {
      const path = join(folder, night.fix.file);
      await writeFile(path, night.fix.edit(await readFile(path, "utf8")));
    }
  }
}, 300_000);

/** As `generate` does after each pull: a function that is removed later keeps its name, and so its tombstone. */
async function registerNames(folder: string): Promise<void> {
  const { modules, names = {} } = await readState(folderFiles(folder));
  const { module } = await modules.get("tag")!.load(names);
  const own = module.operations.map((operation) => [keyOf(operation), operation.name] as const);
  await writeFile(join(folder, "names.json"), namesText({ ...names, ...Object.fromEntries(own) }));
}

/** The entry of the changelog is the body of the pull request. */
async function expectChangeset({ clone }: Harness, { commit, files, steps }: Run): Promise<void> {
  const [added, ...more] = commit.filter((line) => line.includes(".changeset/"));
  expect(more).toEqual([]);
  const changeset = clone.git("show", `origin/regenerate:${added!.slice(2)}`);
  const bump = outputOf({ commit, files, steps, sent: [] }, "Compare the code", "bump");
  const isSilent = files.get("whole.md") === "No difference.\n";
  const title = isSilent ? "the generated code changed" : "tag";
  expect(changeset).toMatch(
    new RegExp(`^---\n"cloudtemple": ${bump}\n---\n\nFollow the API documents: ${title}\\.(\n|$)`),
  );
  if (!isSilent) expect(changeset.endsWith(files.get("whole.md")!.trimEnd())).toBe(true);
  await Promise.resolve();
}

async function fix({ clone }: Harness, { fix: by }: Night): Promise<void> {
  clone.git("switch", "--quiet", "--force", "main");
  clone.git("clean", "--quiet", "--force", "-d", "specs", "generated", ".changeset");
  const path = join(clone.folder, "specs", by!.file);
  const text = await readFile(path, "utf8");
  const fixed = by!.edit(text);
  expect(fixed).not.toBe(text);
  await writeFile(path, fixed);
  clone.git("commit", "--quiet", "--all", "--message", "Fix the cause");
  clone.git("push", "--quiet", "origin", "main");
}

/** The workflow of releases makes the version that the page of the night has, and an entry of the changelog. */
async function release(harness: Harness, night: Night, levels: Levels): Promise<void> {
  const written = harness.script("version", night);
  const next = /^version=(.*)$/m.exec(written)?.[1] ?? "";
  harness.script("propose-release", night, { VERSION: next });
  const version = levels.reduce(versionAfter, FIRST_VERSION);
  expect(harness.clone.git("log", "-1", "--format=%s", "origin/release")).toBe(`Release ${version}`);
  await harness.merge("release", `Release ${version} (#8)`);
  const { clone } = harness;
  const manifests = await Promise.all(
    ["package.json", "package-lock.json"].map((name) => readFile(join(clone.folder, name), "utf8")),
  );
  for (const text of manifests) expect(JSON.parse(text)).toMatchObject({ version });
  expect(await readFile(join(clone.folder, "runtime/version.ts"), "utf8")).toContain(
    `VERSION = "${version}";`,
  );
  const changelog = await readFile(join(clone.folder, "CHANGELOG.md"), "utf8");
  expect(changelog).toContain(`\n## ${version}\n`);
  expect(changelog).toMatch(/- [0-9a-f]{7}: Follow the API documents: (tag|the generated code changed)\./);
  expect(clone.git("ls-files", ".changeset")).toBe(".changeset/config.json");
}
