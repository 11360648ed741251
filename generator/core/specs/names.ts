import { Problem } from "../../problem.js";
import { parseObject, type SourceText } from "../document/parse.js";
import { isFunctionName } from "../names/function-name.js";
import type { Names } from "../names/registry.js";

/**
 * Reads `specs/names.json`.
 *
 * @throws Problem when it gives an operation something that is not a name of a function.
 */
export function readNames(source: SourceText | undefined): Names {
  if (source === undefined) return {};
  const entries = Object.entries(parseObject(source));
  for (const [key, name] of entries) {
    if (typeof name !== "string" || !isFunctionName(name)) {
      throw new Problem(`${JSON.stringify(key)} is called ${JSON.stringify(name)}.`, {
        file: source.file,
        fix: "Expected a function name.",
      });
    }
  }
  return Object.fromEntries(entries) as Names;
}

/** The text of `specs/names.json`. */
export function namesText(names: Names): string {
  return `${JSON.stringify(names, null, 2)}\n`;
}
