import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { loadDocument } from "../../../generator/core/document/document.js";
import { generateModule } from "../../../generator/generate/generate-module.js";
import { contextOf } from "../../support/from-text.js";

const DOCUMENT = fileURLToPath(new URL("shop.yaml", import.meta.url));

/**
 * Adds the module `cloudtemple/shop` to the copy of the package at `packageRoot`, generated from `shop.yaml` as the
 * real ones are: what it may be migrated to depends on nothing that the platform deprecates today.
 */
export async function layShop(packageRoot: string): Promise<void> {
  const document = await loadDocument({ file: "shop.yaml", text: await readFile(DOCUMENT, "utf8") });
  const { files, records } = await generateModule(document, contextOf(), {
    source: "shop.yaml",
    command: "npm run generate",
    runtime: "../../runtime/index.js",
    folder: "shop/",
  });
  const folder = join(packageRoot, "dist", "generated", "shop");
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) {
    const { outputText } = ts.transpileDeclaration(text, {
      compilerOptions: { target: ts.ScriptTarget.ES2022 },
    });
    await writeFile(join(folder, name.replace(/\.ts$/, ".d.ts")), outputText);
  }
  const list = join(packageRoot, "dist", "generated", "deprecations.json");
  const known = JSON.parse(await readFile(list, "utf8")) as readonly object[];
  await writeFile(list, JSON.stringify([...known, ...records.deprecations]));
  const manifest = join(packageRoot, "package.json");
  const content = JSON.parse(await readFile(manifest, "utf8")) as { exports: Record<string, object> };
  content.exports["./shop"] = {
    types: "./dist/generated/shop/index.d.ts",
    default: "./dist/generated/shop/index.js",
  };
  await writeFile(manifest, JSON.stringify(content));
}
