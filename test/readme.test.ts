import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { cases } from "./consumer/matrix/cases.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const readme = read("README.md");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };

/** The anchors that a page has: its headings, as GitHub spells them. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
}

describe.each([
  "README.md",
  "CONTRIBUTING.md",
  "runtime/OPTIONS.md",
  "runtime/PLATFORMS.md",
  "runtime/SCALING.md",
  "generator/usage/GUIDE.md",
  "test/examples/README.md",
])("%s", (file) => {
  const page = read(file);

  it("names no script that is not there", () => {
    const named = [
      ...page.matchAll(/npm run (?:-s |--silent )?([\w:]+)/g),
      ...page.matchAll(/`(bench:\w+)`/g),
    ];
    expect(named.map(([, name]) => name).filter((name) => scripts[name!] === undefined)).toEqual([]);
  });

  it("links to what is there", () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, path = "", anchor]) => {
      const target = path === "" ? file : join(dirname(file), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

describe("the README", () => {
  it("counts the modules, the operations and the uses of the matrix right", () => {
    const operations = JSON.parse(read("generated/operations.json")) as readonly { module: string }[];
    const modules = new Set(operations.map(({ module }) => module)).size;
    expect(readme).toContain(`${modules} modules, ${operations.length} operations`);
    expect(readme).toContain(`which of ${cases.length} uses`);
  });

  it("names every script that a person starts", () => {
    // npm runs prepack by itself; build is a part of it.
    const started = Object.keys(scripts).filter((name) => name !== "prepack" && name !== "build");
    const pages = `${readme}${read("CONTRIBUTING.md")}`;
    const isNamed = (name: string): boolean =>
      pages.includes(`npm run ${name}`) || pages.includes(`npm ${name}`) || pages.includes(`\`${name}\``);
    expect(started.filter((name) => !isNamed(name))).toEqual([]);
  });

  it("shows on its first screen two commands, a program, and what a linter says with a date", () => {
    const screen = readme.split("\n").slice(0, 36).join("\n");
    expect(screen).toContain("npm ci && npm run generate");
    expect(screen).toContain("npm ci && npm test");
    expect(screen).toContain("<!-- example: program -->");
    expect(screen).toMatch(/is deprecated\. .*removal \d{4}-\d{2}-\d{2}.*no-deprecated/);
  });
});

describe("scripts that take arguments", () => {
  it.each(["corpus", "fuzz", "history"])("npm run %s says which, and starts nothing", async (name) => {
    const file = /\btsx (\S+)$/.exec(scripts[name]!)?.[1];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", join(ROOT, file!), "--help"],
      { cwd: ROOT },
    );
    expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name} -- \\[options\\]`));
    expect(stdout).toMatch(/Exit status:\s0\s/);
  });
});
