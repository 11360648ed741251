import { type FunctionDeclaration, Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import type { OperationTypes } from "../../../../generator/generate/types/types.js";
import { faultOfFunction } from "../../../../generator/generate/verify/verify-function.js";
import { buildOperation } from "../../../support/from-text.js";

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

function functionOf(text: string): FunctionDeclaration {
  return project.createSourceFile("/a.ts", text, { overwrite: true }).getFunctionOrThrow("listThings");
}

const live = await buildOperation({});
const deprecated = await buildOperation({ deprecated: true, "x-sunset": "2027-01-01" });
const plain: OperationTypes = {
  input: undefined,
  isInputOptional: true,
  output: { text: "Thing", uses: ["Thing"], streamed: undefined },
  errors: undefined,
};
const choice = { ...plain, output: { ...plain.output, streamed: "AsyncIterable<Event>" } };

const USE = 'DeprecatedUse<Deprecations["listThings"]>';
const TAG = "/** @deprecated removal 2027-01-01. */";
const LIVE = "export function listThings(client: Client, request?: X): Promise<Thing> { return f(); }";
const OLD = `${TAG}\nexport function listThings(this: ${USE}, client: Client & ${USE}): Promise<Thing> { return f(); }`;

/** The overloads for a stream, for one response, and for a caller who does not know; then the body. */
const STREAMED = [
  `${TAG}\nexport function listThings(this: ${USE}, client: Client & ${USE}, a: A): Promise<AsyncIterable<Event>>;`,
  `${TAG}\nexport function listThings(this: ${USE}, client: Client & ${USE}, b: B): Promise<Thing>;`,
  `${TAG}\nexport function listThings(this: ${USE}, client: Client & ${USE}, c: C): Promise<AsyncIterable<Event> | Thing>;`,
  "export function listThings(client: Client, c: C): Promise<AsyncIterable<Event> | Thing> { return f(); }",
];

describe("a function", () => {
  it("passes with the return type, the tag and the first parameters of the model", () => {
    expect(faultOfFunction(functionOf(LIVE), live, plain)).toBeUndefined();
    expect(faultOfFunction(functionOf(OLD), deprecated, plain)).toBeUndefined();
    expect(faultOfFunction(functionOf(STREAMED.join("\n")), deprecated, choice)).toBeUndefined();
  });

  it.each([
    [
      "with another type",
      OLD.replace("Promise<Thing>", "Promise<Thing[]>"),
      "returns Promise<Thing[]> instead of",
    ],
    ["without a type", OLD.replace(": Promise<Thing>", ""), "returns nothing instead of Promise<Thing>"],
    ["without the tag", OLD.replace(TAG, ""), 'carries "" instead of "@deprecated removal 2027-01-01."'],
    ["with another date", OLD.replace("2027", "2028"), "2028-01-01"],
    ["with a second tag", OLD.replace(" */", "\n * @internal\n */"), "@internal"],
    ["without `this`", OLD.replace(`this: ${USE}, `, ""), "takes (client: "],
    ["with a client of any kind", OLD.replace(`Client & ${USE}`, "Client"), "takes (this: "],
    ["that looks up another record", OLD.replaceAll('"listThings"', '"listOthers"'), "listOthers"],
  ])("that is deprecated, %s, fails", (_, text, want) => {
    expect(faultOfFunction(functionOf(text), deprecated, plain)).toContain(want);
  });

  it("names the errors it documents, and no others, in the comment of the first overload", () => {
    const errors = { name: "ListThingsErrors", statuses: ["404", "409"] };
    const thrown = "ApiError, with a body of `ListThingsErrors` for 404, 409.";
    const text = (tag: string): FunctionDeclaration => functionOf(`/** @throws ${tag} */\n${LIVE}`);
    expect(faultOfFunction(text(thrown), live, { ...plain, errors })).toBeUndefined();
    expect(faultOfFunction(text(thrown.replace("409", "410")), live, { ...plain, errors })).toContain("410");
    expect(faultOfFunction(functionOf(LIVE), live, { ...plain, errors })).toContain('carries "" instead');
    expect(faultOfFunction(text(thrown), live, plain)).toContain('instead of ""');
    const first = TAG.replace("/** ", `/**\n * @throws ${thrown}\n * `);
    const streamed = STREAMED.map((overload, index) =>
      index === 0 ? overload.replace(TAG, first) : overload,
    );
    expect(
      faultOfFunction(functionOf(streamed.join("\n")), deprecated, { ...choice, errors }),
    ).toBeUndefined();
  });

  it("that is not deprecated fails with what only a deprecated one has", () => {
    expect(faultOfFunction(functionOf(OLD), live, plain)).toContain("carries ");
    expect(faultOfFunction(functionOf(OLD.replace(TAG, "")), live, plain)).toContain("takes (this: ");
  });

  it.each([0, 1, 2])("fails when its overload %i differs from the model", (index) => {
    const change = (from: string, to: string): FunctionDeclaration =>
      functionOf(STREAMED.map((text, at) => (at === index ? text.replace(from, to) : text)).join("\n"));
    expect(faultOfFunction(change("Promise<", "Promise<Other | "), deprecated, choice)).toContain("returns ");
    expect(faultOfFunction(change("2027", "2028"), deprecated, choice)).toContain("carries ");
    expect(faultOfFunction(change(`Client & ${USE}`, "Client"), deprecated, choice)).toContain("takes ");
  });

  it("that lets callers choose a stream fails without overloads", () => {
    expect(faultOfFunction(functionOf(OLD), deprecated, choice)).toContain(
      "returns Promise<Thing> instead of",
    );
  });
});
