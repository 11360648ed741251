import type ts from "typescript";
import { expect, it } from "vitest";
import { readSource, syntaxFaultOf } from "../../../../generator/generate/verify/sources.js";

it("tells the first error of the parser, with its line", () => {
  expect(syntaxFaultOf(readSource("jobs.ts", "export type Job = string;\n"))).toBeUndefined();
  expect(syntaxFaultOf(readSource("jobs.ts", "/** A job. */\nexport type Job = ;\nlet = 1 2;\n"))).toEqual({
    line: 2,
    message: "Type expected.",
  });
});

it("refuses a compiler that does not tell the errors of its parser", () => {
  const source = { fileName: "jobs.ts" } as ts.SourceFile;
  expect(() => syntaxFaultOf(source)).toThrow("does not tell the syntax errors of a file");
});
