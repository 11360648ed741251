import { CODECS, type CodecName } from "../../core/model/codecs.js";
import type { Module, Operation } from "../../core/model/model.js";
import { claim } from "../../core/names/identifier.js";
import { compareText } from "../../json.js";
import { NameOf } from "../../text/literal.js";
import type { ModuleTypes } from "../types/types.js";
import { importStatement } from "./import-statement.js";

/** Names of values that stand beside functions and types in the files of a module, and are those of none of them. */
export interface LocalNames {
  /** The constant that holds the descriptor of each operation. */
  readonly constants: ReadonlyMap<Operation, string>;
  /** Under which each function of the runtime is imported that descriptors hold. */
  readonly codecs: ReadonlyMap<CodecName, NameOf>;
}

/** The same for the same module, whoever asks. */
export function localNames(module: Module, { types }: ModuleTypes): LocalNames {
  const taken = new Set([...module.operations.map(({ name }) => name), ...types.keys()]);
  return {
    constants: new Map(
      module.operations.map((operation) => [operation, claim(`${operation.name}Operation`, taken)]),
    ),
    codecs: new Map(codecNames().map((name) => [name, new NameOf(claim(name, taken))])),
  };
}

/** One import for each file of the runtime that functions are needed of. */
export function codecImports(
  used: ReadonlySet<CodecName>,
  { codecs }: LocalNames,
  runtime: string,
): readonly string[] {
  const byFile = new Map<string, string[]>();
  for (const name of codecNames().filter((each) => used.has(each))) {
    const local = codecs.get(name)?.name ?? name;
    const from = codecSpecifier(runtime, name);
    byFile.set(from, [...(byFile.get(from) ?? []), local === name ? name : `${name} as ${local}`]);
  }
  return [...byFile]
    .sort(([a], [b]) => compareText(a, b))
    .map(([from, names]) => importStatement("import", names, from));
}

/**
 * Where a function of the runtime is imported from: of a runtime that is a file, the one beside it that holds the function,
 * so that bundlers load no other; of a package, what exports all of them.
 */
export function codecSpecifier(runtime: string, name: CodecName): string {
  const folder = /^(.*\/)index\.[jt]s$/.exec(runtime)?.[1];
  return folder === undefined ? `${runtime}/codecs` : `${folder}${CODECS[name]}.js`;
}

function codecNames(): readonly CodecName[] {
  return (Object.keys(CODECS) as CodecName[]).sort(compareText);
}
