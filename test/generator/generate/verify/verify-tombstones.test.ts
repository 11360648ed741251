import type ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Tombstone } from "../../../../generator/core/model/model.js";
import { readSource } from "../../../../generator/generate/verify/sources.js";
import { faultOfTombstones } from "../../../../generator/generate/verify/verify-tombstones.js";
import { bothWays, buildModel, generateFrom } from "../../../support/from-text.js";

function source(text: string): ts.SourceFile {
  return readSource("tombstones.ts", text);
}

describe("a file of tombstones", async () => {
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

  it("passes as the template writes it", () => {
    expect(fault(sound)).toBeUndefined();
  });

  it.each([
    ["with another text", sound.replace("getJobs was", "getJobs may have been")],
    ["that calls something else", sound.replace("*/ removed(", "*/ evil(")],
    ["that passes more", sound.replace(/\);\n$/, ", evil());\n")],
    ["with another tag", sound.replace("@deprecated removed", "@deprecated gone")],
    ["with other code", `${sound}evil();\n`],
    ["that does not export one", sound.replace("export const", "const")],
    ["with another name", sound.replace("const getJobs", "const getJob")],
    ["that can be assigned again", sound.replace("export const", "export let")],
    ["with two constants in one statement", sound.replace(/;\n$/, ", more = 1;\n")],
    ["that is empty", ""],
  ])("%s fails", (_, text) => {
    expect(text).not.toBe(sound);
    expect(fault(text)).toEqual(expect.any(String));
  });

  it("must be there where the model has tombstones, and only then", () => {
    expect(faultOfTombstones(undefined, tombstones)).toBe("was not written");
    expect(faultOfTombstones(undefined, [])).toBeUndefined();
    expect(fault(sound, [])).toContain("instead of []");
  });
});
