import { keysOf } from "../../json-pointer.js";

/** `Thing` of `#/components/schemas/Thing`; `undefined` for a reference to any other place. */
export function schemaNameOf(ref: string): string | undefined {
  const [components, kind, name, ...deeper] = keysOf(ref);
  return components === "components" && kind === "schemas" && deeper.length === 0 ? name : undefined;
}
