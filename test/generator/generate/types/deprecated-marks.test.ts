import { expect, test } from "vitest";
import {
  IN_MARK,
  markedByName,
  OUT_MARK,
  propertyMark,
  VALUES_MARK,
  valuesMark,
} from "../../../../generator/generate/types/deprecated-marks.js";
import type { EnumType } from "../../../../generator/generate/types/enum-types.js";

test.each([
  ["write", "Job.a", { [IN_MARK]: "Job.a" }],
  ["read", "Job.a", { [OUT_MARK]: "Job.a" }],
  ["write", undefined, {}],
  ["read", undefined, {}],
] as const)("a property that travels to %s and has record %s", (direction, name, want) => {
  expect(propertyMark(direction, name)).toEqual(want);
});

const member = (value: string, name?: string): object => ({
  key: value,
  value,
  description: undefined,
  deprecation: name === undefined ? undefined : { name },
});

test.each([
  ["write", false, ["S.b"], { [VALUES_MARK]: [["b", "S.b"]] }],
  ["read", false, ["S.b"], {}],
  ["write", true, ["S.b"], {}],
  ["write", false, [], {}],
] as const)("values to %s, open: %s, with records %j", (direction, isOpen, [name], want) => {
  const type = { isOpen, members: [member("a"), member("b", name)] } as unknown as EnumType;
  expect(valuesMark(direction, type)).toEqual(want);
});

const hidden = { type: "string", [OUT_MARK]: "Job.a" };
const refused = { type: "string", [IN_MARK]: "Job.a" };

test.each([
  [{}, hidden],
  [{ additionalProperties: false }, hidden],
  [{ additionalProperties: true }, refused],
  [{ additionalProperties: { type: "string" } }, refused],
  [{ patternProperties: {} }, refused],
  [{ additionalProperties: false, patternProperties: {} }, refused],
])("a hidden member of an object with %j", (keywords, want) => {
  expect(markedByName({ ...keywords, properties: { a: hidden, b: { type: "string" } } })).toEqual({
    ...keywords,
    properties: { a: want, b: { type: "string" } },
  });
});
