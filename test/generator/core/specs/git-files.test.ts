import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCommit, gitFiles } from "../../../../generator/core/specs/git-files.js";
import { messageOf } from "../../../support/from-text.js";

let root = "";
const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", "-C", root, ...args], {
    encoding: "utf8",
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "cloudtemple-git-"));
  git("init", "-q");
  await mkdir(join(root, "project/specs/overlays"), { recursive: true });
  await writeFile(join(root, "project/specs/shop.yaml"), "one\n");
  await writeFile(join(root, "project/specs/overlays/été.yaml"), "overlay\n");
  await writeFile(join(root, "project/secret.yaml"), "secret\n");
  await symlink("shop.yaml", join(root, "project/specs/link.yaml"));
  git("add", ".");
  git("commit", "-q", "-m", "one");
  git("tag", "v1");
  await writeFile(join(root, "project/specs/shop.yaml"), "two\n");
  git("commit", "-qam", "two");
  await writeFile(join(root, "project/specs/shop.yaml"), "three\n");
  await writeFile(join(root, "project/specs/new.yaml"), "new\n");
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("files of a revision", () => {
  it.each([
    ["v1", "shop.yaml", "one\n"],
    ["HEAD", "shop.yaml", "two\n"],
    ["HEAD~1", "overlays/été.yaml", "overlay\n"],
    ["HEAD", "new.yaml", undefined],
    ["HEAD", "overlays", undefined],
    ["HEAD", "../secret.yaml", undefined],
  ])("%s: %s", async (revision, name, text) => {
    expect(await gitFiles(join(root, "project"), revision).read(name)).toBe(text);
  });

  it("are titled by the revision, or as asked", () => {
    expect(gitFiles(root, "v1").title).toBe("v1");
    expect(gitFiles(root, "0123abc", "v1").title).toBe("v1");
  });

  it("of an unknown revision are an error, and so are those outside a repository", async () => {
    expect(await messageOf(() => gitFiles(root, "v2").read("shop.yaml"))).toMatch(
      /^git could not list specs\/ of v2: .*\. Run it inside the repository, with its history fetched\.$/,
    );
    expect(await messageOf(() => gitFiles(tmpdir(), "HEAD").read("shop.yaml"))).toContain("git could not");
  });
});

describe("findCommit", () => {
  it("resolves names to commits", async () => {
    const [one, two] = [git("rev-parse", "v1").trim(), git("rev-parse", "HEAD").trim()];
    expect(await Promise.all(["v1", "HEAD~1", "HEAD"].map((name) => findCommit(root, name)))).toEqual([
      one,
      one,
      two,
    ]);
  });

  it.each(["v2", "", "-p", "--all", "v1:project", "v1 --all"])("%j is not a commit", async (name) => {
    expect(await findCommit(root, name)).toBeUndefined();
  });
});
