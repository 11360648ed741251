import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import type { Module } from "../../core/model/model.js";
import { commentLine, commentLines } from "../../text/comment.js";
import { literal, propertyKey } from "../../text/literal.js";
import type { EnumMember, EnumType } from "../types/enum-types.js";

/**
 * The constants beside the types that are lists of values, by name: `PowerState.Running` for `"running"`. A tag on a
 * member of a union is shown by nobody, one on a member of a constant by every editor and linter.
 */
export function enumConstants(enums: ReadonlyMap<string, EnumType>, module: Module): Map<string, string> {
  return new Map(
    [...enums]
      .filter(([, { hasConstant }]) => hasConstant)
      .map(([name, type]) => [name, constant(name, type, module)]),
  );
}

function constant(name: string, { owner, members }: EnumType, module: Module): string {
  const deprecation = module.deprecations.find((record) => record.scope === "type" && record.owner === owner);
  const tag =
    deprecation === undefined ? [] : ["", `@deprecated ${commentLine(deprecationText(deprecation))}`];
  return [
    ...comment([`The values of {@link ${name}}.`, ...tag], ""),
    // A literal without calls: a bundler drops it where nothing uses it.
    `export const ${name} = {`,
    ...members.flatMap(member),
    "} as const;\n",
  ].join("\n");
}

function member({ key, value, description, deprecation }: EnumMember): string[] {
  const text = description === undefined ? [] : commentLines(description);
  const tag = deprecation === undefined ? [] : [`@deprecated ${commentLine(deprecationText(deprecation))}`];
  const lines = [...text, ...(text.length > 0 && tag.length > 0 ? [""] : []), ...tag];
  return [...(lines.length === 0 ? [] : comment(lines, "  ")), `  ${propertyKey(key)}: ${literal(value)},`];
}

/** A tag stands on a line of its own: on the line of another token, compilers pass over it. */
function comment(lines: readonly string[], indentation: string): string[] {
  const [first = "", ...others] = lines;
  if (others.length === 0 && !first.startsWith("@")) return [`${indentation}/** ${first} */`];
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].map((line) => indentation + line);
}
