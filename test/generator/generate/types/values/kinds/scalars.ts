import { number, object, ref, string } from "../value-case.js";
import type { Kind } from "./kind.js";

/** Lists of values, constants and types of several kinds. */
export const scalars: readonly Kind[] = [
  {
    name: "mixedValues",
    schema: { enum: [1, "two", true, null] },
    allowed: ["1", '"two"', "true", "null"],
    forbidden: ["2", '"three"', "false"],
  },
  {
    name: "numbersOfValues",
    schema: { type: "integer", enum: [1, 2], "x-enum-varnames": ["One", "Two"] },
    since: "2.0",
    allowed: ["1", "2"],
    forbidden: ["3", '"1"'],
  },
  {
    name: "negativeValues",
    schema: { type: "number", enum: [-1.5, 0, 1e21] },
    since: "2.0",
    allowed: ["-1.5", "0", "1e21"],
    forbidden: ["1", '"0"'],
  },
  {
    name: "textsOfQuotes",
    schema: { type: "string", enum: ["it's", 'a"b', "\\", "new\nline", "*/", "${x}", "`"] },
    since: "2.0",
    allowed: ['"it\'s"', "'a\"b'", '"\\\\"', '"new\\nline"', '"*/"', "'${x}'", '"`"'],
    forbidden: ['"x"'],
  },
  {
    name: "oneBoolean",
    schema: { type: "boolean", enum: [true] },
    since: "2.0",
    allowed: ["true"],
    forbidden: ["false", '"true"'],
  },
  {
    name: "constantNumber",
    schema: { const: 3 },
    allowed: ["3"],
    forbidden: ["4", '"3"'],
  },
  {
    name: "constantFalse",
    schema: { type: "boolean", const: false },
    allowed: ["false"],
    forbidden: ["true"],
  },
  {
    name: "constantEmptyText",
    schema: { const: "" },
    allowed: ['""'],
    forbidden: ['"a"'],
  },
  {
    name: "constantZero",
    schema: { type: "integer", const: 0 },
    allowed: ["0"],
    forbidden: ["1"],
  },
  {
    name: "constantsWithTitles",
    schema: {
      oneOf: [
        { const: "a", title: "A" },
        { const: "b", title: "B" },
      ],
    },
    allowed: ['"a"', '"b"'],
    forbidden: ['"c"'],
  },
  {
    name: "severalTypes",
    schema: { type: ["string", "number", "array"], items: string },
    allowed: ['""', "1", '[""]'],
    forbidden: ["true", "[1]"],
  },
  {
    name: "severalTypesOfValues",
    schema: { type: ["string", "integer"], enum: ["a", 1] },
    allowed: ['"a"', "1"],
    forbidden: ['"b"', "2"],
  },
  {
    name: "openValues",
    schema: { type: "string", "x-extensible-enum": ["a", "b"] },
    since: "2.0",
    allowed: ['"a"', '"anything"'],
    forbidden: ["1"],
  },
  {
    name: "narrowedValues",
    schema: { allOf: [ref("Letters1"), { enum: ["a"] }] },
    schemas: { Letters1: { type: "string", enum: ["a", "b"] } },
    since: "2.0",
    allowed: ['"a"'],
    forbidden: ['"b"', "1"],
  },
  {
    name: "valuesByDefault",
    schema: { allOf: [ref("Letters2")], default: "a", description: "One of them." },
    schemas: { Letters2: { type: "string", enum: ["a", "b"] } },
    since: "2.0",
    allowed: ['"a"', '"b"'],
    forbidden: ['"c"'],
  },
  {
    name: "bytesAsText",
    schema: object({
      bytes: { type: "string", format: "byte" },
      day: { type: "string", format: "date-time" },
    }),
    since: "2.0",
    isOpenObject: true,
    allowed: ['{ bytes: "", day: "" }'],
    forbidden: ['{ bytes: new Blob([]), day: "" }', '{ bytes: "", day: new Date() }'],
  },
  {
    name: "bigNumber",
    schema: { type: "integer", format: "int64" },
    since: "2.0",
    allowed: ["1"],
    forbidden: ['""', "1n"],
  },
  {
    name: "alternativesOfScalars",
    schema: { anyOf: [string, number, { type: "boolean", enum: [true] }] },
    since: "3.0",
    allowed: ['""', "1", "true"],
    forbidden: ["false", "{}"],
  },
  {
    name: "valuesBesideParts",
    schema: { type: "string", allOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] },
    since: "2.0",
    allowed: ['"b"'],
    forbidden: ['"a"', '"c"', '"d"'],
  },
];
