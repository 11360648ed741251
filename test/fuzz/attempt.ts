import { generateModule } from "../../generator/generate-module.js";
import type { Json } from "../../generator/json.js";
import { loadDocument } from "../../generator/load/document.js";
import { Problem } from "../../generator/problem.js";

/** What the generator made of a document: files, a refusal that names a place, or something it never may do. */
export type Outcome =
  | { readonly kind: "accepted"; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: "refused"; readonly message: string; readonly namesPlace: boolean }
  | { readonly kind: "crashed"; readonly error: unknown };

export async function attempt(document: Json): Promise<Outcome> {
  try {
    const source = { file: "fuzz.json", text: JSON.stringify(document) };
    const tolerate = (): void => undefined;
    const loaded = await loadDocument(source, { tolerate });
    const { files } = await generateModule(
      loaded,
      {
        slug: "fuzz",
        title: "fuzz",
        basePath: undefined,
        names: undefined,
        limitsFor: () => [],
        history: {},
        warn: () => undefined,
        tolerate,
      },
      { source: "fuzz.json", command: "npm run fuzz", runtime: "../../runtime/index.js", folder: "" },
    );
    return { kind: "accepted", files };
  } catch (error) {
    if (error instanceof Problem) {
      return {
        kind: "refused",
        message: error.message,
        namesPlace: error.pointer !== undefined || error.line !== undefined,
      };
    }
    return { kind: "crashed", error };
  }
}
