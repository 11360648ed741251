import { describe, expect, test } from "vitest";
import { soundSchemas } from "../../../../generator/core/document/sound-schemas.js";
import {
  ENUM_DEPRECATIONS,
  ENUM_DESCRIPTIONS,
  ENUM_NAMES,
  withEnum,
} from "../../../../generator/core/json-schema/enum-lists.js";
import { withoutExcluded } from "../../../../generator/core/json-schema/plain/excluded.js";
import { unwrap } from "../../../../generator/core/json-schema/unwrap.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

describe("a list by position goes on standing for its values", () => {
  test.each([...ENUM_NAMES, ...ENUM_DESCRIPTIONS])("%s", (key) => {
    const schema = { [key]: ["A", "B", "C"] };
    expect(withEnum(schema, ["a", "b", "c"], ["a", "c"])).toEqual({ [key]: ["A", "C"], enum: ["a", "c"] });
  });

  test.each(ENUM_DEPRECATIONS)("%s, with flags", (key) => {
    const schema = { [key]: [false, false, true] };
    expect(withEnum(schema, ["a", "b", "c"], ["a", "c"])).toEqual({ [key]: [false, true], enum: ["a", "c"] });
  });

  test.each<[what: string, schema: JsonObject, listed: Json[], kept: Json[]]>([
    ["a list of deprecated values", { "x-enum-deprecated": ["a", "b"] }, ["a", "b"], ["b"]],
    ["a list of another length", { "x-enum-varnames": ["A"] }, [null, "a"], ["a"]],
    ["a map", { "x-enum-descriptions": { a: "A", b: "B" } }, ["a", "b"], ["b"]],
    ["any list, where all values stay", { "x-enum-varnames": ["A", "B"] }, ["a", "b"], ["a", "b"]],
  ])("%s stays", (_, schema, listed, kept) => {
    expect(withEnum(schema, listed, kept)).toEqual({ ...schema, enum: kept });
  });

  test("of a value that is listed twice, the names of both", () => {
    const schema = { "x-enum-varnames": ["A", "B", "C"] };
    expect(withEnum(schema, ["a", "b", "a"], ["a", "a"])["x-enum-varnames"]).toEqual(["A", "C"]);
  });
});

describe("wherever values are left out", () => {
  const names = { "x-enum-varnames": ["First", "Wrong", "Last"] };
  const left = ["First", "Last"];

  test("values of another type", () => {
    const schema = { type: "string", enum: ["a", { b: 1 }, 3], ...names };
    const { components } = soundSchemas({ components: { schemas: { A: schema } } }, () => undefined);
    expect(components).toEqual({
      schemas: { A: { type: "string", enum: ["a", "3"], "x-enum-varnames": left } },
    });
  });

  test.each<[what: string, schema: JsonObject]>([
    ["null beside other types", { type: ["string", "null"] }],
    ["null without a type", {}],
  ])("%s", (_, stated) => {
    const { schema } = unwrap({}, { ...stated, enum: ["a", null, "c"], ...names });
    expect(schema).toMatchObject({ enum: ["a", "c"], "x-enum-varnames": left });
  });

  test("values that `not` excludes", () => {
    const schema = withoutExcluded({}, { enum: ["a", "b", "c"], not: { const: "b" }, ...names });
    expect(schema).toMatchObject({ enum: ["a", "c"], "x-enum-varnames": left });
  });
});
