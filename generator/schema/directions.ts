import { isObject, type Json, type JsonObject, stringMember } from "../json.js";
import { keysOf } from "../load/pointer.js";
import { eachSubschema } from "../load/schemas.js";

/**
 * The component schemas that are not the same both ways: they hold a `readOnly` or `writeOnly` property, or refer
 * to a schema that does.
 */
export function differingSchemas(schemas: JsonObject): ReadonlySet<string> {
  const uses = new Map<string, Set<string>>();
  const differing = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    const used = new Set<string>();
    uses.set(name, used);
    visit(schema, (node) => {
      if (node["readOnly"] === true || node["writeOnly"] === true) differing.add(name);
      const keys = keysOf(stringMember(node, "$ref") ?? "");
      if (keys.length >= 3 && keys[1] === "schemas" && keys[2] !== undefined) used.add(keys[2]);
    });
  }
  for (let before = -1; before !== differing.size; ) {
    before = differing.size;
    for (const [name, used] of uses) {
      if (!differing.has(name) && [...used].some((other) => differing.has(other))) differing.add(name);
    }
  }
  return differing;
}

function visit(schema: Json, each: (node: JsonObject) => void): void {
  if (!isObject(schema)) return;
  each(schema);
  eachSubschema(schema, (child) => visit(child, each));
}
