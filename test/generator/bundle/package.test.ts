import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readEntryPoints } from "../../../generator/bundle/entry-points.js";
import { bundlePackage } from "../../../generator/bundle/package.js";

async function packageOf(
  exports: Record<string, unknown>,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "bundle-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const manifest = JSON.stringify({ type: "module", sideEffects: false, exports });
  for (const [name, text] of Object.entries({ "package.json": manifest, ...files })) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

const EXPORTS = {
  ".": { types: "./dist/runtime/index.d.ts", default: "./dist/runtime/index.js" },
  "./shop": { types: "./dist/generated/shop/index.d.ts", default: "./dist/generated/shop/index.js" },
  "./testing": { types: "./dist/testing/index.d.ts", default: "./dist/testing/index.js" },
  "./package.json": "./package.json",
};
const FILES = {
  "runtime/index.ts": 'export { create } from "./create.js";\nexport { removed } from "./removed.js";\n',
  "runtime/create.ts": 'import createFetch from "openapi-fetch";\nexport const create = createFetch;\n',
  "runtime/removed.ts": 'export const removed = (name: string): string => name + " was removed";\n',
  "generated/shop/index.ts": 'export * from "./carts.js";\nexport * from "./orders.js";\n',
  "generated/shop/carts.ts":
    'import { removed } from "../../runtime/index.js";\nexport const listCarts = removed("listCarts");\n',
  "generated/shop/orders.ts":
    'import type { create } from "../../runtime/index.js";\nexport const listOrders: typeof create | string = "orders";\n',
};

const code = (files: ReadonlyMap<string, string>): string[] =>
  [...files.keys()].filter((name) => name.endsWith(".js"));

test("entry points are those of the runtime and of generated modules", async () => {
  expect(await readEntryPoints(await packageOf(EXPORTS, FILES))).toEqual({
    "runtime/index": "runtime/index.ts",
    "generated/shop/index": "generated/shop/index.ts",
  });
});

test("an entry point without a source is refused, with both files", async () => {
  const root = await packageOf(EXPORTS, { "runtime/index.ts": "export {};" });
  await expect(bundlePackage(root)).rejects.toThrow(
    'package.json: exports["./shop"] names ./dist/generated/shop/index.js, but generated/shop/index.ts does not exist.',
  );
});

test("each entry point is one file, and the runtime that they share is another", async () => {
  const files = await bundlePackage(await packageOf(EXPORTS, FILES));
  const [shop, core, runtime, ...others] = code(files);
  expect([shop, core, runtime, others]).toEqual([
    "generated/shop/index.js",
    "runtime/core.js",
    "runtime/index.js",
    [],
  ]);
  expect(files.get(core!)).toContain("was removed");
  expect(files.get(runtime!)).not.toContain("was removed");
  expect(files.get(runtime!)).toContain('from "./core.js"');
  expect(files.get(shop!)).not.toContain("was removed");
  expect(files.get(shop!)).toContain('"orders"');
  expect(files.get(shop!)).toContain('from "../../runtime/core.js"');
});

test("what the runtime loads later is a file of its own, which shares the core", async () => {
  const root = await packageOf(EXPORTS, {
    ...FILES,
    "runtime/create.ts": [
      'import { removed } from "./removed.js";',
      'export const create = async (): Promise<string> => (await import("./parts/rare.js")).rare() + removed("x");',
    ].join("\n"),
    "runtime/parts/rare.ts": [
      'import { removed } from "../removed.js";',
      'export const rare = (): string => removed("rarely used");',
    ].join("\n"),
  });
  const files = await bundlePackage(root);
  expect(code(files)).toContain("runtime/parts/rare.js");
  expect(files.get("runtime/core.js")).toContain('import("./parts/rare.js")');
  expect(files.get("runtime/core.js")).not.toContain("rarely used");
  expect(files.get("runtime/parts/rare.js")).toContain('from "../core.js"');
  expect(files.get("runtime/parts/rare.js")).not.toContain("was removed");
});

test("a module that takes only types from the runtime imports nothing", async () => {
  const root = await packageOf(EXPORTS, {
    ...FILES,
    "generated/shop/index.ts": 'export * from "./orders.js";\n',
  });
  const files = await bundlePackage(root);
  expect(code(files)).toEqual(["generated/shop/index.js", "runtime/core.js", "runtime/index.js"]);
  expect(files.get("generated/shop/index.js")).not.toMatch(/\bimport\b/);
});

test("an entry point under another condition exports what the one that it imports does, and not the whole core", async () => {
  const root = await packageOf(
    { ".": { worker: "./dist/runtime/worker/index.js", ...EXPORTS["."] }, "./shop": EXPORTS["./shop"] },
    {
      ...FILES,
      "runtime/worker/index.ts":
        'import { create as createOf } from "../create.js";\nexport * from "../index.js";\nexport const create = () => createOf();\n',
    },
  );
  expect(await readEntryPoints(root)).toMatchObject({ "runtime/worker/index": "runtime/worker/index.ts" });
  const files = await bundlePackage(root);
  const worker = files.get("runtime/worker/index.js");
  expect(worker).toContain('export * from "../index.js"');
  expect(worker).toContain('from "../core.js"');
  expect(files.get("runtime/index.js")).toContain('from "./core.js"');
});

test("dependencies are imported, not bundled", async () => {
  const files = await bundlePackage(await packageOf({ ".": EXPORTS["."] }, FILES));
  expect(files.get("runtime/core.js")).toMatch(/^import \w+ from "openapi-fetch";$/m);
});

test("the source map of the runtime holds its sources", async () => {
  const files = await bundlePackage(await packageOf(EXPORTS, FILES));
  const map = JSON.parse(files.get("runtime/core.js.map")!) as Record<string, readonly string[]>;
  expect(files.get("runtime/core.js")).toContain("\n//# sourceMappingURL=core.js.map\n");
  expect(map["sources"]).toContain("../../runtime/removed.ts");
  expect(map["sourcesContent"]).toContain(FILES["runtime/removed.ts"]);
});

test("generated code has no source map, and names none", async () => {
  const files = await bundlePackage(await packageOf(EXPORTS, FILES));
  expect([...files.keys()].filter((name) => /^generated\/.*\.map$/.test(name))).toEqual([]);
  expect(files.get("generated/shop/index.js")).not.toContain("sourceMappingURL");
});

test("the same sources in another folder give the same bytes", async () => {
  const [first, second] = await Promise.all([
    packageOf(EXPORTS, FILES).then(bundlePackage),
    packageOf(EXPORTS, FILES).then(bundlePackage),
  ]);
  expect([...first]).toEqual([...second]);
});
