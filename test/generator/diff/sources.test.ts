import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderFiles } from "../../../generator/core/specs/file-source.js";
import { gitFiles } from "../../../generator/core/specs/git-files.js";
import { diff } from "../../../generator/diff/diff.js";
import { sourceOf } from "../../../generator/diff/sources.js";
import { messageOf } from "../../support/from-text.js";
import { linesOf, shop } from "./states.js";

let root = "";
const specs = (): string => join(root, "specs");
const git = (...args: string[]): string =>
  execFileSync("git", ["-C", root, "-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], {
    encoding: "utf8",
  }).trim();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "diff-sources-"));
  await mkdir(join(specs(), "overlays"), { recursive: true });
  git("init", "-q", "-b", "main");
  const modules = {
    modules: [{ slug: "shop", title: "Shop", status: "known", basePath: "/shop", documentUrls: [] }],
  };
  await writeFile(join(specs(), "modules.yaml"), JSON.stringify(modules));
  await writeFile(join(specs(), "shop.yaml"), JSON.stringify(shop()));
  git("add", ".");
  git("commit", "-q", "-m", "One");
  git("tag", "v1");
  const next = shop();
  Object.assign(next["components"]!["schemas"]!["Owner"]!["properties"]!, { email: { type: "string" } });
  await writeFile(join(specs(), "shop.yaml"), JSON.stringify(next));
  git("commit", "-q", "-a", "-m", "Two");
  await writeFile(
    join(specs(), "overlays/shop.yaml"),
    JSON.stringify({
      overlay: "1.0.0",
      info: { title: "Shop", version: "1.0.0" },
      actions: [
        {
          target: "$.components.schemas.Owner.properties.name",
          description: "Seen.",
          update: { type: "integer" },
        },
      ],
    }),
  );
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe("states to compare", () => {
  const email = "compatible field-added Owner.email ( -> string) @ getThing listThings updateThing";
  const type =
    "breaking-callers+breaking-readers type-changed Owner.name (string -> integer) @ getThing listThings updateThing";

  it("are revisions", async () => {
    expect(linesOf(await diff(gitFiles(root, "v1"), gitFiles(root, "HEAD")))).toEqual([email]);
  });

  it("are the folder as it is, overlays and uncommitted files included", async () => {
    expect(linesOf(await diff(gitFiles(root, "HEAD"), folderFiles(specs())))).toEqual([type]);
    expect(linesOf(await diff(gitFiles(root, "v1"), folderFiles(specs())))).toEqual([type, email]);
  });

  it("are documents of any provider", async () => {
    const [before, after] = [join(root, "one.json"), join(root, "two.json")];
    await writeFile(before, git("show", "v1:specs/shop.yaml"));
    await writeFile(after, git("show", "HEAD:specs/shop.yaml"));
    const found = await diff(await sourceOf(before, root), await sourceOf(after, root));
    expect(linesOf(found)).toEqual([email]);
    expect(found.before).toBe(before);
  });

  it("are documents of any provider, whose invalid parts are left out", async () => {
    const [before, after] = [join(root, "slip.json"), join(root, "slip-later.json")];
    const slip = shop();
    Object.assign(slip["paths"]!["/v1/things"]!, { responses: { 200: { description: "Not here." } } });
    await writeFile(before, JSON.stringify(slip));
    Object.assign(slip["components"]!["schemas"]!["Owner"]!["properties"]!, { email: { type: "string" } });
    await writeFile(after, JSON.stringify(slip));
    expect(linesOf(await diff(await sourceOf(before, root), await sourceOf(after, root)))).toEqual([email]);
  });

  it("are recognised by what they are", async () => {
    expect((await sourceOf(specs(), root)).title).toBe(specs());
    expect((await sourceOf("v1", root)).title).toBe("v1");
    expect((await sourceOf("git:v1", root)).title).toBe("v1");
    expect((await sourceOf(join(specs(), "shop.yaml"), root)).document?.slug).toBe("shop");
  });

  it.each(["nothing", "--output=/tmp/x", "v1 --all", "git:-p", "v1:specs", ""])(
    "refuse %j, which is none of them",
    async (text) => {
      expect(await messageOf(() => sourceOf(text, root))).toBe(
        `${JSON.stringify(text)} is neither a folder, nor a file, nor a revision of git. Give a folder like specs/, a document, or a revision such as HEAD~1 or v1.2.0.`,
      );
    },
  );

  it("report what is missing in them", async () => {
    expect(await messageOf(() => diff(folderFiles(root, "root"), folderFiles(specs())))).toBe(
      "specs/modules.yaml: does not exist in root. Restore it from version control, or name a folder or revision laid out like specs/.",
    );
  });
});
