import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { generateDocument } from "../../generator/generate/generate-document.js";
import { readFiles } from "../../generator/generate/output/folder.js";
import type { Json } from "../../generator/json.js";
import { Problem } from "../../generator/problem.js";

/** What the generator made of a document: files, a refusal that names a place, or something it never may do. */
export type Outcome =
  | { readonly kind: "accepted" }
  | { readonly kind: "refused"; readonly message: string; readonly namesPlace: boolean }
  | { readonly kind: "crashed"; readonly error: unknown };

/** What an earlier run left in the folder, as far as the next one looks. */
const EARLIER = new Map([
  ["operations.json", "[]\n"],
  ["jobs.ts", "// Generated from an earlier document.\n"],
]);

/**
 * Runs the whole generator on a document, into a folder that an earlier run wrote. A run that does not succeed must
 * leave that folder as it was, and nothing beside it.
 */
export async function attempt(document: Json, spec: string, out: string): Promise<Outcome> {
  await Promise.all([mkdir(dirname(spec), { recursive: true }), mkdir(out, { recursive: true })]);
  for (const [name, text] of EARLIER) await writeFile(join(out, name), text);
  await writeFile(spec, JSON.stringify(document));
  const outcome = await generate(spec, out);
  if (outcome.kind === "accepted") return outcome;
  const left = await readFiles(out);
  const isUntouched =
    left.size === EARLIER.size && [...EARLIER].every(([name, text]) => left.get(name) === text);
  const beside = (await readdir(dirname(out))).filter((name) => name.startsWith(`.${basename(out)}`));
  if (isUntouched && beside.length === 0) return outcome;
  return { kind: "crashed", error: new Error(`left ${[...left.keys(), ...beside].join(", ")} behind`) };
}

async function generate(spec: string, out: string): Promise<Outcome> {
  try {
    await generateDocument({
      spec,
      out,
      runtime: "../../runtime/index.js",
      allowedReferences: [],
      isStrict: false,
      check: false,
      verify: true,
      progress: {
        eachModule: async (slugs, work) => {
          for (const slug of slugs) await work(slug);
        },
        warn: () => undefined,
      },
    });
    return { kind: "accepted" };
  } catch (error) {
    if (!(error instanceof Problem)) return { kind: "crashed", error };
    const namesPlace = error.pointer !== undefined || error.line !== undefined;
    return { kind: "refused", message: error.message, namesPlace };
  }
}
