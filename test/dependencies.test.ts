import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("package.json")) as Locked & {
  readonly scripts: Readonly<Record<string, string>>;
};
const { packages } = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const names = [
  ...new Set(
    [manifest.dependencies, manifest.peerDependencies, manifest.devDependencies].flatMap((each) =>
      Object.keys(each ?? {}),
    ),
  ),
].sort();

describe("the tables of dependencies in CONTRIBUTING.md", () => {
  const section = /^## Dependencies\n(.*?)^## /ms.exec(read("CONTRIBUTING.md"))?.[1] ?? "";
  const rows = [...section.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = "", rest = ""]) => ({
    name,
    cells: rest.split("|").map((cell) => cell.trim()),
  }));

  it("list exactly those of package.json, once", () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(names);
  });

  it.each(rows)("have the version and the licence of $name that are locked", ({ name, cells }) => {
    const { version, license } = packages[`node_modules/${name}`] ?? {};
    expect(cells.slice(0, 2)).toEqual([version, license]);
  });

  it.each(rows)("say when $name was released, and what it is for", ({ cells: [, , released, purpose] }) => {
    expect(released).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(purpose).not.toBe("");
  });
});

describe("the lock file", () => {
  const entries = Object.entries(packages).filter(([path]) => path !== "");

  it("is that of package.json", () => {
    const { dependencies, devDependencies, peerDependencies } = packages[""] ?? {};
    expect({ dependencies, devDependencies, peerDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      peerDependencies: manifest.peerDependencies,
    });
  });

  it("holds the hash of every archive, so that npm ci refuses another one", () => {
    expect(entries.length).toBeGreaterThan(100);
    const without = entries.filter(
      ([, { integrity, inBundle }]) => inBundle !== true && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it("takes nothing from elsewhere than a registry", () => {
    const elsewhere = entries.filter(
      ([, { resolved, link }]) =>
        link === true || (resolved !== undefined && !/^https:\/\/[^/]+\/.*\.tgz$/.test(resolved)),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });
});

test("installing the package runs no script of ours", () => {
  const run = [
    "preinstall",
    "install",
    "postinstall",
    "prepare",
    "preprepare",
    "postprepare",
    "prepublish",
    "dependencies",
  ];
  expect(Object.keys(manifest.scripts).filter((name) => run.includes(name))).toEqual([]);
});
