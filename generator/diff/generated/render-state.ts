import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import type { Module } from "../../core/model/model.js";
import { renderModule } from "../../generate/render/render-module.js";
import type { ModuleTypes } from "../../generate/types/types.js";
import { collectTypes } from "../../generate/types/types.js";
import type { LoadedModule } from "../state.js";

/** The runtime as the files import it, wherever they are written. */
export const RUNTIME = "cloudtemple";

/** What is generated from one state of a module. */
export interface GeneratedState {
  /** Name -> text. */
  readonly files: ReadonlyMap<string, string>;
  readonly types: ModuleTypes;
  readonly module: Module;
}

/** Generates the files of a state, with nothing in them that differs although the API is the same. */
export function renderState({ document, module, deprecationOf }: LoadedModule): GeneratedState {
  const types = collectTypes(
    document,
    module,
    (schema) => {
      const known = deprecationOf(schema);
      return known && { text: deprecationText(known.deprecation), name: known.name };
    },
    () => undefined,
  );
  const files = renderModule(module, types, { source: module.slug, command: "generate", runtime: RUNTIME });
  return { files, types, module };
}
