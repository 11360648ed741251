import { rmSync } from "node:fs";
import { relative } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { unreadOf } from "../../../../../generator/usage/check.js";
import { findUses } from "../../../../../generator/usage/uses/find-uses.js";
import { layShopProject } from "../../../../support/shop-package.js";
import { configurations } from "./configurations.js";
import { folders } from "./folders.js";
import { languages } from "./languages.js";
import { loads } from "./loads.js";
import { packages } from "./packages.js";
import type { Row } from "./row.js";

let remove: (() => void) | undefined;
afterEach(() => remove?.());

/** Places of uses, and what makes the exit status 2. */
function said({ files, lay, projects = ["."] }: Row): readonly string[] {
  const project = layShopProject(files);
  const { folder } = project;
  remove = () => {
    project.remove();
    for (const beside of ["core", "src", "linked"])
      rmSync(`${folder}-${beside}`, { recursive: true, force: true });
  };
  lay?.(folder);
  const path = (file: string): string => relative(folder, file).replace(/^\.\.\/[^/]*(?=-core\/)/, "PROJECT");
  try {
    const found = findUses(projects, folder);
    return [
      ...found.uses.map(({ file, line, column }) => `${path(file)}:${line}:${column}`),
      ...unreadOf(found).map(
        ({ file, line, problem, cure }) => `exit 2: ${path(file)}:${line}: ${problem}. ${cure}`,
      ),
    ];
  } catch (error) {
    const [first = ""] = (error as Error).message.split("\n");
    return [`exit 2: ${first.replaceAll(`${folder}/`, "")}`];
  }
}

describe.each([
  ["configurations", configurations],
  ["loads", loads],
  ["packages", packages],
  ["languages", languages],
  ["folders", folders],
] as const)("no project looks clean wrongly: %s", (_, rows) => {
  it.each(rows)("$name", (row) => {
    expect(said(row)).toEqual(row.expected);
  });
});
