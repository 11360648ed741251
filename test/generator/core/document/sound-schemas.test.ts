import { expect, test } from "vitest";
import { loadDocument } from "../../../../generator/core/document/document.js";
import { soundSchemas } from "../../../../generator/core/document/sound-schemas.js";
import type { JsonObject } from "../../../../generator/json.js";

/** What is left of a schema, and the keywords that were reported. */
function sound(schema: JsonObject): { schema: unknown; reported: string[] } {
  const reported: string[] = [];
  const document = soundSchemas({ components: { schemas: { A: schema } } }, ({ pointer, expected }) =>
    reported.push(`${pointer.split("/").at(-1) ?? ""}: ${expected}`),
  );
  const { components } = document as { components: { schemas: { A: unknown } } };
  return { schema: components.schemas.A, reported };
}

const ENUM = "enum: a list of values that JSON has, of the type that the schema states";

const CONST = "const: a value that JSON has, of the type that the schema states";

test.each<[JsonObject, JsonObject, string[]]>([
  [{ enum: [1, Infinity, "a"] }, { enum: [1, "a"] }, [ENUM]],
  [{ enum: [NaN] }, {}, [ENUM]],
  [{ enum: [] }, { enum: [] }, []],
  [{ enum: "a" }, {}, [ENUM]],
  // What programs in PHP write for an object without members.
  [{ properties: [], patternProperties: [] }, { properties: {}, patternProperties: {} }, []],
  // Texts without quotes.
  [{ type: "string", enum: [1, "b", true, null] }, { type: "string", enum: ["1", "b", "true", null] }, []],
  [{ type: ["string", "null"], enum: [-7, null] }, { type: ["string", "null"], enum: ["-7", null] }, []],
  // It may have been written as 1.50.
  [{ type: "string", enum: [1.5, "b"] }, { type: "string", enum: ["1.5", "b"] }, [ENUM]],
  [{ type: "integer", enum: ["1", -2, "b", 2.5, true] }, { type: "integer", enum: [1, -2] }, [ENUM]],
  [{ type: "integer", enum: ["a", null, "b"] }, { type: "integer", enum: ["a", null, "b"] }, []],
  [{ type: "number", enum: [1, 2.5, "b", null] }, { type: "number", enum: [1, 2.5, null] }, [ENUM]],
  [
    { type: ["string", "array"], enum: ["a", ["b"], { c: 1 }] },
    { type: ["string", "array"], enum: ["a", ["b"]] },
    [ENUM],
  ],
  [{ type: ["number", "integer"], enum: ["-1.5"] }, { type: ["number", "integer"], enum: [-1.5] }, [ENUM]],
  [{ type: "boolean", enum: ["true", false] }, { type: "boolean", enum: [true, false] }, [ENUM]],
  [{ type: ["string", "integer"], enum: [1, "1"] }, { type: ["string", "integer"], enum: [1, "1"] }, []],
  [{ enum: [1, "1", true] }, { enum: [1, "1", true] }, []],
  [{ const: -Infinity }, {}, [CONST]],
  [{ type: "string", const: 1 }, { type: "string", const: "1" }, []],
  [{ type: "string", const: null }, { type: "string", const: null }, []],
  [{ type: "integer", const: "1" }, { type: "integer", const: 1 }, [CONST]],
  [{ const: "1" }, { const: "1" }, []],
  [
    { default: NaN, maximum: Infinity, minimum: 1 },
    { minimum: 1 },
    ["default: a value that JSON has", "maximum: a value that JSON has"],
  ],
  [{ required: [1, "a", true, null] }, { required: ["1", "a", "true", "null"] }, []],
  [{ required: ["a", { b: 1 }, [1]] }, { required: ["a"] }, ["required: a list of property names"]],
])("%o is left as %o", (schema, want, reported) => {
  expect(sound(schema)).toEqual({ schema: want, reported });
});

test("of YAML, .inf in a list of values is reported with its place", async () => {
  const text = "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    A:\n      enum: [1, .inf, .nan]\n";
  const problems: string[] = [];
  await loadDocument({ file: "a.yaml", text }, { tolerate: ({ message }) => problems.push(message) });
  expect(problems).toEqual([
    "a.yaml:6 #/components/schemas/A/enum: is invalid. Expected a list of values that JSON has, of the type that the schema states.",
  ]);
});
