import { isObject, type Json } from "../../../generator/json.js";
import type { Simulator } from "../../../generator/simulator/api.js";

/** A platform of which every value is remembered that it answers with. */
export interface Recording {
  readonly simulator: Simulator;
  readonly values: ReadonlySet<string>;
}

export function record(simulator: Simulator): Recording {
  const values = new Set<string>();
  return {
    values,
    simulator: {
      ...simulator,
      async fetch(input, init) {
        const response = await simulator.fetch(input, init);
        if (response.headers.get("content-type")?.includes("json") === true)
          for (const value of valuesIn((await response.clone().json()) as Json)) values.add(value);
        return response;
      },
    },
  };
}

/** Every text, every number of more than three digits, and the names of members that are ids. */
function valuesIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (isObject(value)) {
    const ids = Object.keys(value).filter((name) => /^[\da-f]{8}-/.test(name));
    return [...ids, ...Object.values(value).flatMap(valuesIn)];
  }
  return typeof value === "string" || (typeof value === "number" && Math.abs(value) > 999)
    ? [String(value)]
    : [];
}
