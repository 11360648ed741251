import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Operation } from "../../../../generator/core/model/model.js";
import type { OperationTypes } from "../../../../generator/generate/types/types.js";
import { readSource } from "../../../../generator/generate/verify/sources.js";
import { faultOfFunction } from "../../../../generator/generate/verify/verify-function.js";
import { buildOperation } from "../../../support/from-text.js";

/** The first fault of the only function of a file. */
function faultOf(text: string, operation: Operation, types: OperationTypes): string | undefined {
  const source = readSource("thing.ts", text);
  const functions = source.statements.filter(ts.isFunctionDeclaration);
  const declaration = functions.at(-1)!;
  const parts = { overloads: functions.slice(0, -1), declaration, constant: "listThingsOperation" };
  return faultOfFunction(parts, operation, types, source);
}

const live = await buildOperation({});
const deprecated = await buildOperation({ deprecated: true, "x-sunset": "2027-01-01" });
const plain: OperationTypes = {
  input: undefined,
  isInputOptional: true,
  output: { text: "Thing", uses: ["Thing"], streamed: undefined, accepted: [] },
  errors: undefined,
};
const choice = { ...plain, output: { ...plain.output, streamed: "AsyncIterable<Event>" } };

const USE = 'DeprecatedUse<Deprecations["listThings"]>';
const TAG = "/** @deprecated removal 2027-01-01. */";
const BODY = "{\n  return client.call(listThingsOperation, request, options);\n}";
const REST = "request?: NoInput, options?: CallOptions";
const LIVE = `export function listThings(client: Client, ${REST}): Promise<Thing> ${BODY}`;
const OLD = `${TAG}\nexport function listThings(this: ${USE}, client: Client & ${USE}, ${REST}): Promise<Thing> ${BODY}`;

/** The overloads for a stream, for one response, and for a caller who does not know; then the body. */
const STREAMED = [
  `${TAG}\nexport function listThings(this: ${USE}, client: Client & ${USE}, request: NoInput & { body: { stream: true } }, options?: CallOptions): Promise<AsyncIterable<Event>>;`,
  `${TAG}\nexport function listThings(this: ${USE}, client: Client & ${USE}, request?: NoInput & { body?: { stream?: false | null | undefined } }, options?: CallOptions): Promise<Thing>;`,
  `${TAG}\nexport function listThings(this: ${USE}, client: Client & ${USE}, ${REST}): Promise<AsyncIterable<Event> | Thing>;`,
  `export function listThings(client: Client, ${REST}): Promise<AsyncIterable<Event> | Thing> ${BODY}`,
];

describe("a function", () => {
  it("passes with the return type, the tag and the first parameters of the model", () => {
    expect(faultOf(LIVE, live, plain)).toBeUndefined();
    expect(faultOf(OLD, deprecated, plain)).toBeUndefined();
    expect(faultOf(STREAMED.join("\n"), deprecated, choice)).toBeUndefined();
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
    expect(faultOf(text, deprecated, plain)).toContain(want);
  });

  it.each([
    ["is not exported", LIVE.replace("export ", ""), "is declared by"],
    ["is asynchronous", LIVE.replace("export function", "export async function"), "is declared by"],
    ["is a generator", LIVE.replace("function ", "function* "), "is declared by"],
    ["is generic", LIVE.replace("listThings(", "listThings<T>("), "is declared by"],
    ["has another name", LIVE.replace("listThings(", "listOthers("), "is declared by"],
    ["takes another request", LIVE.replace("NoInput", "OtherInput"), "takes (client: Client, request?: Oth"],
    ["requires a request", LIVE.replace("request?:", "request:"), "takes (client: Client, request: NoInput"],
    ["takes other options", LIVE.replace("CallOptions", "object"), "options?: object"],
    ["takes more", LIVE.replace("?: CallOptions", "?: CallOptions, more = evil()"), "more = evil()"],
    ["takes less", LIVE.replace(", options?: CallOptions", ""), "takes (client: Client, request?: NoInput)"],
    ["has a default", LIVE.replace("request?: NoInput", "request: NoInput = evil()"), "evil()"],
    ["runs something before", LIVE.replace("return", "evil(); return"), 'runs "evil(); return'],
    ["returns something else", LIVE.replace("client.call(", "evil("), 'runs "return evil('],
    ["calls another operation", LIVE.replace("(listThingsOperation", "(listOthersOperation"), "runs"],
    ["passes another request", LIVE.replace(", request, ", ", evil(request), "), "runs"],
    ["does not return", LIVE.replace("return ", ""), "runs"],
    ["does nothing", LIVE.replace(/\{[^]*\}/, "{}"), 'runs ""'],
  ])("that %s fails", (_, text, want) => {
    expect(text).not.toBe(LIVE);
    expect(faultOf(text, live, plain)).toContain(want);
  });

  it.each([
    ["another request", "request?: NoInput", "request?: OtherInput"],
    ["another type", "Promise<AsyncIterable<Event> | Thing>", "Promise<Thing>"],
    ["another call", "client.call", "client.fetch"],
  ])("fails when what implements its overloads has %s", (_, from, to) => {
    const text = STREAMED.map((part, index) => (index === 3 ? part.replace(from, to) : part)).join("\n");
    expect(text).not.toBe(STREAMED.join("\n"));
    expect(faultOf(text, deprecated, choice)).toEqual(expect.any(String));
  });

  it("names the errors it documents, and no others, in the comment of the first overload", () => {
    const errors = { name: "ListThingsErrors", statuses: ["404", "409"] };
    const thrown = "ApiError, with a body of `ListThingsErrors` for 404, 409.";
    const text = (tag: string): string => `/** @throws ${tag} */\n${LIVE}`;
    expect(faultOf(text(thrown), live, { ...plain, errors })).toBeUndefined();
    expect(faultOf(text(thrown.replace("409", "410")), live, { ...plain, errors })).toContain("410");
    expect(faultOf(LIVE, live, { ...plain, errors })).toContain('carries "" instead');
    expect(faultOf(text(thrown), live, plain)).toContain('instead of ""');
    const first = TAG.replace("/** ", `/**\n * @throws ${thrown}\n * `);
    const streamed = STREAMED.map((overload, index) =>
      index === 0 ? overload.replace(TAG, first) : overload,
    );
    expect(faultOf(streamed.join("\n"), deprecated, { ...choice, errors })).toBeUndefined();
  });

  it("that is not deprecated fails with what only a deprecated one has", () => {
    expect(faultOf(OLD, live, plain)).toContain("carries ");
    expect(faultOf(OLD.replace(TAG, ""), live, plain)).toContain("takes (this: ");
  });

  it.each([0, 1, 2])("fails when its overload %i differs from the model", (index) => {
    const change = (from: string, to: string): string =>
      STREAMED.map((text, at) => (at === index ? text.replace(from, to) : text)).join("\n");
    expect(faultOf(change("Promise<", "Promise<Other | "), deprecated, choice)).toContain("returns ");
    expect(faultOf(change("2027", "2028"), deprecated, choice)).toContain("carries ");
    expect(faultOf(change(`Client & ${USE}`, "Client"), deprecated, choice)).toContain("takes ");
  });

  it("that lets callers choose a stream fails without overloads", () => {
    expect(faultOf(OLD, deprecated, choice)).toContain("returns Promise<Thing> instead of");
  });
});
