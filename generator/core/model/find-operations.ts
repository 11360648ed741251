import type { HttpMethod } from "../../../runtime/operation.js";
import {
  arrayMember,
  compareText,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { ADDITIONAL_OPERATIONS, methodFault, OPERATION_KEYS, operationEntries } from "../document/methods.js";
import { resolve } from "../document/resolve.js";
import { isSuccess } from "../document/status.js";
import type { Unnamed } from "../names/registry.js";
import { readContents } from "./content.js";
import { resourcesOf } from "./files.js";
import type { Response } from "./model.js";
import type { Report } from "./report.js";

/** An operation of the document, before what depends on the other operations is known. */
export interface Found extends Unnamed {
  readonly method: HttpMethod;
  readonly node: JsonObject;
  readonly pathItem: JsonObject;
  readonly pathPointer: string;
  readonly pointer: string;
  readonly tag: string;
  readonly responses: readonly Response[];
}

/** Keys of a path item beside operations (OpenAPI 3.2 "Path Item Object"). */
const OTHERS = new Set(["$ref", ADDITIONAL_OPERATIONS, "description", "parameters", "servers", "summary"]);

/** Every operation of the document, by path and method. Each that is left out is reported. */
export function findOperations(root: JsonObject, slug: string, report: Report): Found[] {
  const paths = objectMember(root, "paths") ?? {};
  return Object.keys(paths)
    .filter((path) => !path.startsWith("x-"))
    .sort(compareText)
    .flatMap((path) => {
      if (!path.startsWith("/"))
        report(pointerOf("paths", path), "is not a path.", "Expected a path that starts with a slash.");
      return operationsOf(root, path, paths[path] as Json, slug, report);
    });
}

function operationsOf(root: JsonObject, path: string, own: Json, slug: string, report: Report): Found[] {
  const ownPointer = pointerOf("paths", path);
  const item = resolve(root, own, ownPointer);
  if (item === undefined || !isObject(own)) {
    report(ownPointer, "holds no operations.", "Expected an object with `get`, `post` and the like.");
    return [];
  }
  // What stands beside a $ref has been made a part of the path item.
  const pathItem = item.value;
  const standsAt = (key: string): string => item.pointer + pointerOf(key);
  for (const key of Object.keys(pathItem)) {
    if (OPERATION_KEYS.includes(key) || OTHERS.has(key) || key.startsWith("x-")) continue;
    report(
      standsAt(key),
      "is not an operation, so it is left out.",
      `Expected one of ${OPERATION_KEYS.join(", ")}, in lower case.`,
    );
  }
  for (const method of Object.keys(objectMember(pathItem, ADDITIONAL_OPERATIONS) ?? {})) {
    const fault = methodFault(method);
    if (fault !== undefined) report(standsAt(ADDITIONAL_OPERATIONS) + pointerOf(method), ...fault);
  }
  return operationEntries(pathItem).flatMap(({ method, keys: [key = "", ...below], node }): Found[] => {
    const pointer = standsAt(key) + pointerOf(...below);
    if (!isObject(node)) {
      report(pointer, "is not an operation, so it is left out.", "Expected an object with `responses`.");
      return [];
    }
    const responses = readResponses(root, node, pointer, report);
    return [
      {
        module: slug,
        method,
        path,
        operationId: stringMember(node, "operationId"),
        returnsList: isListReturned(root, responses),
        isElsewhere: item.pointer.startsWith("/paths/") && item.pointer !== ownPointer,
        node,
        pathItem,
        pathPointer: item.pointer,
        pointer,
        tag: firstTag(node) ?? resourcesOf(path)[0] ?? slug,
        responses,
      },
    ];
  });
}

function firstTag(node: JsonObject): string | undefined {
  return arrayMember(node, "tags")?.find((tag) => typeof tag === "string" && tag.trim() !== "") as
    | string
    | undefined;
}

/** The responses of an operation, sorted by status. Each that is left out is reported. */
export function readResponses(
  root: JsonObject,
  node: JsonObject,
  pointer: string,
  report: Report,
): Response[] {
  return Object.entries(objectMember(node, "responses") ?? {})
    .filter(([status]) => !status.startsWith("x-"))
    .filter(([status]) => {
      const isStatus = /^([1-5](\d\d|XX)|default)$/i.test(status);
      if (!isStatus) {
        report(
          pointer + pointerOf("responses", status),
          "is not a status, so it is left out.",
          "Expected a status (200), a range (2XX) or `default`.",
        );
      }
      return isStatus;
    })
    .map(([status, value]): Response => {
      const response = resolve(root, value, pointer + pointerOf("responses", status));
      return {
        status: /^default$/i.test(status) ? "default" : status.toUpperCase(),
        contents: response === undefined ? [] : readContents(root, response.value, response.pointer),
      };
    })
    .sort((a, b) => compareText(a.status, b.status));
}

/** Whether the name of an operation should say that it returns a list; `undefined` if the document does not state it. */
function isListReturned(root: JsonObject, responses: readonly Response[]): boolean | undefined {
  const success = responses.find(({ status }) => isSuccess(status));
  const schema = success?.contents.find(({ kind }) => kind === "json")?.schema;
  const value: Json | undefined = resolve(root, schema, "")?.value;
  return member(value, "type") === "array" ? true : undefined;
}
