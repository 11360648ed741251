import { dereference, type Schema, validate } from "@cfworker/json-schema";
import { keysOf } from "../json-pointer.js";
import type { JsonSchema, SchemaDefinitions } from "./json-schema.js";

/** Where a value is invalid (`body.networkInterfaces[0].networkId`), and why. */
export interface Violation {
  readonly field: string;
  readonly message: string;
}

/** Checks values against the schemas of one module. */
export interface Validator {
  /** The first violation; `undefined` if the value is valid. `field`: the name of the value in the result. */
  violation(schema: JsonSchema, value: unknown, field: string): Violation | undefined;
  accepts(schema: JsonSchema, value: unknown): boolean;
}

const BASE = new URL("https://simulator.invalid/");

/** Validators have no state but caches: all simulators of the same data share them. */
const known = new WeakMap<SchemaDefinitions, Validator>();

export function validatorFor(definitions: SchemaDefinitions): Validator {
  const validator = known.get(definitions) ?? createValidator(definitions);
  known.set(definitions, validator);
  return validator;
}

function createValidator(definitions: SchemaDefinitions): Validator {
  // Copied, because the library writes resolved references into the schemas.
  const lookup = dereference(
    structuredClone({ $defs: definitions }),
    Object.create(null) as Record<string, Schema | boolean>,
    BASE,
  );
  const prepared = new WeakMap<object, Schema>();
  let count = 0;
  const prepare = (schema: JsonSchema): Schema | boolean => {
    if (typeof schema === "boolean") return schema;
    const known = prepared.get(schema);
    if (known !== undefined) return known;
    const copy = structuredClone(schema) as unknown as Schema;
    count += 1;
    dereference(copy, lookup, BASE, `/inline/${count}`);
    prepared.set(schema, copy);
    return copy;
  };
  const check = (schema: JsonSchema, value: unknown) =>
    validate(value, prepare(schema), "2020-12", lookup, false);
  return {
    accepts: (schema, value) => check(schema, value).valid,
    violation: (schema, value, field) => {
      const { valid, errors } = check(schema, value);
      if (valid) return undefined;
      // Outer errors ("does not match schema of property x") only repeat the innermost one.
      const deepest = errors.reduce((best, error) =>
        error.instanceLocation.length >= best.instanceLocation.length ? error : best,
      );
      const missing = /required property "([^"]+)"/.exec(deepest.error)?.[1];
      const place = `${field}${members(deepest.instanceLocation)}`;
      return missing === undefined
        ? { field: place, message: `${place}: ${deepest.error}` }
        : { field: `${place}.${missing}`, message: `${place}.${missing} is required` };
    },
  };
}

/** `#/disks/0/size` in the notation of messages: `.disks[0].size`. */
function members(location: string): string {
  return keysOf(location)
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join("");
}
