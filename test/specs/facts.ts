import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseObject } from "../../generator/core/document/parse.js";
import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../generator/json.js";
import { textsOf } from "./documents.js";

/** The facts that the documents were reconstructed from. They are not part of this repository. */
const FACTS = new URL("../../../shared/api/", import.meta.url);

export const hasFacts = existsSync(FACTS);

/** Says in the output of a test run why tests are skipped. */
export function noticeWithoutFacts(): void {
  if (!hasFacts) console.info("Skipped: ../shared/api, the facts behind the documents, is not here.");
}

export function readFacts(name: string): string {
  return readFileSync(new URL(name, FACTS), "utf8");
}

export function endpointIndex(): JsonObject[] {
  const index = parseObject({ file: "endpoints.yaml", text: readFacts("endpoints.yaml") });
  return (arrayMember(index, "endpoints") ?? []).filter(isObject);
}

export function moduleFacts(): JsonObject[] {
  return readdirSync(new URL("modules/", FACTS))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => parseObject({ file: name, text: readFacts(`modules/${name}`) }));
}

/** Every name that the facts give for an endpoint: parameters, and fields of its request and its answers. */
export function namesInFacts(module: JsonObject, endpoint: JsonObject): Set<string> {
  const names = new Set<string>();
  for (const list of ["query", "path_params", "deprecated_params"]) {
    for (const parameter of arrayMember(endpoint, list) ?? []) add(names, stringMember(parameter, "name"));
  }
  for (const field of arrayMember(endpoint, "deprecated_fields") ?? [])
    add(names, stringMember(field, "field"));
  const responses = objectMember(endpoint, "responses");
  const shapes = [
    member(endpoint, "request_body"),
    member(responses, "body"),
    member(responses, "error_body"),
    member(objectMember(endpoint, "sse"), "chunk"),
  ];
  const schemas = objectMember(module, "schemas") ?? {};
  for (const shape of shapes) addNames(names, shape, schemas, new Set());
  return names;
}

function addNames(names: Set<string>, shape: Json | undefined, schemas: JsonObject, seen: Set<string>): void {
  if (typeof shape === "string") {
    for (const name of namesInShorthand(shape)) names.add(name);
    return;
  }
  if (!isObject(shape)) return;
  const schema = stringMember(shape, "$schema");
  if (schema !== undefined && !seen.has(schema)) {
    seen.add(schema);
    addNames(names, schemas[schema], schemas, seen);
  }
  for (const field of arrayMember(shape, "fields") ?? []) {
    add(names, stringMember(field, "name"));
    addNames(names, field, schemas, seen);
  }
  for (const key of ["items", "additionalProperties"]) addNames(names, member(shape, key), schemas, seen);
  for (const branch of arrayMember(shape, "one_of") ?? []) addNames(names, branch, schemas, seen);
  for (const name of textsOf(shape, "item_fields_seen")) names.add(name);
  for (const key of textsOf(shape, "allowed_keys")) names.add(key.split(" ", 1)[0] ?? "");
}

/** Field names in a note such as `id, device_type{manufacturer{name},model}` or `{index:int, message:{role, content}}`. */
function namesInShorthand(text: string): string[] {
  if (/^\w+$/.test(text)) return [];
  return [...text.matchAll(/(?:^|[{,])\s*([A-Za-z_]\w*)\??\s*(?=[:,{}[]|$)/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => name !== "object");
}

function add(names: Set<string>, name: string | undefined): void {
  if (name !== undefined) names.add(name);
}
