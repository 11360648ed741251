import { describe, expect, it } from "vitest";
import type { Deprecation, Replacement } from "../../../generator/core/deprecation/deprecation.js";
import { type ReplacementProblem } from "../../../generator/diff/policy.js";
import { isUndeprecated, replacementProblem } from "../../../generator/diff/replacement.js";
import type { LoadedModule } from "../../../generator/diff/state.js";

const string = { type: "string" };
const flagged = { ...string, deprecated: true };
const schemas = {
  Thing: {
    type: "object",
    properties: {
      name: string,
      legacy: flagged,
      state: { type: "string", enum: ["on", "off"] },
      deep: { properties: { deeper: { properties: { deepest: string } } } },
      list: { type: "array", items: { properties: { inner: string } } },
      map: { additionalProperties: { properties: { value: string } } },
      either: { oneOf: [{ properties: { one: string } }, { properties: { two: flagged } }] },
    },
  },
  Legacy: { ...flagged },
};
const answer = { status: "200", contents: [{ kind: "json", schema: { properties: { found: string } } }] };
const record = (more: Partial<Deprecation>): Deprecation =>
  ({ scope: "responseField", name: "Thing.old", note: null, replacement: null, ...more }) as Deprecation;
const loaded = {
  document: { root: { components: { schemas } } },
  module: {
    schemas,
    deprecations: [
      { scope: "enumValue", name: "Thing.state.off" },
      { scope: "type", name: "Legacy" },
    ],
    operations: [
      {
        name: "listThings",
        parameters: [
          { in: "query", key: "name", schema: string },
          { in: "query", key: "legacy", schema: string, deprecation: {} },
          { in: "header", key: "other", schema: string },
        ],
        bodies: [],
        responses: [answer],
      },
      { name: "listLegacy", parameters: [], bodies: [], responses: [], deprecation: {} },
    ],
  },
} as unknown as LoadedModule;

describe("the problem of a replacement", () => {
  const field = (name: string): Replacement => ({ kind: "field", name });
  const parameter = { scope: "parameter", name: "listThings query old" } as const;

  it.each<[string, Partial<Deprecation>, ReplacementProblem | undefined]>([
    ["none", {}, "missing"],
    ["none but a note", { note: "Ask." }, undefined],
    ["an operation", { replacement: { kind: "operation", name: "listThings" } }, undefined],
    ["a deprecated operation", { replacement: { kind: "operation", name: "listLegacy" } }, "deprecated"],
    ["an operation that does not exist", { replacement: { kind: "operation", name: "listAll" } }, "missing"],
    ["an operation of another module", { replacement: { kind: "operation", name: "vpc.list" } }, undefined],
    [
      "an operation behind a deprecated one",
      { replacement: { kind: "operation", name: "listThings", via: ["listLegacy"] } },
      "deprecated",
    ],
    ["free text", { replacement: { kind: "text", name: "Ask support." } }, undefined],
    ["a route that was not resolved", { replacement: { kind: "text", name: "GET /v9/things" } }, "missing"],
    ["a text that starts like a route", { replacement: { kind: "text", name: "GET /v9 or so" } }, undefined],
    ["a field", { replacement: field("name") }, undefined],
    ["a deprecated field", { replacement: field("legacy") }, "deprecated"],
    ["a field that does not exist", { replacement: field("nothing") }, "missing"],
    ["a field below others", { replacement: field("deep.deeper.deepest") }, undefined],
    [
      "a field beside one below others",
      { name: "Thing.deep.deeper.old", replacement: field("deepest") },
      undefined,
    ],
    [
      "a field of the type of one below others",
      { name: "Thing.deep.old", replacement: field("name") },
      undefined,
    ],
    ["a field of a list", { replacement: field("list[].inner") }, undefined],
    ["a field of a map", { replacement: field("map.value") }, undefined],
    ["a field of an alternative", { replacement: field("either.one") }, undefined],
    ["a deprecated field of an alternative", { replacement: field("either.two") }, "deprecated"],
    ["a parameter", { ...parameter, replacement: { kind: "parameter", name: "name" } }, undefined],
    [
      "a deprecated parameter",
      { ...parameter, replacement: { kind: "parameter", name: "legacy" } },
      "deprecated",
    ],
    ["a parameter elsewhere", { ...parameter, replacement: { kind: "parameter", name: "other" } }, "missing"],
    [
      "a field of the response, for a filter",
      { ...parameter, replacement: { kind: "parameter", name: "found" } },
      undefined,
    ],
    [
      "a value",
      {
        scope: "enumValue",
        name: "Thing.state.old",
        owner: "Thing.state",
        replacement: { kind: "value", name: "on" },
      },
      undefined,
    ],
    [
      "a deprecated value",
      {
        scope: "enumValue",
        name: "Thing.state.old",
        owner: "Thing.state",
        replacement: { kind: "value", name: "off" },
      },
      "deprecated",
    ],
    ["a type", { scope: "type", name: "Old", replacement: { kind: "type", name: "Thing" } }, undefined],
    [
      "a deprecated type",
      { scope: "type", name: "Old", replacement: { kind: "type", name: "Legacy" } },
      "deprecated",
    ],
  ])("%s", (_, about, expected) => {
    expect(replacementProblem(record(about), loaded)).toBe(expected);
  });
});

describe("a thing that was deprecated still exists and is no longer deprecated", () => {
  it.each<[Partial<Deprecation>, boolean]>([
    [{ scope: "operation", name: "listThings" }, true],
    [{ scope: "operation", name: "listAll" }, false],
    [{ scope: "parameter", name: "listThings query name" }, true],
    [{ scope: "parameter", name: "listThings header name" }, false],
    [{ scope: "type", name: "Thing" }, true],
    [{ scope: "type", name: "Legacy" }, false],
    [{ scope: "type", name: "Nothing" }, false],
    [{ scope: "responseField", name: "Thing.name" }, true],
    [{ scope: "responseField", name: "Thing.legacy" }, false],
    [{ scope: "responseField", name: "Thing.nothing" }, false],
    [{ scope: "responseField", name: "listThings response.found" }, true],
    [{ scope: "enumValue", name: "Thing.state.on", owner: "Thing.state", value: "on" }, true],
    [{ scope: "enumValue", name: "Thing.state.old", owner: "Thing.state", value: "old" }, false],
  ])("%j: %s", (about, expected) => {
    expect(isUndeprecated(record(about), loaded)).toBe(expected);
  });
});
