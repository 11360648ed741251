import type ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Deprecation } from "../../../../generator/core/deprecation/deprecation.js";
import type { EnumType } from "../../../../generator/generate/types/enum-types.js";
import { readSource } from "../../../../generator/generate/verify/sources.js";
import { faultOfConstants } from "../../../../generator/generate/verify/verify-constants.js";

function source(text: string): ts.SourceFile {
  return readSource("schema.ts", text);
}

function deprecationOf(removal: string): Deprecation {
  return {
    module: "shop",
    scope: "enumValue",
    name: "State.a",
    since: null,
    sinceVersion: null,
    removal,
    replacement: null,
    note: null,
    source: { since: null, removal: "x-sunset", replacement: null },
    confidence: "high",
  };
}

describe("a constant", () => {
  const member = (value: string): EnumType["members"][number] => ({
    key: value,
    value,
    description: undefined,
    deprecation: undefined,
  });
  const state: EnumType = {
    owner: "State",
    isNamed: true,
    hasConstant: true,
    isOpen: false,
    members: [member("a"), member("b")],
  };
  const enums = new Map([["State", state]]);
  const sound = 'export const State = { a: "a", b: "b" } as const;';

  it("passes with the values of the model", () => {
    expect(faultOfConstants(source(sound), enums)).toBeUndefined();
  });

  it.each([
    ["with another value", sound.replace('"b"', '"c"')],
    ["without a value", sound.replace(', b: "b"', "")],
    ["with one more member", sound.replace(" }", ", c() {} }")],
    ["that runs something", sound.replace('"b"', "evil()")],
    ["that spreads something", sound.replace('b: "b"', "...evil()")],
    ["that is deprecated where the model is not", sound.replace("b:", "\n/**\n * @deprecated */\nb:")],
    ["that is not exported", sound.replace("export ", "")],
    ["that can be changed", sound.replace(" as const", "")],
    ["that is assigned again", sound.replace("const", "let")],
    ["that has a type of its own", sound.replace("State =", "State: Record<string, string> =")],
    ["whose value is a sum", sound.replace('"b" }', '"b" + 1 }')],
    ["with another name", sound.replace("State", "Other")],
    ["that is missing", ""],
  ])("%s fails", (_, text) => {
    expect(text).not.toBe(sound);
    expect(faultOfConstants(source(text), enums)).toEqual(expect.any(String));
  });

  it("has the tags of the model, on the member they belong to", () => {
    const deprecation = deprecationOf("2027-01-01");
    const marked = new Map([
      ["State", { ...state, members: [{ ...member("a"), deprecation }, member("b")] }],
    ]);
    const tagged = sound.replace("a:", "\n/**\n * @deprecated removal 2027-01-01.\n */\na:");
    expect(faultOfConstants(source(tagged), marked)).toBeUndefined();
    expect(faultOfConstants(source(sound), marked)).toContain("instead of");
    expect(faultOfConstants(source(tagged.replace("2027", "2028")), marked)).toContain("2028-01-01");
    const moved = sound.replace("b:", "\n/**\n * @deprecated removal 2027-01-01.\n */\nb:");
    expect(faultOfConstants(source(moved), marked)).toContain("instead of");
  });

  it("of numbers, negative ones among them, passes with its values alone", () => {
    const members = [0, -1, 1.5].map((value) => ({ ...member(`_${value}`), key: `_${value}`, value }));
    const numbers = new Map([["Level", { ...state, owner: "Level", members }]]);
    const text = 'export const Level = { _0: 0, "_-1": -1, "_1.5": 1.5 } as const;';
    expect(faultOfConstants(source(text), numbers)).toBeUndefined();
    expect(faultOfConstants(source(text.replace("-1,", "1,")), numbers)).toContain("instead of");
  });

  it("is not needed for a list of values without one", () => {
    expect(
      faultOfConstants(source(""), new Map([["State", { ...state, hasConstant: false }]])),
    ).toBeUndefined();
    expect(faultOfConstants(source(sound), new Map([["State", { ...state, hasConstant: false }]]))).toBe(
      "declares State instead of ",
    );
  });
});
