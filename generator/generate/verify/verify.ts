import type { DescriptorContext } from "../../core/model/descriptor.js";
import { MODULE_FILES, operationsByFile } from "../../core/model/files.js";
import type { Module } from "../../core/model/model.js";
import { NameOf } from "../../text/literal.js";
import { localNames } from "../render/local-names.js";
import type { ModuleTypes, OperationTypes } from "../types/types.js";
import { lineOf, readSource, syntaxFaultOf } from "./sources.js";
import { survey } from "./survey.js";
import { faultOfConstants } from "./verify-constants.js";
import { findOtherStatement } from "./verify-declarations.js";
import { faultOfDeprecations, NO_RECORDS, type RecordsFile, readRecords } from "./verify-deprecations.js";
import { exportsOf, type FoundExports, faultOfExports } from "./verify-exports.js";
import { faultOfImports } from "./verify-imports.js";
import { faultOfMembers, knownTags } from "./verify-members.js";
import { faultOfOperations } from "./verify-operations.js";
import { faultOfTombstones } from "./verify-tombstones.js";

const SCHEMA = `${MODULE_FILES.schema}.ts`;
const DEPRECATIONS = `${MODULE_FILES.deprecations}.ts`;
const TOMBSTONES = `${MODULE_FILES.tombstones}.ts`;

/**
 * Reads the generated text back as TypeScript and compares it with the model: it parses, every operation is
 * exported exactly once with the descriptor, the signature and the `@deprecated` tag of the model, makes its call and
 * nothing else, and nothing is `any`. This is the check behind the templates: nothing in a document, however odd, may
 * turn into other code. `runtime` is the module specifier of the runtime.
 *
 * @throws Error naming the file and the operation; that is a fault of the generator, never of the document alone.
 */
export function verifyModule(
  module: Module,
  types: ModuleTypes,
  files: ReadonlyMap<string, string>,
  runtime: string,
): void {
  const refuse = (place: string, fault: string | undefined): void => {
    if (fault !== undefined) throw faultOfGenerator(`${module.slug}/${place}`, fault);
  };
  const names = localNames(module, types);
  const contextOf = ({ output }: OperationTypes): DescriptorContext<NameOf> => ({
    codec: (name) => names.codecs.get(name) ?? new NameOf(name),
    isReconstructed: module.provenance === "reconstructed",
    isStreamedOnRequest: output.streamed !== undefined,
  });
  const operations = new Map(
    [...operationsByFile(module.operations)].map(([file, own]) => [`${file}.ts`, own]),
  );
  const known = knownTags(module.deprecations);
  const exported = new Map<string, FoundExports>();
  const lookups = new Map<string, readonly string[]>();
  let records: RecordsFile | undefined = NO_RECORDS;
  // One file after the other: the tree of a file takes many times the memory of its text.
  for (const [name, text] of files) {
    const source = readSource(name, text);
    const syntax = syntaxFaultOf(source);
    if (syntax !== undefined)
      refuse(`${name}:${syntax.line}`, `does not parse: ${JSON.stringify(syntax.message)}`);
    const { any, members, lookups: found } = survey(source);
    if (any !== undefined) refuse(`${name}:${lineOf(any, source)}`, "uses any");
    const imported = faultOfImports(source, runtime, types, names);
    if (imported !== undefined) refuse(`${name}:${lineOf(imported.node, source)}`, imported.text);
    const other = findOtherStatement(source, types.enums);
    if (other !== undefined) refuse(`${name}:${lineOf(other, source)}`, "holds other code than declarations");
    const own = operations.get(name);
    if (own !== undefined) refuse(name, faultOfOperations(source, own, types, contextOf));
    if (name === TOMBSTONES) refuse(name, faultOfTombstones(source, module.tombstones));
    if (name === SCHEMA) refuse(name, faultOfConstants(source, types.enums));
    if (name === DEPRECATIONS) records = readRecords(source);
    else refuse(name, faultOfMembers(members, types.types, known));
    lookups.set(name, found);
    exported.set(name, exportsOf(source));
  }
  for (const name of operations.keys()) if (!files.has(name)) refuse(name, "was not written");
  if (!files.has(TOMBSTONES)) refuse(TOMBSTONES, faultOfTombstones(undefined, module.tombstones));
  refuse("", faultOfDeprecations(records, lookups, module.deprecations));
  const fault = faultOfExports(exported, module, types);
  if (fault !== undefined) refuse(fault.file, fault.text);
}

function faultOfGenerator(place: string, fault: string): Error {
  return new Error(
    `generated/${place} ${fault}. This is a fault of the generator: please report it with the document that shows it.`,
  );
}
