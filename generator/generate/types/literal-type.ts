import type { Json } from "../../json.js";
import { stringLiteral } from "../../text/literal.js";
import {
  array,
  type LiteralType,
  NEVER,
  NULL,
  named,
  object,
  property,
  STRING,
  type Type,
} from "./type-tree.js";

/** The type of one value of JSON. */
export function literalType(value: Json): Type {
  if (value === null) return NULL;
  if (typeof value !== "object")
    return {
      kind: "literal",
      text: typeof value === "string" ? stringLiteral(value) : JSON.stringify(value),
    };
  if (Array.isArray(value)) {
    return value.length === 0
      ? array(NEVER)
      : {
          kind: "tuple",
          elements: value.map((each) => ({ type: literalType(each), before: "", after: "" })),
          isOneLine: false,
        };
  }
  const members = Object.entries(value).map(([key, each]) => property(keyText(key), literalType(each)));
  return members.length === 0 ? named("Record", STRING, NEVER) : object(members);
}

/** The type of one text, with what is not ASCII escaped. */
export function textLiteral(text: string): LiteralType {
  return { kind: "literal", text: asciiLiteral(text) };
}

/** The name of a property as it is written in a type. */
export function keyText(name: string): string {
  const isNumber = String(Number(name)) === name && !name.startsWith("-");
  return isNumber || /^[A-Za-z_$][\w$]*$/.test(name) ? name : asciiLiteral(name);
}

/** A text as a literal of ASCII alone: what looks like something else, or reorders a line, is seen for what it is. */
export function asciiLiteral(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007F-\uFFFF]|\\u[0-9a-f]{4}|\\\\/g, (found) => {
    if (found.startsWith("\\")) return found === "\\\\" ? found : `\\u${found.slice(2).toUpperCase()}`;
    return `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  });
}
