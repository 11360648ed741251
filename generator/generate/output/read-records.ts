import { compareText } from "../../json.js";
import { Problem } from "../../problem.js";
import type { ModuleRecords } from "./records.js";

/**
 * The records of one module in the `operations.json` and `deprecations.json` of the output folder.
 *
 * @throws Problem when one of them cannot be read: only a run of all modules can write it anew.
 */
export function recordsOnDisk(
  present: ReadonlyMap<string, string>,
  slug: string,
  { folder, command }: { readonly folder: string; readonly command: string },
): ModuleRecords {
  const read = <T extends { readonly module: string }>(name: string): T[] => {
    const records = readRecords(present.get(name)) as T[] | undefined;
    if (records !== undefined) return records.filter(({ module }) => module === slug);
    throw new Problem("is not a list of records.", {
      file: `${folder}/${name}`,
      fix: `Run \`${command}\` without --module.`,
    });
  };
  return { operations: read("operations.json"), deprecations: read("deprecations.json") };
}

/** `module.name` of each operation in the text of `operations.json`; empty when it cannot be read. */
export function operationsOnDisk(text: string | undefined): Set<string> {
  const records = (readRecords(text) ?? []) as { readonly module: string; readonly name: string }[];
  return new Set(records.map(({ module, name }) => `${module}.${name}`));
}

/** The operations that only one of two runs wrote, as `module.name`, sorted; `before` is the text of `operations.json`. */
export function compareOperations(
  before: string | undefined,
  operations: readonly { readonly module: string; readonly name: string }[],
): { readonly added: string[]; readonly removed: string[] } {
  const known = operationsOnDisk(before);
  const written = new Set(operations.map(({ module, name }) => `${module}.${name}`));
  return {
    added: [...written].filter((name) => !known.has(name)).sort(compareText),
    removed: [...known].filter((name) => !written.has(name)).sort(compareText),
  };
}

/** `undefined` for a text that no run wrote, for example one with the markers of a merge conflict. */
function readRecords(text: string | undefined): unknown[] | undefined {
  try {
    const records: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(records) ? records : undefined;
  } catch {
    return undefined;
  }
}
