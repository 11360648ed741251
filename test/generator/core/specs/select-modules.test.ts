import { expect, test } from "vitest";
import type { ModuleEntry } from "../../../../generator/core/specs/modules.js";
import { selectKnownModules, selectModules } from "../../../../generator/core/specs/select-modules.js";
import { messageOf } from "../../../support/from-text.js";

const entry = (slug: string, status: ModuleEntry["status"]): ModuleEntry => ({
  ...{ slug, status, title: slug, basePath: undefined, server: undefined, documentUrls: [], notCovered: [] },
});
const modules = [entry("shop", "known"), entry("yard", "unknown"), entry("mall", "known")];
const slugs = (selected: readonly ModuleEntry[]): string[] => selected.map(({ slug }) => slug);

test("without slugs, all are selected", () => {
  expect(slugs(selectModules(modules, []))).toEqual(["shop", "yard", "mall"]);
  expect(slugs(selectKnownModules(modules, []))).toEqual(["shop", "mall"]);
});

test("the order is that of modules.yaml, and no module is selected twice", () => {
  expect(slugs(selectModules(modules, ["mall", "yard", "mall"]))).toEqual(["yard", "mall"]);
});

test("a slug without a module is an error that names those there are", async () => {
  expect(await messageOf(() => selectModules(modules, ["shop", "zoo"]))).toBe(
    'there is no module "zoo" in specs/modules.yaml. Known modules: shop, yard, mall.',
  );
  expect(await messageOf(() => selectKnownModules(modules, ["yard"]))).toBe(
    'there is no module "yard" with a document in specs/. Known modules: shop, mall.',
  );
});
