import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { ADDITIONAL_OPERATIONS, operationEntries } from "./methods.js";
import { type Kind, mapReferences, WHOLE_DOCUMENT } from "./positions.js";
import { resolve } from "./resolve.js";

/**
 * A document of OpenAPI 3 in which each path item with members beside its `$ref` is one object with all of them. What has a
 * `$ref` alone stays, so that its place is known.
 */
export function withWholePathItems(root: JsonObject): JsonObject {
  if (!pathItems(root).some(hasMembersBeside)) return root;
  const whole = mapReferences(
    root,
    WHOLE_DOCUMENT,
    ({ node, kind, isMap }) => (kind === "pathItem" && !isMap ? wholePathItem(root, node) : node),
    undefined,
  );
  return whole as JsonObject;
}

function hasMembersBeside(item: Json): boolean {
  return isObject(item) && typeof item["$ref"] === "string" && Object.keys(item).length > 1;
}

/** Every path item of a document, those of callbacks included, as it stands there. */
function pathItems(root: JsonObject): Json[] {
  const { components, paths, webhooks } = root;
  const items = [paths, webhooks, objectMember(components, "pathItems")].flatMap(valuesOf);
  const callbacks = items.flatMap((item) =>
    operationEntries(item).flatMap(({ node }) => valuesOf(objectMember(node, "callbacks"))),
  );
  const shared = valuesOf(objectMember(components, "callbacks"));
  return [...items, ...[...callbacks, ...shared].flatMap(valuesOf)];
}

function valuesOf(map: Json | undefined): Json[] {
  return isObject(map) ? Object.values(map) : [];
}

/** A path item with what its `$ref` leads to, link by link: each may have members of its own. */
function wholePathItem(root: JsonObject, item: JsonObject, passed: readonly string[] = []): JsonObject {
  const { $ref: ref, ...beside } = item;
  const target = typeof ref === "string" && !passed.includes(ref) ? valueAt(root, ref) : undefined;
  if (typeof ref !== "string" || !isObject(target)) return item;
  const whole = wholePathItem(root, target, [...passed, ref]);
  const isAlone = Object.keys(beside).length === 0 && whole === target;
  return isAlone ? item : mergePathItem(root, whole, beside);
}

/** What a reference to something of a kind leads to, with the members beside the reference. */
export function withMembersBeside(
  root: JsonObject,
  target: JsonObject,
  beside: JsonObject,
  kind: Kind,
): JsonObject {
  return kind === "pathItem" ? mergePathItem(root, target, beside) : { ...target, ...beside };
}

/**
 * What the `$ref` of a path item leads to, with the members beside it. OpenAPI 3.1, "Path Item Object", leaves open which
 * counts of a member that both have: of parameters all do, since those beside are meant to be added, and of anything else
 * the one beside.
 */
function mergePathItem(root: JsonObject, target: JsonObject, beside: JsonObject): JsonObject {
  const merged: JsonObject = { ...target, ...beside };
  const shared = arrayMember(target, "parameters");
  const own = arrayMember(beside, "parameters");
  if (shared !== undefined && own !== undefined) {
    const replaced = new Set(own.map((parameter) => identityOf(root, parameter)));
    const kept = shared.filter((parameter) => !replaced.has(identityOf(root, parameter)));
    merged["parameters"] = [...kept, ...own];
  }
  const others = objectMember(target, ADDITIONAL_OPERATIONS);
  const more = objectMember(beside, ADDITIONAL_OPERATIONS);
  if (others !== undefined && more !== undefined) merged[ADDITIONAL_OPERATIONS] = { ...others, ...more };
  return merged;
}

/** By what a parameter replaces another one: its location and name. */
function identityOf(root: JsonObject, parameter: Json): string {
  const node = resolve(root, parameter, "")?.value ?? parameter;
  const place = stringMember(node, "in");
  const name = stringMember(node, "name");
  return JSON.stringify([place, place === "header" ? name?.toLowerCase() : name]);
}
