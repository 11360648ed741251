import { HTTP_METHODS, type HttpMethod } from "../../../runtime/method.js";
import { compareText, type Json, type JsonObject, member, objectMember } from "../../json.js";

/** The methods with a key of their own in a Path Item: those of OpenAPI 3.1, and `QUERY` of 3.2. */
export const OPERATION_METHODS: readonly HttpMethod[] = HTTP_METHODS;

/** The keys of a Path Item that hold an operation: `get`. */
export const OPERATION_KEYS: readonly string[] = OPERATION_METHODS.map((method) => method.toLowerCase());

/** The key of a Path Item that holds operations of all other methods, by method (OpenAPI 3.2). */
export const ADDITIONAL_OPERATIONS = "additionalOperations";

/** What a Path Item has in the place of an operation; whether it is one has to be checked. */
export interface OperationEntry {
  /** As it is sent: `GET`, `COPY`. */
  readonly method: HttpMethod;
  /** The keys that lead to it from the Path Item: `get`, or `additionalOperations` and `COPY`. */
  readonly keys: readonly string[];
  readonly node: Json;
}

/** The operations of a Path Item, sorted by method. */
export function operationEntries(pathItem: Json | undefined): OperationEntry[] {
  const fixed = OPERATION_METHODS.flatMap((method): OperationEntry[] => {
    const key = method.toLowerCase();
    const node = member(pathItem, key);
    return node === undefined ? [] : [{ method, keys: [key], node }];
  });
  const others: JsonObject = objectMember(pathItem, ADDITIONAL_OPERATIONS) ?? {};
  const additional = Object.entries(others)
    .filter(([method]) => methodFault(method) === undefined)
    .map(([method, node]): OperationEntry => ({ method, keys: [ADDITIONAL_OPERATIONS, method], node }));
  return [...fixed, ...additional].sort((a, b) => compareText(a.method, b.method));
}

/** Fetch Standard, "Methods": `fetch` refuses to send these. */
const FORBIDDEN = new Set(["CONNECT", "TRACE", "TRACK"]);

/**
 * Why a key of `additionalOperations` is not a method that it can hold: RFC 9110, section 9.1 "Overview", and OpenAPI
 * 3.2, "Path Item Object". `undefined` for one that it can.
 */
export function methodFault(method: string): readonly [what: string, expected: string] | undefined {
  const key = method.toLowerCase();
  if (OPERATION_KEYS.includes(key))
    return [
      "is not an additional operation, so it is left out.",
      `Expected it under \`${key}\` of the path.`,
    ];
  if (FORBIDDEN.has(method.toUpperCase()))
    return ["is a method that `fetch` does not send, so it is left out.", "Expected another method."];
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(method)) return undefined;
  return ["is not a method of HTTP, so it is left out.", "Expected the method as it is sent: `COPY`."];
}
