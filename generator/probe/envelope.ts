import { isObject, type Json, type JsonObject, member, objectMember } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import { acceptedTypes, listed, type PlacedSchema, referenced } from "./applied-schemas.js";
import { isFieldName } from "./field-name.js";

/** An answer whose content is a level deeper, or higher, than the document describes. */
export interface Envelope {
  readonly kind: "wrapped" | "unwrapped";
  /** The member that holds, or should have held, the content. */
  readonly name: string;
  readonly content: Json;
  /** The schema of the content in the document. */
  readonly schema: PlacedSchema;
}

/** Recognises an envelope that the document does not have, or has and the answer lacks. */
export function findEnvelope(
  root: JsonObject,
  documented: PlacedSchema,
  value: Json,
  identities: ReadonlySet<string>,
): Envelope | undefined {
  const accepted = acceptedTypes(root, documented);
  const declared = propertiesOf(root, documented);
  if (Array.isArray(value)) {
    if (accepted?.has("array") !== false) return undefined;
    const lists = [...declared].filter(([, schema]) => acceptedTypes(root, schema)?.has("array") === true);
    const [list] = lists;
    return list === undefined || lists.length > 1
      ? undefined
      : { kind: "unwrapped", name: list[0], content: value, schema: list[1] };
  }
  if (!isObject(value)) return undefined;
  const names = Object.keys(value);
  const containers = names.filter((name) => typeof value[name] === "object" && value[name] !== null);
  const [name] = containers;
  if (name === undefined || containers.length > 1 || !isFieldName(name, identities)) return undefined;
  const content = member(value, name) ?? null;
  if (accepted?.has("object") === false) {
    return accepted.has("array") && Array.isArray(content)
      ? { kind: "wrapped", name, content, schema: documented }
      : undefined;
  }
  const isForeign = declared.size > 0 && !names.some((each) => declared.has(each));
  return isForeign && resembles(content, declared)
    ? { kind: "wrapped", name, content, schema: documented }
    : undefined;
}

/** At least half of the members of the content are in the document. */
function resembles(content: Json, declared: ReadonlyMap<string, unknown>): boolean {
  if (!isObject(content)) return false;
  const names = Object.keys(content);
  return names.length > 0 && 2 * names.filter((name) => declared.has(name)).length >= names.length;
}

/** Every property of a schema, through references and `allOf`. */
export function propertiesOf(
  root: JsonObject,
  placed: PlacedSchema,
  within: readonly Json[] = [],
): Map<string, PlacedSchema> {
  const { schema, pointer } = placed;
  if (!isObject(schema) || within.includes(schema)) return new Map();
  const target = referenced(root, schema);
  const parts = [...(target === undefined ? [] : [target]), ...listed(placed, "allOf")];
  const found = new Map(parts.flatMap((part) => [...propertiesOf(root, part, [...within, schema])]));
  for (const [name, child] of Object.entries(objectMember(schema, "properties") ?? {})) {
    found.set(name, { schema: child, pointer: pointer + pointerOf("properties", name) });
  }
  return found;
}
