import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { progressLine } from "../../../generator/command-line/progress.js";
import { folderFiles } from "../../../generator/core/specs/file-source.js";
import { diff } from "../../../generator/diff/diff.js";
import { renderMarkdown } from "../../../generator/diff/report/markdown.js";
import { outcomeText } from "../../../generator/pull/outcome-text.js";
import { copyOfSpecs, createPlatform, pullFrom, realDocument } from "../../generator/pull/platform.js";
import { type Editable, NIGHTS, type Night } from "./nights.js";
import { type Levels, mendedPage, nightPage, outputOf, versionAfter } from "./page.js";
import { EVE, FIRST_VERSION, openTheatre, type Run, type Theatre } from "./theatre.js";

const isLong = process.env["CLOUDTEMPLE_TEST_ALL"] !== undefined;
/** The pages of these three follow from no other night. */
const SHORT = ["01-nothing", "02-field-added", "10-portal-down"];
/** On this night the job also checks what it generated as it does at GitHub, with the type check and these tests. */
const CHECKED = { file: "03-operation-added", tests: "test/generator/simulator/every-operation.test.ts" };

const nights = NIGHTS.filter(({ file }) => isLong || SHORT.includes(file));
if (!isLong) console.log("Skipped without CLOUDTEMPLE_TEST_ALL=1: seven of the ten nights, and releases.");

describe("the nightly job", () => {
  let theatre: Theatre;
  const levels: Levels = [];
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre.close());

  it.each(nights)(
    "$file",
    async (night) => {
      const served = theatre.nightFalls(night);
      const environment = { TESTS: night.file === CHECKED.file ? CHECKED.tests : "" };
      let run = await theatre.playNight(night, environment);
      let page = await nightPage(night, served, run, levels, theatre);
      if (night.mend !== undefined) {
        await mend(theatre, night);
        run = await theatre.playNight(night, environment);
        page += `\n${mendedPage(night, run, theatre)}`;
      }
      await expect(page).toMatchFileSnapshot(`${night.file}.md`);
      await theatre.closeIssue();
      if (run.commit.length === 0) {
        expect(theatre.clone.git("status", "--porcelain")).toBe("");
        return;
      }
      await expectChangeset(theatre, run);
      for (const { file, has, lacks } of night.generated ?? []) {
        const text = theatre.clone.git("show", `origin/regenerate:generated/${file}`);
        if (has !== undefined) expect(text).toContain(has);
        if (lacks !== undefined) expect(text).not.toContain(lacks);
      }
      expect(run.steps.filter(({ outcome }) => outcome === "failure")).toEqual([]);
      await theatre.merge("regenerate", `${run.commit[0]!} (#7)`);
      if (isLong) await release(theatre, night, levels);
    },
    300_000,
  );
});

it("the pages of all ten say what pull and diff say", async () => {
  const folder = await copyOfSpecs();
  const platform = createPlatform();
  const document = parse(await realDocument("tag")) as Editable;
  platform.documents.set("tag", stringify(document));
  await pullFrom(platform, folder, { modules: ["tag"], today: EVE });
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
    // What is wrong with the whole portal is said of the login, which comes first.
    if (trouble === undefined || trouble.text !== undefined) {
      for (const outcome of outcomes)
        if (outcome.status !== "unchanged")
          expect(page).toContain(`\n${progressLine(outcome.slug, outcomeText(outcome))}\n`);
    }
    const found = await diff(folderFiles(yesterday, "yesterday"), folderFiles(folder, "today"), {
      today: night.today,
    });
    expect(page).toContain(found.bump === "none" ? "\nNothing is proposed." : ` (${found.bump}).\n`);
    if (found.bump !== "none") expect(page).toContain(`\n---\n\n${renderMarkdown(found).trimEnd()}\n`);
    if (night.mend !== undefined) {
      const path = join(folder, night.mend.file);
      await writeFile(path, night.mend.edit(await readFile(path, "utf8")));
    }
  }
});

/** The changelog says what the pull request says. */
async function expectChangeset({ clone }: Theatre, { commit, files, steps }: Run): Promise<void> {
  const [added, ...more] = commit.filter((line) => line.includes(".changeset/"));
  expect(more).toEqual([]);
  const changeset = clone.git("show", `origin/regenerate:${added!.slice(2)}`);
  const bump = outputOf({ commit, files, steps, sent: [] }, "Say what changed", "bump");
  expect(changeset).toMatch(
    new RegExp(`^---\n"cloudtemple": ${bump}\n---\n\nFollow the API documents: tag\\.\n\n`),
  );
  expect(changeset.endsWith(files.get("whole.md")!.trimEnd())).toBe(true);
  await Promise.resolve();
}

async function mend({ clone }: Theatre, { mend: by }: Night): Promise<void> {
  clone.git("switch", "--quiet", "--force", "main");
  clone.git("clean", "--quiet", "--force", "-d", "specs", "generated", ".changeset");
  const path = join(clone.folder, "specs", by!.file);
  const text = await readFile(path, "utf8");
  const mended = by!.edit(text);
  expect(mended).not.toBe(text);
  await writeFile(path, mended);
  clone.git("commit", "--quiet", "--all", "--message", "Lend a hand");
  clone.git("push", "--quiet", "origin", "main");
}

/** The workflow that releases makes the version that the page of the night says, and an entry for its changelog. */
async function release(theatre: Theatre, night: Night, levels: Levels): Promise<void> {
  theatre.script("version", night);
  const version = levels.reduce(versionAfter, FIRST_VERSION);
  expect(theatre.clone.git("log", "-1", "--format=%s", "origin/release")).toBe(`Release ${version}`);
  await theatre.merge("release", `Release ${version} (#8)`);
  const { clone } = theatre;
  const manifests = await Promise.all(
    ["package.json", "package-lock.json"].map((name) => readFile(join(clone.folder, name), "utf8")),
  );
  for (const text of manifests) expect(JSON.parse(text)).toMatchObject({ version });
  expect(await readFile(join(clone.folder, "runtime/version.ts"), "utf8")).toContain(
    `VERSION = "${version}";`,
  );
  const changelog = await readFile(join(clone.folder, "CHANGELOG.md"), "utf8");
  expect(changelog).toContain(`\n## ${version}\n`);
  expect(changelog).toMatch(/- [0-9a-f]{7}: Follow the API documents: tag\./);
  expect(clone.git("ls-files", ".changeset")).toBe(".changeset/config.json");
}
