import type { DescriptorContext } from "../../core/model/descriptor.js";
import { MODULE_FILES, operationsByFile } from "../../core/model/files.js";
import type { Module } from "../../core/model/model.js";
import { NameOf } from "../../text/literal.js";
import { localNames } from "../render/local-names.js";
import type { ModuleTypes, OperationTypes } from "../types/types.js";
import { lineOf, readSources } from "./sources.js";
import { survey } from "./survey.js";
import { faultOfConstants } from "./verify-constants.js";
import { findOtherStatement } from "./verify-declarations.js";
import { faultOfDeprecations } from "./verify-deprecations.js";
import { faultOfExports } from "./verify-exports.js";
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
  const { sources, fault: syntax } = readSources(files);
  if (syntax !== undefined)
    refuse(`${syntax.file}:${syntax.line}`, `does not parse: ${JSON.stringify(syntax.message)}`);
  const names = localNames(module, types);
  const contextOf = ({ output }: OperationTypes): DescriptorContext<NameOf> => ({
    codec: (name) => names.codecs.get(name) ?? new NameOf(name),
    isReconstructed: module.provenance === "reconstructed",
    isStreamedOnRequest: output.streamed !== undefined,
  });
  const surveys = new Map([...sources].map(([name, source]) => [name, survey(source)]));
  for (const [name, source] of sources) {
    const any = surveys.get(name)?.any;
    if (any !== undefined) refuse(`${name}:${lineOf(any, source)}`, "uses any");
    const imported = faultOfImports(source, runtime, types, names);
    if (imported !== undefined) refuse(`${name}:${lineOf(imported.node, source)}`, imported.text);
    const other = findOtherStatement(source, types.enums);
    if (other !== undefined) refuse(`${name}:${lineOf(other, source)}`, "holds other code than declarations");
  }
  for (const [file, operations] of operationsByFile(module.operations)) {
    const name = `${file}.ts`;
    const source = sources.get(name);
    refuse(
      name,
      source === undefined ? "was not written" : faultOfOperations(source, operations, types, contextOf),
    );
  }
  refuse(TOMBSTONES, faultOfTombstones(sources.get(TOMBSTONES), module.tombstones));
  const schema = sources.get(SCHEMA);
  if (schema !== undefined) refuse(SCHEMA, faultOfConstants(schema, types.enums));
  const known = knownTags(module.deprecations);
  for (const [name, { members }] of surveys)
    if (name !== DEPRECATIONS) refuse(name, faultOfMembers(members, types.types, known));
  const lookups = new Map([...surveys].map(([name, found]) => [name, found.lookups]));
  refuse("", faultOfDeprecations(sources, lookups, module.deprecations));
  const exported = faultOfExports(sources, module, types);
  if (exported !== undefined) refuse(exported.file, exported.text);
}

function faultOfGenerator(place: string, fault: string): Error {
  return new Error(
    `generated/${place} ${fault}. This is a fault of the generator: please report it with the document that shows it.`,
  );
}
