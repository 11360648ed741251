import { join } from "node:path";
import { Validator } from "@cfworker/json-schema";
import { parseObject, problemAt, type SourceText } from "../core/document/parse.js";
import { closest } from "../core/json-schema/similar.js";
import { readIfPresent } from "../core/specs/file-source.js";
import type { ClientSettings } from "../generate/clients.js";
import { type Json, objectMember, stringMember } from "../json.js";
import { keysOf, valueAt } from "../json-pointer.js";
import type { Problem } from "../problem.js";
import schema from "./config.schema.json" with { type: "json" };

/** Name of the file, at the root of a project. */
export const CONFIG_FILE = "cloudtemple.config.json";

/** What a project says in its {@link CONFIG_FILE}; `config.schema.json` describes each member. */
export interface Config {
  readonly platform?: {
    readonly folder?: string;
    readonly out?: string;
    readonly modules?: readonly string[];
  };
  readonly clients?: readonly ClientSettings[];
}

/**
 * Reads the settings of the project at `root`; empty without a file.
 *
 * @throws Problem with the line of what is invalid, and what was expected there
 */
export async function readConfig(root: string): Promise<Config> {
  const text = await readIfPresent(join(root, CONFIG_FILE));
  if (text === undefined) return {};
  const source = { file: CONFIG_FILE, text };
  const config = parseObject(source);
  const problem = problemIn(source, config);
  if (problem !== undefined) throw problem;
  return config;
}

/** Errors of these are repeated by the one inside that caused them. */
const AROUND = ["properties", "items", "additionalProperties"];

function problemIn(source: SourceText, config: Json): Problem | undefined {
  const { errors } = new Validator(schema as never, "2020-12", false).validate(config);
  const at = errors.findIndex(({ keyword }) => !AROUND.includes(keyword));
  const found = errors[at];
  if (found === undefined) return undefined;
  const { keyword, error } = found;
  const pointer = found.instanceLocation.slice(1);
  const node = schemaAround(keyword === "false" ? errors[at - 1]?.keywordLocation : found.keywordLocation);
  switch (keyword) {
    case "false":
      return problemAt(source, pointer, "is not a setting.", suggestion(pointer, node));
    case "required": {
      const name = /"(.*)"/.exec(error)?.[1] ?? "";
      return problemAt(
        source,
        pointer,
        `has no \`${name}\`.`,
        expected(objectMember(node, "properties")?.[name]),
      );
    }
    case "type":
      return problemAt(
        source,
        pointer,
        `is not ${TYPES[stringMember(node, "type") ?? ""] ?? "valid"}.`,
        expected(node),
      );
    default:
      return problemAt(source, pointer, "is invalid.", expected(node));
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "an object",
  boolean: "true or false",
};

/** The schema that has the keyword at `location`. */
function schemaAround(location = "#"): Json | undefined {
  return valueAt(schema, location.slice(1, location.lastIndexOf("/")));
}

function suggestion(pointer: string, node: Json | undefined): string {
  const known = Object.keys(objectMember(node, "properties") ?? {});
  const like = closest(String(keysOf(pointer).at(-1)), known);
  return like === undefined ? `Expected ${known.join(", ")}.` : `Did you mean ${like}?`;
}

function expected(node: Json | undefined): string {
  return `Expected: ${stringMember(node, "description") ?? ""}`;
}
