import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generateDocument } from "../../generator/generate/generate-document.js";
import type { Client } from "../../runtime/index.js";

/** Operation functions by name, as a program would import them. */
export type Functions = Readonly<Record<string, (client: Client, request?: object) => Promise<unknown>>>;

/**
 * Generates a client of a document and loads it. The files live below the tests for as long as it takes, where the
 * loader of the tests finds them, in a folder that git ignores: other tests clone this repository at the same time.
 *
 * @param expected parts of the warnings that the document is worth
 * @throws Error for any other warning, and where one of them is missing
 */
export async function loadClient(document: object, expected: readonly string[] = []): Promise<Functions> {
  const missing = new Set(expected);
  const folder = await mkdtemp(fileURLToPath(new URL(".client-", import.meta.url)));
  try {
    const spec = join(folder, "shop.json");
    await writeFile(spec, JSON.stringify(document));
    const out = join(folder, "out");
    await generateDocument({
      spec,
      out,
      runtime: undefined,
      allowedReferences: [],
      isStrict: true,
      check: false,
      verify: true,
      progress: {
        eachModule: async (slugs, work) => {
          for (const slug of slugs) await work(slug);
        },
        warn: (text) => {
          const found = expected.find((part) => text.includes(part));
          if (found === undefined) throw new Error(text);
          missing.delete(found);
        },
      },
    });
    if (missing.size > 0) throw new Error(`There was no warning with: ${[...missing].join(", ")}.`);
    return (await import(pathToFileURL(join(out, "index.ts")).href)) as Functions;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
