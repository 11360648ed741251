import { deprecationText } from "../core/deprecation/deprecation-text.js";
import type { LoadedDocument } from "../core/document/document.js";
import { buildModule, type ModuleContext } from "../core/model/build.js";
import type { Names } from "../core/names/registry.js";
import { type ModuleRecords, recordsOf } from "./output/records.js";
import { type RenderOptions, renderModule } from "./render/render-module.js";
import { collectTypes } from "./types/types.js";

/** What is generated from one document. */
export interface GeneratedModule {
  /** Name below the module's folder -> text. */
  readonly files: ReadonlyMap<string, string>;
  readonly records: ModuleRecords;
  /** `names.json` with this module's names in it. */
  readonly names: Names;
}

/**
 * Generates the files of one document: model, types, text, and a check that the text declares what the model has.
 * Pure: no clock, no disk.
 *
 * @throws Problem when the document is invalid; Error when the generated text differs from the model.
 */
export async function generateModule(
  document: LoadedDocument,
  context: ModuleContext,
  options: RenderOptions & { readonly folder: string; readonly verify?: boolean },
): Promise<GeneratedModule> {
  const { module, names, deprecationOf } = buildModule(document, context);
  const types = collectTypes(
    document,
    module,
    (schema) => {
      const known = deprecationOf(schema);
      return known && { text: deprecationText(known.deprecation), name: known.name };
    },
    context.warn,
  );
  const files = renderModule(module, types, options);
  if (options.verify !== false) {
    // The compiler it reads with takes long to load.
    const { verifyModule } = await import("./verify/verify.js");
    verifyModule(module, types, files, options.runtime);
  }
  return { files, records: recordsOf(module, types, options.folder), names };
}
