import type { LoadedDocument } from "../../core/document/document.js";
import { schemaReference } from "../../core/json-schema/reference.js";
import type { Module, Operation } from "../../core/model/model.js";
import { claim, typeName } from "../../core/names/identifier.js";
import { claimType } from "../../core/names/type-suffix.js";
import { compareText, type JsonObject } from "../../json.js";
import { READ, WRITE } from "./directions.js";
import type { EnumType } from "./enum-types.js";
import { addErrorTypes, type ErrorTypes } from "./errors.js";
import { addIncomingTypes, type IncomingTypes } from "./incoming.js";
import { inputSchema } from "./input.js";
import { type OutputType, outputType } from "./output.js";
import { type TypeOwners, typeOwners } from "./owners.js";
import { addServerTypes } from "./servers.js";
import { type DeprecationOf, Translation } from "./translation.js";

/** The named types of a module, as schemas, and the types of the request and the response of each operation. */
export interface ModuleTypes {
  /** Type name -> schema; every `$ref` in it is `#/components/schemas/<type name>`. Sorted by name. */
  readonly types: ReadonlyMap<string, JsonObject>;
  readonly operations: ReadonlyMap<Operation, OperationTypes>;
  /** The types that stand beside the function of an operation; all others are shared. */
  readonly owners: TypeOwners;
  /** The types that are lists of values, by name, with the members of their constants. Sorted by name. */
  readonly enums: ReadonlyMap<string, EnumType>;
  /** The types of webhooks and callbacks, where the module has some. */
  readonly incoming: readonly IncomingTypes[];
  /** Names of the types for the choice of a server. */
  readonly servers: readonly string[];
  /** Name of a component schema -> names of the types that stand for it. Sorted. */
  readonly typesOfComponent: ReadonlyMap<string, readonly string[]>;
}

export interface OperationTypes {
  /** Name of the type of `request`; `undefined` for an operation without parameters and body. */
  readonly input: string | undefined;
  readonly isInputOptional: boolean;
  readonly output: OutputType;
  /** The errors that the operation documents beyond those that all operations have. */
  readonly errors: ErrorTypes | undefined;
}

/**
 * Names every schema that operations use, and the request and response of every operation. The result is a copy of the
 * document's schemas with deprecation texts as comments, without properties that do not travel in its direction, and
 * with marks for types that JSON Schema cannot express.
 */
export function collectTypes(
  document: LoadedDocument,
  module: Module,
  deprecationOf: DeprecationOf,
  warn: (text: string) => void,
): ModuleTypes {
  // The index exports functions and types together, so they share one set of names; functions were named first.
  const taken = new Set([...module.operations, ...module.tombstones].map(({ name }) => name));
  const translation = new Translation(document.root, module, taken, deprecationOf, warn);
  const operations = new Map<Operation, Omit<OperationTypes, "errors">>();
  for (const operation of module.operations) {
    const input = inputSchema(operation, translation);
    const name = typeName(operation.name);
    let inputName: string | undefined;
    if (input !== undefined) {
      inputName = claimType(name, ["input"], taken);
      translation.add(inputName, input.schema);
    }
    let first: string | undefined;
    operations.set(operation, {
      input: inputName,
      isInputOptional: input?.isOptional ?? true,
      output: outputType(operation, translation, (schema) => {
        // A number tells apart what one operation answers with.
        const outputName = first === undefined ? claimType(name, ["output"], taken) : claim(first, taken);
        first ??= outputName;
        translation.add(outputName, schema);
        return outputName;
      }),
    });
  }
  const errors = addErrorTypes(module.operations, translation, taken);
  const servers = addServerTypes(module.servers, translation, taken);
  const incoming = addIncomingTypes(module.incoming, translation, taken);
  const incomingNames = new Set(
    incoming.flatMap(({ payloads, answers, handlers }) => [payloads, answers, handlers]),
  );
  if (module.hasSchemasAlone) addComponents(module, translation);
  const sorted = <T>(named: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...named].sort(([a], [b]) => compareText(a, b)));
  const types = sorted(translation.types());
  const enums = sorted(translation.enums);
  const withErrors = new Map(
    [...operations].map(([operation, own]) => [operation, { ...own, errors: errors.get(operation) }]),
  );
  const named = new Map(
    [...withErrors].map(([operation, own]) => [
      operation,
      [own.input, ...own.output.uses, own.errors?.name].filter((name) => name !== undefined),
    ]),
  );
  return {
    types,
    operations: withErrors,
    // Users import a list of values by itself, so it is shared.
    owners: typeOwners(types, named, (name) => enums.has(name) || incomingNames.has(name)),
    enums,
    incoming,
    servers,
    typesOfComponent: translation.names.byComponent(),
  };
}

/** A document without operations is there for its schemas. */
function addComponents({ schemas }: Module, translation: Translation): void {
  for (const name of Object.keys(schemas)) {
    const reference = { $ref: schemaReference(name) };
    translation.translate(reference, READ);
    translation.translate(reference, WRITE);
  }
}
