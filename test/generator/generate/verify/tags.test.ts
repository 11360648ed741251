import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../../generator/generate/verify/sources.js";
import { tagLine, tagsOf } from "../../../../generator/generate/verify/tags.js";

function found(comment: string): string {
  const source = readSource("a.ts", `${comment}\nexport type A = 1;`);
  return tagsOf(source.statements[0]!, source);
}

/** The tags as the compiler reads them when it reads comments. */
function byCompiler(comment: string): string {
  const source = ts.createSourceFile("a.ts", `${comment}\nexport type A = 1;`, ts.ScriptTarget.ES2022, true);
  return ts
    .getJSDocTags(source.statements[0]!)
    .map((tag) => tagLine(tag.tagName.text, ts.getTextOfJSDocComment(tag.comment) ?? ""))
    .join("\n");
}

describe("the tags of a comment", () => {
  it.each<[string, string]>([
    ["/** Text. */", ""],
    ["/** The values of {@link State}. */", ""],
    ["/** @deprecated removal 2027-01-01. */", "@deprecated removal 2027-01-01."],
    ["/**\n * Text.\n *\n * @deprecated Use b.\n */", "@deprecated Use b."],
    [
      "/**\n * {@link A}\n *\n * @throws ApiError, with a body of\n *   `B` for 404.\n *\n * @deprecated Use b.\n */",
      "@throws ApiError, with a body of `B` for 404.\n@deprecated Use b.",
    ],
    ["/** @deprecated */", "@deprecated "],
    ["/**\n * @deprecated Use `a@b`.\n */", "@deprecated Use `a@b`."],
    ["/**\n * @throws {Error} never\n */", "@throws never"],
    ["/**\n * text @internal more\n */", "@internal more"],
    // As it is written into a comment, on both sides of a comparison.
    ["/**\n * @deprecated see {@link B}\n */", "@deprecated see {\\@link B}"],
    ["/**\n * @internal\n * @deprecated a\n */", "@internal \n@deprecated a"],
    ["/* @deprecated a */", ""],
    ["// @deprecated a", ""],
  ])("%j are %j", (comment, want) => {
    expect(found(comment)).toBe(want);
    expect(byCompiler(comment)).toBe(want);
  });

  it("are those of every comment before a node", () => {
    expect(found("/** @internal */\n/** @deprecated a */")).toBe("@internal \n@deprecated a");
  });

  it("are what the compiler reads, whatever the lines", () => {
    const words = fc.constantFrom(
      ..."a {@link @deprecated @throws @internal a@b \\@ ` { } * removal. -".split(" "),
      "\n * ",
      "\n",
      "\n *   ",
      "\n * @deprecated ",
      "\n * @throws ",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const comment = `/**\n * ${parts.join(" ").replaceAll("*/", "")}\n */`;
        expect(found(comment)).toBe(byCompiler(comment));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
