import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { keysOf, keysOfPath, type Path, pointerOf, valueAt } from "../../json-pointer.js";
import { mapReferences, WHOLE_DOCUMENT } from "./positions.js";
import { isWithin, referenceTo } from "./schema-resources.js";

/** The extension by which the target of a reference is known while the document is rewritten. */
const MARK = "x-reference-target";

/** References, as they are written, and the marks of what they lead to. */
type Marks = ReadonlyMap<string, number>;

interface MarkedDocument {
  readonly document: JsonObject;
  readonly marks: Marks;
}

/**
 * What `rewrite` makes of a document, with every reference into the middle of something leading where it led before.
 * Bringing a document to one version moves what is there (a schema that may be null becomes an alternative beside `null`, the
 * schema of a body in Swagger 2.0 becomes that of a media type), so that the reference would lead nowhere, or elsewhere. A
 * reference through another one (`#/components/schemas/Alias/properties/id`) leads to its end.
 */
export async function withTargets(
  document: JsonObject,
  rewrite: (document: JsonObject) => JsonObject | Promise<JsonObject>,
): Promise<JsonObject> {
  const { document: marked, marks } = markTargets(document);
  return followMarks(await rewrite(marked), marks);
}

/** A copy of a document in which the targets of such references are marked; itself where there are none. */
function markTargets(document: JsonObject): MarkedDocument {
  if (!hasDeepReference(document)) return { document, marks: new Map() };
  const deep = new Map<string, string>();
  mapReferences(
    document,
    WHOLE_DOCUMENT,
    ({ node, ref }) => {
      if (deep.has(ref) || !isDeep(ref)) return node;
      const pointer = placeOf(document, ref);
      const target = pointer === undefined ? undefined : valueAt(document, pointer);
      if (pointer !== undefined && isObject(target) && target["$ref"] === undefined) deep.set(ref, pointer);
      return node;
    },
    undefined,
  );
  if (deep.size === 0) return { document, marks: new Map() };
  // Without such extensions of the document itself.
  const copy = withoutMarks(document, undefined, new Map()) as JsonObject;
  const marks = new Map<string, number>();
  for (const [ref, pointer] of deep) {
    const target = valueAt(copy, pointer);
    if (!isObject(target)) continue;
    const mark = typeof target[MARK] === "number" ? target[MARK] : marks.size;
    target[MARK] = mark;
    for (const written of spellingsOf(ref)) marks.set(written, mark);
  }
  return { document: copy, marks };
}

/** The document without its marks, in which each of the references leads to where its target is now. */
function followMarks(document: JsonObject, marks: Marks): JsonObject {
  if (marks.size === 0) return document;
  const places = new Map<number, string>();
  const root = withoutMarks(document, undefined, places) as JsonObject;
  return mapReferences(
    root,
    WHOLE_DOCUMENT,
    ({ node, ref }) => {
      const place = places.get(marks.get(ref) ?? -1);
      if (place === undefined || isWithin(place, pointerOf(...keysOf(ref)))) return node;
      return { ...node, $ref: referenceTo(place) };
    },
    undefined,
  ) as JsonObject;
}

/** Whether anything looks like a reference into the middle of something: most documents have none. */
function hasDeepReference(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasDeepReference);
  if (!isObject(value)) return false;
  return Object.keys(value).some((key) => {
    const child = value[key] as Json;
    return typeof child === "string" ? key === "$ref" && isDeep(child) : hasDeepReference(child);
  });
}

/** Whether a reference leads into the middle of something; a component as a whole stays where it is. */
function isDeep(ref: string): boolean {
  if (!ref.startsWith("#/")) return false;
  const keys = keysOf(ref);
  return keys.length > (keys[0] === "components" ? 3 : 2);
}

/** Where a reference leads, references on its way followed. */
function placeOf(document: JsonObject, ref: string): string | undefined {
  let pointer = "";
  let hops = 0;
  for (const key of keysOf(ref)) {
    let holder = valueAt(document, pointer);
    for (; isObject(holder) && !Object.hasOwn(holder, key); hops++) {
      const further = stringMember(holder, "$ref");
      if (further?.startsWith("#/") !== true || hops > MAX_HOPS) return undefined;
      pointer = pointerOf(...keysOf(further));
      holder = valueAt(document, pointer);
    }
    pointer += pointerOf(key);
  }
  return pointer;
}

const MAX_HOPS = 100;

/** A reference as it is written, and as the upgrade of Swagger 2.0 writes it. */
function spellingsOf(ref: string): string[] {
  const [section = "", ...below] = keysOf(ref);
  const sections = Object.hasOwn(SECTIONS, section) ? (SECTIONS[section] ?? []) : [];
  return [
    ref,
    ...sections.map((moved) => `#${pointerOf("components", moved, ...below)}`),
    ...sections.map((moved) => `#/components/${moved}/${ref.slice(section.length + 3)}`),
  ];
}

const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  definitions: ["schemas"],
  parameters: ["parameters", "requestBodies"],
  responses: ["responses"],
};

function withoutMarks(value: Json, path: Path | undefined, places: Map<number, string>): Json {
  if (Array.isArray(value)) return value.map((item, key) => withoutMarks(item, { key, above: path }, places));
  if (!isObject(value)) return value;
  const { [MARK]: mark, ...rest } = value;
  // What was copied for several media types is the same in each.
  if (typeof mark === "number" && !places.has(mark)) places.set(mark, pointerOf(...keysOfPath(path)));
  for (const key of Object.keys(rest)) {
    const child = rest[key] as Json;
    if (typeof child === "object") rest[key] = withoutMarks(child, { key, above: path }, places);
  }
  return rest;
}
