import { existsSync, readFileSync } from "node:fs";
import { applyOverlay } from "../../generator/core/document/overlay.js";
import { parseObject, type SourceText } from "../../generator/core/document/parse.js";
import { readModules } from "../../generator/core/specs/modules.js";
import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../generator/json.js";

/** The folder `specs/`. Tests read its files as data, mostly without the generator's readers. */
export const SPECS = new URL("../../specs/", import.meta.url);

export function readSource(name: string): SourceText {
  return { file: `specs/${name}`, text: readFileSync(new URL(name, SPECS), "utf8") };
}

export function readYaml(name: string): JsonObject {
  return parseObject(readSource(name));
}

/** The entries of `modules.yaml` with all their members, also those that the generator does not use. */
export const modules: readonly JsonObject[] = (arrayMember(readYaml("modules.yaml"), "modules") ?? []).filter(
  isObject,
);

export function slugOf(entry: JsonObject): string {
  return stringMember(entry, "slug") ?? "";
}

export const knownSlugs: readonly string[] = readModules(readSource("modules.yaml"))
  .filter(({ status }) => status === "known")
  .map(({ slug }) => slug);

const documents = new Map<string, JsonObject>();

/** The document of a module in `specs/`. Cached, so it must not be changed. */
export function readDocument(slug: string): JsonObject {
  const document = documents.get(slug) ?? readYaml(`${slug}.yaml`);
  documents.set(slug, document);
  return document;
}

/** Modules whose document is ours; one that was pulled is Cloud Temple's and need not agree with our facts. */
export const reconstructedSlugs: readonly string[] = knownSlugs.filter(
  (slug) => objectMember(readDocument(slug), "info")?.["x-provenance"] === "reconstructed",
);

export function hasOverlay(slug: string): boolean {
  return existsSync(new URL(`overlays/${slug}.yaml`, SPECS));
}

/** The document with its overlay applied, as the generator reads it. */
export async function readOverlaid(slug: string): Promise<JsonObject> {
  const document = readDocument(slug);
  return hasOverlay(slug) ? applyOverlay(document, readSource(`overlays/${slug}.yaml`)) : document;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly node: JsonObject;
}

const METHODS = ["get", "head", "post", "put", "patch", "delete", "options", "trace"];

export function operationsOf(document: JsonObject): Operation[] {
  return Object.entries(objectMember(document, "paths") ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const node = objectMember(item, method);
      return node === undefined ? [] : [{ method: method.toUpperCase(), path, node }];
    }),
  );
}

/** A member that must be a text or a number, as a text. */
export function textOf(node: Json | undefined, key: string): string {
  const value = member(node, key);
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new Error(`Expected a text in ${key}, found ${JSON.stringify(value)}.`);
}

/** The texts in a member that is a list. */
export function textsOf(node: Json | undefined, key: string): string[] {
  return (arrayMember(node, key) ?? []).filter((item) => typeof item === "string");
}

/** The target of a local `$ref`; any other value unchanged. */
export function resolve(document: JsonObject, node: Json | undefined): Json | undefined {
  const ref = stringMember(node, "$ref");
  if (ref === undefined) return node;
  return ref
    .slice(2)
    .split("/")
    .reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), document);
}
