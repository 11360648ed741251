import { isObject, type Json, type JsonObject, stringMember } from "../../../json.js";
import { keysOfPath, type Path, pointerOf } from "../../../json-pointer.js";
import { plural } from "../../../text/plural.js";
import { streamFormat } from "../stream-format.js";
import type { Field, ObjectKind } from "./field.js";
import { FIELDS } from "./fields.js";
import { valueLoss } from "./value-losses.js";

/** A keyword that a document has and nothing uses. */
export interface UnusedKeyword {
  /** The first place of it. */
  readonly pointer: string;
  /** What is lost, with the number of places where there are several. */
  readonly what: string;
}

interface Found {
  readonly pointer: string;
  readonly what: string;
  count: number;
}

/**
 * Every keyword of a document that would decide something and does not, and every one that OpenAPI does not have, and
 * values with which one has no effect, once for each kind of object that has it. Other extensions are nobody's business
 * but their readers'.
 */
export function unusedKeywords(document: JsonObject): UnusedKeyword[] {
  const found = new Map<string, Found>();
  const isJsonSchema = /^3\.[12]/.test(stringMember(document, "openapi") ?? "");
  const add = (kind: ObjectKind, key: string, path: Path | undefined, what: string): void => {
    const id = `${kind} ${key} ${what}`;
    const known = found.get(id);
    if (known !== undefined) known.count++;
    else found.set(id, { pointer: pointerOf(...keysOfPath(path)), what, count: 1 });
  };
  const visit = (value: Json, kind: ObjectKind, above: Path | undefined): void => {
    if (!isObject(value)) return;
    const isReference = typeof value["$ref"] === "string";
    for (const key of Object.keys(value)) {
      const child = value[key] as Json;
      const path: Path = { key, above };
      if (key.startsWith("x-")) {
        const loss = valueLoss({
          kind,
          key,
          value: child,
          holder: value,
          above,
          root: document,
          isJsonSchema,
        });
        if (loss !== undefined) add(kind, key, path, loss);
        continue;
      }
      if (kind === "Callback") {
        visit(child, "Incoming Path Item", path);
        continue;
      }
      const field = fieldOf(kind, key);
      if (isReference && !isBesideReference(kind, key)) {
        if (!NOTES_BESIDE_REFERENCE.has(key) && field?.fate !== "annotation")
          add(kind, key, path, "is ignored: nothing counts beside a `$ref` but `summary` and `description`.");
        continue;
      }
      if (isReference && kind === "Schema" && !isJsonSchema && isDeciding(field, key)) {
        add(kind, key, path, "is ignored: OpenAPI 3.0 and Swagger 2.0 allow nothing beside a `$ref`.");
        continue;
      }
      if (field === undefined) {
        // Whoever looks for the operations of a path says what is none.
        if (kind !== "Path Item" || above?.above?.key !== "paths")
          add(
            kind,
            key,
            path,
            `is not a keyword of ${/^[AEIO]/.test(kind) ? "an" : "a"} ${kind} Object, so it has no effect.`,
          );
        continue;
      }
      const loss =
        field.loss ??
        valueLoss({ kind, key, value: child, holder: value, above, root: document, isJsonSchema });
      if (loss !== undefined) add(kind, key, path, loss);
      if (key === "itemSchema" && !isStream(above) && !isOfParts(above))
        add(kind, key, path, "is not used: what has this media type is not read item by item.");
      if (field.holds !== undefined) visitHeld(child, field.holds, path);
    }
  };
  const visitHeld = (value: Json, { kind, as }: NonNullable<Field["holds"]>, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, key) => visit(item, kind, { key, above: path }));
    else if (as !== "map") visit(value, kind, path);
    else if (isObject(value))
      for (const key of Object.keys(value))
        if (!key.startsWith("x-")) visit(value[key] as Json, kind, { key, above: path });
  };
  visit(document, "Document", undefined);
  return [...found.values()].map(({ pointer, what, count }) => ({
    pointer,
    what: count === 1 ? what : `${what} ${plural(count, "place")}, of which this is the first.`,
  }));
}

/** Whether a Media Type Object is of a stream; one in the components is what it is used for. */
function isStream(mediaType: Path | undefined): boolean {
  return mediaType?.above?.key !== "content" || streamFormat(String(mediaType.key)) !== undefined;
}

/** Whether a Media Type Object is the multipart body of a request. */
function isOfParts(mediaType: Path | undefined): boolean {
  const body = mediaType?.above?.above;
  const isBody = body?.key === "requestBody" || body?.above?.key === "requestBodies";
  return isBody && /^multipart\//i.test(String(mediaType?.key));
}

function fieldOf(kind: ObjectKind, key: string): Field | undefined {
  return Object.hasOwn(FIELDS[kind], key) ? FIELDS[kind][key] : undefined;
}

/** What counts, or is the reference itself, beside the `$ref` of anything but a schema or a path item. */
const NOTES_BESIDE_REFERENCE: ReadonlySet<string> = new Set(["$ref", "description", "summary"]);

/** What counts beside the `$ref` of a schema or a path item; of anything else that is a summary or a description. */
function isBesideReference(kind: ObjectKind, key: string): boolean {
  return key !== "$ref" && (kind === "Schema" || kind.endsWith("Path Item"));
}

/** Most documents repeat the type beside a reference, and an upgrade keeps what some mean by `nullable`. */
function isDeciding(field: Field | undefined, key: string): boolean {
  return field?.fate === "types" && !["nullable", "readOnly", "type", "writeOnly"].includes(key);
}
