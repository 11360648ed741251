import { Project, type SourceFile } from "ts-morph";
import { describe, expect, it } from "vitest";
import type { Tombstone } from "../../../../generator/core/model/model.js";
import type { EnumType } from "../../../../generator/generate/types/enum-types.js";
import { faultOfConstants } from "../../../../generator/generate/verify/verify-constants.js";
import { faultOfTombstones } from "../../../../generator/generate/verify/verify-tombstones.js";
import { bothWays, buildModel, generateFrom } from "../../../support/from-text.js";

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

function source(text: string): SourceFile {
  return project.createSourceFile("/a.ts", text, { overwrite: true });
}

describe("a constant fails that", () => {
  const member = (value: string): EnumType["members"][number] => ({
    key: value,
    value,
    description: undefined,
    deprecation: undefined,
  });
  const enums = new Map<string, EnumType>([
    [
      "State",
      {
        owner: "State",
        isNamed: true,
        hasConstant: true,
        isOpen: false,
        members: [member("a"), member("b")],
      },
    ],
  ]);
  const sound = 'export const State = { a: "a", b: "b" } as const;';

  it("is what was meant: not that", () => {
    expect(faultOfConstants(source(sound), enums)).toBeUndefined();
  });

  it.each([
    ["holds another value", sound.replace('"b"', '"c"')],
    ["lacks one", sound.replace(', b: "b"', "")],
    ["has one more", sound.replace(" }", ", c() {} }")],
    ["runs something", sound.replace('"b"', "evil()")],
    ["spreads something", sound.replace('b: "b"', "...evil()")],
    ["is deprecated where the model says nothing", sound.replace("b:", "\n/**\n * @deprecated */\nb:")],
    ["is not exported", sound.replace("export ", "")],
    ["can be changed", sound.replace(" as const", "")],
    ["has another name", sound.replace("State", "Other")],
    ["is not there", ""],
  ])("%s", (_, text) => {
    expect(faultOfConstants(source(text), enums)).toEqual(expect.any(String));
  });
});

describe("a tombstone fails that", async () => {
  const { tombstones } = await buildModel(
    {},
    {
      names: { "shop GET /v0/jobs": "getJobs" },
      history: { "shop GET /v0/jobs": { gone: "2026-05-01" } },
    },
  );
  const { files } = await generateFrom(bothWays({ type: "string" }), {
    names: { "shop GET /v0/jobs": "getJobs" },
    history: { "shop GET /v0/jobs": { gone: "2026-05-01" } },
  });
  const sound = files.get("tombstones.ts") ?? "";
  const fault = (text: string, expected: readonly Tombstone[] = tombstones): string | undefined =>
    faultOfTombstones(source(text), expected);

  it("is what was meant: not that", () => {
    expect(fault(sound)).toBeUndefined();
  });

  it.each([
    ["says something else", sound.replace("getJobs was", "getJobs may have been")],
    ["calls something else", sound.replace("*/ removed(", "*/ evil(")],
    ["says more", sound.replace(/\);\n$/, ", evil());\n")],
    ["has another tag", sound.replace("@deprecated removed", "@deprecated gone")],
    ["stands beside other code", `${sound}evil();\n`],
    ["is not exported", sound.replace("export const", "const")],
    ["is not there", ""],
  ])("%s", (_, text) => {
    expect(text).not.toBe(sound);
    expect(fault(text)).toEqual(expect.any(String));
  });

  it("has no file at all", () => {
    expect(faultOfTombstones(undefined, tombstones)).toBe("was not written");
    expect(faultOfTombstones(undefined, [])).toBeUndefined();
  });
});
