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

/** What the last statement of a bundle exports. */
const exportsOf = (text: string): readonly string[] =>
  (/^export \{([^}]*)\};$/m.exec(text)?.[1] ?? "").split(",").map((name) => name.trim());

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

test("each entry point is one file, and that of the package holds the runtime that they share", async () => {
  const files = await bundlePackage(await packageOf(EXPORTS, FILES));
  const [shop, runtime, ...others] = code(files);
  expect([shop, runtime, others]).toEqual(["generated/shop/index.js", "runtime/index.js", []]);
  expect(files.get(runtime!)).toContain("was removed");
  expect(files.get(shop!)).not.toContain("was removed");
  expect(files.get(shop!)).toContain('"orders"');
  expect(files.get(shop!)).toContain('import { removed } from "../../runtime/index.js"');
});

test("what only other files of the package import of the runtime has a name that begins with $", async () => {
  const root = await packageOf(EXPORTS, {
    ...FILES,
    "runtime/create.ts": [
      'import { hidden, unused } from "./hidden.js";',
      "export const create = (): string => hidden() + unused;",
    ].join("\n"),
    "runtime/hidden.ts":
      'export const hidden = (): string => "hidden";\nexport const unused: string = "unused";\n',
    "generated/shop/index.ts": [
      'import { hidden } from "../../runtime/hidden.js";',
      "import {",
      "  create,",
      "  removed as removedFrom,",
      '} from "../../runtime/index.js";',
      'export const shop = [hidden(), create(), removedFrom("shop")];',
    ].join("\n"),
  });
  const files = await bundlePackage(root);
  expect(exportsOf(files.get("runtime/index.js")!)).toEqual(["hidden as $hidden", "create", "removed"]);
  expect(files.get("generated/shop/index.js")).toMatch(
    /^.*\nimport \{ \$hidden as hidden \} from "\.\.\/\.\.\/runtime\/index\.js";\nimport \{\n {2}create,\n {2}removed as removedFrom\n\} from "\.\.\/\.\.\/runtime\/index\.js";\n/,
  );
});

test("one name for two things that entry points import of the runtime is refused", async () => {
  const root = await packageOf(EXPORTS, {
    ...FILES,
    "runtime/create.ts": 'import { other } from "./other.js";\nexport const create = other;\n',
    "runtime/other.ts": 'export const other = 1;\nexport const removed = "another";\n',
    "generated/shop/index.ts": [
      'import { removed as another } from "../../runtime/other.js";',
      'import { removed } from "../../runtime/index.js";',
      "export const shop = [another, removed];",
    ].join("\n"),
  });
  await expect(bundlePackage(root)).rejects.toThrow(
    'another file of the runtime that entry points import also exports "removed". Rename one of the two.',
  );
});

test("text that is not ASCII is escaped, since engines read text of one byte a character faster", async () => {
  const files = await bundlePackage(
    await packageOf(EXPORTS, {
      ...FILES,
      "runtime/removed.ts": 'export const removed = (name: string): string => name + "…é";\n',
      "generated/shop/orders.ts": 'export const listOrders: string = "çà";\n',
    }),
  );
  const texts = code(files).map((name) => files.get(name)!);
  expect(texts.join("")).toContain("\\u2026\\xE9");
  expect(texts.filter((text) => /[^\x00-\x7f]/.test(text))).toEqual([]);
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
  expect(files.get("runtime/index.js")).toContain('import("./parts/rare.js")');
  expect(files.get("runtime/index.js")).not.toContain("rarely used");
  expect(files.get("runtime/parts/rare.js")).toContain('from "../index.js"');
  expect(files.get("runtime/parts/rare.js")).not.toContain("was removed");
});

test("a module that takes only types from the runtime imports nothing", async () => {
  const root = await packageOf(EXPORTS, {
    ...FILES,
    "generated/shop/index.ts": 'export * from "./orders.js";\n',
  });
  const files = await bundlePackage(root);
  expect(code(files)).toEqual(["generated/shop/index.js", "runtime/index.js"]);
  expect(files.get("generated/shop/index.js")).not.toMatch(/\bimport\b/);
});

test("an entry point under another condition takes what it shares from that of the package", async () => {
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
  expect(worker).toContain('import { create as createOf } from "../index.js"');
});

test("dependencies are imported, not bundled", async () => {
  const files = await bundlePackage(await packageOf({ ".": EXPORTS["."] }, FILES));
  expect(files.get("runtime/index.js")).toMatch(/^import \w+ from "openapi-fetch";$/m);
});

test("the source map of the runtime holds its sources", async () => {
  const files = await bundlePackage(await packageOf(EXPORTS, FILES));
  const map = JSON.parse(files.get("runtime/index.js.map")!) as Record<string, readonly string[]>;
  expect(files.get("runtime/index.js")).toContain("\n//# sourceMappingURL=index.js.map\n");
  expect(map["sources"]).toContain("../../runtime/removed.ts");
  expect(map["sourcesContent"]).toContain(FILES["runtime/removed.ts"]);
});

test("functions of generated code make their descriptors when they are called first, once", async () => {
  const root = await packageOf(EXPORTS, {
    ...FILES,
    "generated/shop/orders.ts": [
      'import type { create as Client, create as Operation } from "../../runtime/index.js";',
      "const listOrdersOperation: Operation = {",
      '  id: "shop.listOrders",',
      "};",
      "",
      "export function listOrders(client: Client): unknown {",
      "  return client.call(listOrdersOperation, undefined, undefined);",
      "}",
    ].join("\n"),
  });
  const text = (await bundlePackage(root)).get("generated/shop/index.js")!;
  const program = text.replace(/^import .*$/gm, "const removed = String;");
  const { listOrders } = (await import(`data:text/javascript,${encodeURIComponent(program)}`)) as {
    listOrders: (client: { call(operation: unknown): unknown }) => unknown;
  };
  const [first, second] = [listOrders, listOrders].map((list) => list({ call: (operation) => operation }));
  expect(first).toEqual({ id: "shop.listOrders" });
  expect(second).toBe(first);
  expect(text).not.toContain("var listOrdersOperation = ");
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
