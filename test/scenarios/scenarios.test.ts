import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadDocument } from "../../generator/core/document/document.js";
import { generateModule } from "../../generator/generate/generate-module.js";
import { contextOf, foreignContext } from "../support/from-text.js";

const BLOCK = /^```(?:yaml|ts) (\S+)\n([^]*?)^```$/gm;
const isUpdate = process.env["SCENARIOS_UPDATE"] === "true";

/** The files that the generator writes for the document of a page, by name. */
async function generated(blocks: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const file = blocks.has("shop.yaml") ? "shop.yaml" : "api.yaml";
  const overlay = blocks.get("overlays/shop.yaml");
  const document = await loadDocument(
    { file, text: blocks.get(file) ?? "" },
    overlay === undefined ? {} : { overlay: { file: "overlays/shop.yaml", text: overlay } },
  );
  const context = file === "shop.yaml" ? contextOf() : { ...foreignContext(), slug: "api" };
  const { files } = await generateModule(document, context, {
    source: file,
    command: "npm run generate",
    runtime: "cloudtemple",
    folder: "",
  });
  return files;
}

const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".md") && name !== "README.md");

test("the number of pages stays small", () => {
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(8);
});

describe.each(pages)("%s", async (page) => {
  const path = join(import.meta.dirname, page);
  const text = await readFile(path, "utf8");
  const blocks = new Map([...text.matchAll(BLOCK)].map(([, name = "", content = ""]) => [name, content]));
  const wanted = [...blocks.keys()].filter((name) => name.endsWith(".ts"));

  test("shows an operations file and the types", () => {
    expect(wanted).toContain("schema.ts");
    expect(wanted.length).toBeGreaterThanOrEqual(2);
  });

  test.runIf(isUpdate)("is rewritten", async () => {
    const files = await generated(blocks);
    const updated = text.replaceAll(BLOCK, (block, name: string) => {
      const content = files.get(name);
      return content === undefined ? block : `\`\`\`ts ${name}\n${content}\`\`\``;
    });
    await writeFile(path, updated);
  });

  test.skipIf(isUpdate).each(wanted)("%s equals the generated code", async (name) => {
    expect((await generated(blocks)).get(name)).toBe(blocks.get(name));
  });
});
