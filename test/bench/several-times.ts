import { readFile } from "node:fs/promises";
import { parseObject } from "../../generator/core/document/parse.js";
import { isObject, type JsonObject } from "../../generator/json.js";

/** A document with `copies` of its paths and schemas, under names of their own: nothing of a copy is shared. */
export async function severalTimes(file: string, copies: number): Promise<string> {
  const document = parseObject({ file, text: await readFile(file, "utf8") });
  const all: JsonObject = { ...document, paths: {}, components: {} };
  for (let copy = 0; copy < copies; copy++) {
    const { paths, components } = renamed(document, copy);
    all["paths"] = { ...objectOf(all["paths"]), ...objectOf(paths) };
    const merged = objectOf(all["components"]);
    for (const [kind, own] of Object.entries(objectOf(components)))
      merged[kind] = { ...objectOf(merged[kind]), ...objectOf(own) };
    all["components"] = merged;
  }
  return JSON.stringify(all);
}

function renamed(document: JsonObject, copy: number): JsonObject {
  if (copy === 0) return document;
  const text = JSON.stringify(document)
    .replaceAll(/"#\/components\/(\w+)\//g, `"#/components/$1/Copy${copy}`)
    .replaceAll(/"operationId":"/g, `"operationId":"copy${copy}_`);
  const { paths, components } = JSON.parse(text) as JsonObject;
  return {
    paths: prefixed(objectOf(paths), `/copy${copy}`),
    components: Object.fromEntries(
      Object.entries(objectOf(components)).map(([kind, own]) => [
        kind,
        // Security schemes are named without a reference.
        kind === "securitySchemes" ? own : prefixed(objectOf(own), `Copy${copy}`),
      ]),
    ),
  };
}

function prefixed(members: JsonObject, prefix: string): JsonObject {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [prefix + name, value]));
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
