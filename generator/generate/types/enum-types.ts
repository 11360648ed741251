import type { Deprecation } from "../../core/deprecation/deprecation.js";
import type { Enumeration } from "../../core/model/model.js";
import { enumKeys } from "../../core/names/enum-key.js";
import type { JsonObject } from "../../json.js";

/** A named type of a list of values, and the constant beside it: `PowerState.Running`. */
export interface EnumType {
  /** Place in the document that lists the values, as in the records of its deprecations. */
  readonly owner: string;
  /** In the order of the document. */
  readonly members: readonly EnumMember[];
  /** Whether there is a constant: a list of numbers without names needs none. */
  readonly hasConstant: boolean;
  readonly isNamed: boolean;
  /** Other values may be sent too. */
  readonly isOpen: boolean;
}

export interface EnumMember {
  /** Name of the member of the constant. */
  readonly key: string;
  readonly value: string | number;
  readonly description: string | undefined;
  readonly deprecation: Deprecation | undefined;
}

export function enumType({ owner, isNamed, schema, values }: Enumeration): EnumType {
  const keys = enumKeys(values);
  return {
    owner,
    isNamed,
    isOpen: isOpen(schema),
    hasConstant:
      values.every(({ value }) => typeof value === "string") ||
      values.some(({ name, deprecation }) => name !== undefined || deprecation !== undefined),
    members: values.map(({ value, description, deprecation }, index) => ({
      key: keys[index] ?? String(value),
      value,
      description,
      deprecation,
    })),
  };
}

/** The schema of a list of values alone: without its documentation, and without `null`, which stands beside it. */
export function valuesSchema(enumeration: Enumeration): JsonObject {
  const values = enumeration.values.map(({ value }) => value);
  if (isOpen(enumeration.schema)) return { type: "string", "x-extensible-enum": values };
  const [kind, other] = [...new Set(values.map((value) => typeof value))];
  return { ...(kind === undefined || other !== undefined ? {} : { type: kind }), enum: values };
}

/** Whether values outside of the list may be sent and received. */
export function isOpen(schema: JsonObject): boolean {
  return Array.isArray(schema["x-extensible-enum"]) && !Array.isArray(schema["enum"]);
}

/** Whether `null` is one more of the values. */
export function allowsNull(schema: JsonObject): boolean {
  const { type, nullable } = schema;
  const listed = [schema["enum"], schema["oneOf"], schema["anyOf"]].some(
    (list) => Array.isArray(list) && (list.includes(null) || list.some(isNullSchema)),
  );
  return listed || nullable === true || (Array.isArray(type) && type.includes("null"));
}

function isNullSchema(schema: unknown): boolean {
  return typeof schema === "object" && schema !== null && "type" in schema && schema.type === "null";
}
