import { expect, test } from "vitest";
import { signaturesOf } from "../../../../generator/generate/render/signatures.js";

const output = { text: "Thing", uses: [], streamed: undefined, accepted: [] };
const options = "options?: CallOptions";

test("one where the caller decides nothing", () => {
  expect(
    signaturesOf({ isBodyRequired: false }, { input: undefined, isInputOptional: true, output }),
  ).toEqual([{ request: "request?: NoInput", options, output: "Thing" }]);
});

test.each([
  [false, "body?"],
  [true, "body"],
])("three where `stream` in the body decides; the body is required: %s", (isBodyRequired, body) => {
  const types = {
    input: "ChatInput",
    isInputOptional: false,
    output: { ...output, streamed: "AsyncIterable<Chunk>" },
  };
  expect(signaturesOf({ isBodyRequired }, types)).toEqual([
    { request: "request: ChatInput & { body: { stream: true } }", options, output: "AsyncIterable<Chunk>" },
    {
      request: `request: ChatInput & { ${body}: { stream?: false | null | undefined } }`,
      options,
      output: "Thing",
    },
    { request: "request: ChatInput", options, output: "AsyncIterable<Chunk> | Thing" },
  ]);
});

test.each([
  [true, "request: ReportInput | undefined", "request?: ReportInput"],
  [false, "request: ReportInput", "request: ReportInput"],
])(
  "one for each media type that the caller can choose; the request is optional: %s",
  (isOptional, chosen, any) => {
    const accepted = [
      { mediaType: "application/json", text: "Report" },
      { mediaType: 'text/"csv"', text: "string" },
    ];
    const types = {
      input: "ReportInput",
      isInputOptional: isOptional,
      output: { ...output, text: "Report | string", accepted },
    };
    expect(signaturesOf({ isBodyRequired: false }, types)).toEqual([
      { request: chosen, options: 'options: CallOptions & { accept: "application/json" }', output: "Report" },
      { request: chosen, options: 'options: CallOptions & { accept: "text/\\"csv\\"" }', output: "string" },
      { request: any, options, output: "Report | string" },
    ]);
  },
);
