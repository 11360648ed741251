import { arrayMember, isObject, type JsonObject, objectMember, setMember, stringMember } from "../../json.js";
import { keysOf, pointerOf, valueAt } from "../../json-pointer.js";
import { isNote } from "../json-schema/keywords.js";
import { componentSchemas, schemaPointer } from "../json-schema/reference.js";
import { eachSchema, mapSchemas } from "../json-schema/walk.js";
import { referenceTo, type SchemaResources } from "./schema-resources.js";

/** What the dynamic anchors of a scope stand for: name -> pointer of the schema. */
type Bindings = ReadonlyMap<string, string>;

/**
 * Expands, in place, references to schemas with parameters: where a schema refers to another one, itself or in a part, and
 * has the dynamic anchors that this one asks for by `$dynamicRef`, it refers to a copy with its own schemas in their places
 * (JSON Schema 2020-12, section 8.2.3.2 "Dynamic References").
 */
export function expandDynamic(document: JsonObject, resources: SchemaResources): void {
  const expansion = new Expansion(document, resources);
  // Found before anything is expanded: a copy has no anchors of its own.
  const scopes = [...resources.schemas].flatMap(([pointer, copy]): [string, Bindings][] => {
    const bindings = bindingsOf(copy, pointer, resources);
    return bindings.size > 0 ? [[pointer, bindings]] : [];
  });
  for (const [pointer, bindings] of scopes) expansion.expand(pointer, bindings);
}

/** The dynamic anchors of a schema and of its `$defs`; one that only refers to a schema stands for that. */
function bindingsOf(schema: JsonObject, pointer: string, resources: SchemaResources): Bindings {
  const places = [[pointer, schema] as const].concat(
    Object.entries(objectMember(schema, "$defs") ?? {}).flatMap(([name, child]) =>
      isObject(child) ? [[pointer + pointerOf("$defs", name), child] as const] : [],
    ),
  );
  return new Map(
    places.flatMap(([place, { $dynamicAnchor: anchor, $ref: ref, ...rest }]) => {
      if (typeof anchor !== "string") return [];
      const isReference = typeof ref === "string" && Object.keys(rest).length === 0;
      return [[anchor, (isReference ? resources.find(ref, place) : undefined) ?? place] as const];
    }),
  );
}

class Expansion {
  readonly #made = new Map<string, string>();
  private readonly document: JsonObject;
  private readonly resources: SchemaResources;

  constructor(document: JsonObject, resources: SchemaResources) {
    this.document = document;
    this.resources = resources;
  }

  expand(pointer: string, bindings: Bindings): void {
    const schema = valueAt(this.document, pointer);
    if (!isObject(schema)) return;
    const base = this.#genericTarget(schema, pointer, bindings);
    let isBound = base !== undefined;
    const own = mapSchemas(without(schema, "$ref"), (node, path) => {
      const target = path === undefined ? undefined : this.#genericTarget(node, pointer, bindings);
      // The scope itself is made what it is here.
      if (target === undefined || target === pointer) return node;
      isBound = true;
      return { ...node, $ref: this.#component(target, bindings) };
    });
    if (!isBound || !isObject(own)) return;
    const ref = base === undefined && typeof schema["$ref"] === "string" ? { $ref: schema["$ref"] } : {};
    const whole = base === undefined ? { ...ref, ...own } : joined(this.#copy(base, bindings), own);
    for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
    for (const [key, value] of Object.entries(whole)) setMember(schema, key, value);
  }

  /** What a schema refers to, where that asks for one of the anchors by `$dynamicRef`. */
  #genericTarget(schema: JsonObject, pointer: string, bindings: Bindings): string | undefined {
    const ref = stringMember(schema, "$ref");
    const target = ref === undefined ? undefined : this.resources.find(ref, pointer);
    // What stands for an anchor has its own schemas in their places already.
    const isOwn = target === undefined || [...bindings.values()].includes(target);
    return !isOwn && this.#uses(target, bindings) ? target : undefined;
  }

  /** Whether a schema, or one that it refers to, has a `$dynamicRef` to one of the anchors. */
  #uses(pointer: string, bindings: Bindings, seen = new Set<string>()): boolean {
    if (seen.has(pointer)) return false;
    seen.add(pointer);
    let found = false;
    eachSchema(valueAt(this.document, pointer) ?? {}, (node) => {
      found ||= bindings.has(anchorOf(node) ?? "");
      const ref = stringMember(node, "$ref");
      const next = found || ref === undefined ? undefined : this.resources.find(ref, pointer);
      if (next !== undefined) found = this.#uses(next, bindings, seen);
    });
    return found;
  }

  #copy(pointer: string, bindings: Bindings): JsonObject {
    const copied = mapSchemas(valueAt(this.document, pointer) ?? {}, (node) => {
      const kept = without(node, "$anchor", "$dynamicAnchor", "$id");
      const bound = bindings.get(anchorOf(node) ?? "");
      if (bound !== undefined) return { ...without(kept, "$dynamicRef"), $ref: referenceTo(bound) };
      const ref = stringMember(node, "$ref");
      const target = ref === undefined ? undefined : this.resources.find(ref, pointer);
      if (target === undefined) return kept;
      const isGeneric = this.#genericTarget(node, pointer, bindings) !== undefined;
      return { ...kept, $ref: isGeneric ? this.#component(target, bindings) : referenceTo(target) };
    });
    return isObject(copied) ? copied : {};
  }

  /** The `$ref` to a component that is a copy of the schema at `pointer`. */
  #component(pointer: string, bindings: Bindings): string {
    const key = JSON.stringify([pointer, ...bindings]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const schemas = componentSchemas(this.document);
    const wanted = [pointer, ...bindings.values()].map((each) => nameIn(each)).join("");
    let name = wanted;
    for (let number = 2; Object.hasOwn(schemas, name); number++) name = `${wanted}${number}`;
    const ref = referenceTo(schemaPointer(name));
    this.#made.set(key, ref);
    setMember(schemas, name, {});
    setMember(schemas, name, this.#copy(pointer, bindings));
    return ref;
  }
}

/** What a schema refers to and what stands beside its reference; a part of its own where both have one keyword. */
function joined(base: JsonObject, own: JsonObject): JsonObject {
  const isSplit = Object.keys(own).some(
    (key) => Object.hasOwn(base, key) && base[key] !== own[key] && !isNote(key) && !key.startsWith("$"),
  );
  return isSplit ? { ...own, allOf: [base, ...(arrayMember(own, "allOf") ?? [])] } : { ...base, ...own };
}

function without(schema: JsonObject, ...keys: string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));
}

/** The name of the component at or around a place. */
function nameIn(pointer: string): string {
  return keysOf(pointer)[2] ?? "";
}

/** `node` of `$dynamicRef: "#node"`. */
function anchorOf(schema: JsonObject): string | undefined {
  return stringMember(schema, "$dynamicRef")?.split("#")[1];
}
