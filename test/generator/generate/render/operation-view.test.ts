import { describe, expect, test } from "vitest";
import { operationView } from "../../../../generator/generate/render/operation-view.js";
import { NameOf } from "../../../../generator/text/literal.js";
import { buildOperation, foreignContext } from "../../../support/from-text.js";

const TYPES = {
  input: undefined,
  isInputOptional: true,
  output: { text: "void", uses: [], streamed: undefined, accepted: [] },
  errors: undefined,
};
const securitySchemes = {
  a: { type: "apiKey", in: "header", name: "X-A" },
  b: { type: "http", scheme: "bearer" },
  c: { type: "oauth2", flows: {} },
};

async function commentOf(node: Record<string, unknown>, answer = "void"): Promise<string[]> {
  const operation = await buildOperation(node, {
    context: foreignContext(),
    components: { securitySchemes },
  });
  const types = { ...TYPES, output: { ...TYPES.output, text: answer } };
  return operationView(operation, types, "x", { codec: (name) => new NameOf(name) }).comment.split("\n");
}

describe("the authentication of an operation", () => {
  test.each<[object[], string]>([
    [[{ a: [] }, { b: [] }], "`a`, or `b`"],
    [[{ a: [], b: [] }], "`a` and `b`"],
    [[{ a: [] }, {}], "`a`, or none"],
    [[{}, { a: [], b: [] }], "`a` and `b`, or none"],
    [[{ c: ["read", "write"] }, { a: [] }], "`c` (`read`, `write`), or `a`"],
    [[{ a: [] }], "`a`"],
  ])("%j is %s", async (security, want) => {
    const lines = (await commentOf({ security })).filter((line) => line.includes("Authentication"));
    expect(lines).toEqual([` * Authentication: ${want}.`]);
  });
});

test.each<[unknown, string[]]>([
  ["always", [" * Returns an {@link Activity}; await `completed()`."]],
  [
    "maybe",
    [" * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`."],
  ],
  ["never", []],
])("an activity that is there %s", async (activity, want) => {
  const lines = await commentOf({ "x-activity": activity });
  expect(lines.filter((line) => line.includes("Activity"))).toEqual(want);
});

test.each<[string, string[]]>([
  ["unknown", [" * Returns `unknown`: the document does not describe the answer."]],
  ["unknown[]", []],
  ["Thing", []],
])("an answer that is %s", async (answer, want) => {
  const lines = await commentOf({}, answer);
  expect(lines.filter((line) => line.includes("unknown"))).toEqual(want);
});

test("the tag is last, after an empty line", async () => {
  const lines = await commentOf({ summary: "List things", deprecated: true, "x-sunset": "2027-01-01" });
  expect(lines).toEqual([
    "/**",
    " * List things.",
    " *",
    " * `GET /v1/things`",
    " *",
    " * @deprecated removal 2027-01-01.",
    " */",
  ]);
});
