import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import type { Module } from "../../core/model/model.js";
import { commentLine, commentLines } from "../../text/comment.js";
import { literal, propertyKey } from "../../text/literal.js";
import { fillTemplate } from "../../text/template.js";
import type { EnumMember, EnumType } from "../types/enum-types.js";

/**
 * The constants beside the types that are lists of values, by name: `PowerState.Running` for `"running"`. No editor or
 * linter shows a tag on a member of a union; all of them show one on a member of a constant.
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
  return fillTemplate("generate/enum-constant.ts", {
    name,
    link: `{@link ${name}}`,
    deprecated: deprecation === undefined ? "" : commentLine(deprecationText(deprecation)),
    members: members.map(memberView),
  }).trimEnd();
}

function memberView({ key, value, description, deprecation }: EnumMember): object {
  const text = description === undefined ? [] : commentLines(description);
  const tag = deprecation === undefined ? [] : [`@deprecated ${commentLine(deprecationText(deprecation))}`];
  const [first = "", ...others] = [...text, ...(text.length > 0 && tag.length > 0 ? [""] : []), ...tag];
  // Compilers ignore a tag on the line of another token, so a tag gets a line of its own.
  const isOneLine = others.length === 0 && tag.length === 0;
  return {
    line: isOneLine ? first : "",
    lines: isOneLine ? [] : [first, ...others].map((line) => (line === "" ? "" : ` ${line}`)),
    key: propertyKey(key),
    value: literal(value),
  };
}
