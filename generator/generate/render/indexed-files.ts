import { MODULE_FILES, operationsByFile } from "../../core/model/files.js";
import type { Module } from "../../core/model/model.js";
import type { ModuleTypes } from "../types/types.js";

/** A file that the index of a module exports as a whole. */
export interface IndexedFile {
  /** Name without extension. */
  readonly file: string;
  /** It holds nothing at run time, so that the index need not load it. */
  readonly isTypesOnly: boolean;
}

/** What the index of a module exports, in order. */
export function indexedFiles(module: Module, { types, owners, enums }: ModuleTypes): IndexedFile[] {
  const files = operationsByFile(module.operations).map(([file]) => ({ file, isTypesOnly: false }));
  if (module.tombstones.length > 0) files.push({ file: MODULE_FILES.tombstones, isTypesOnly: false });
  if (types.size > owners.size) {
    const isTypesOnly = ![...enums.values()].some(({ hasConstant }) => hasConstant);
    files.push({ file: MODULE_FILES.schema, isTypesOnly });
  }
  if (module.deprecations.some(({ scope }) => scope !== "type"))
    files.push({ file: MODULE_FILES.deprecations, isTypesOnly: true });
  return files;
}
