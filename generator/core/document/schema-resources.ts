import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { fragmentOf, keysOf, keysOfPath, pointerOf, valueAt } from "../../json-pointer.js";
import { mapDocumentSchemas } from "./document-schemas.js";

/** A part of a document with a URI of its own: the document itself, or a schema with `$id`. */
interface Resource {
  readonly uri: string;
  readonly pointer: string;
}

/** Stands for the URI of a document that states none: a relative `$id` is resolved against it. */
const NO_URI = "https://document.invalid/";

/**
 * What the references of a document name by other means than a JSON pointer from its top: anchors, and the URIs of the
 * document (`$self` of OpenAPI 3.2) and of its schemas (JSON Schema 2020-12, section 8.2 "Base URI, Anchors, and
 * Dereferencing").
 */
export class SchemaResources {
  /** Every schema of the document by its pointer, the ones around a schema before it. */
  readonly schemas: ReadonlyMap<string, JsonObject>;
  private readonly document: JsonObject;
  private readonly resources: readonly Resource[];
  /** Anchor -> the pointers of the schemas that have it. */
  private readonly anchors = new Map<string, string[]>();

  constructor(document: JsonObject) {
    this.document = document;
    const found: [string, JsonObject][] = [];
    mapDocumentSchemas(document, (schema, path) => {
      found.push([pointerOf(...keysOfPath(path)), schema]);
      return schema;
    });
    this.schemas = new Map(found.reverse());
    const resources: Resource[] = [
      { uri: absolute(stringMember(document, "$self") ?? "", NO_URI) ?? NO_URI, pointer: "" },
    ];
    for (const [pointer, schema] of this.schemas) {
      const id = stringMember(schema, "$id");
      const uri = id === undefined ? undefined : absolute(id, resourceOf(resources, pointer).uri);
      if (uri !== undefined) resources.push({ uri, pointer });
      for (const key of ["$anchor", "$dynamicAnchor"]) {
        const anchor = stringMember(schema, key);
        if (anchor !== undefined) this.anchors.set(anchor, [...(this.anchors.get(anchor) ?? []), pointer]);
      }
    }
    this.resources = resources;
  }

  /**
   * The pointer of what a `$ref` at `at` names within the document; `undefined` where it leads elsewhere or nowhere.
   * A pointer that leads nowhere from its resource is tried from the schema around it: what was a file of JSON Schema of
   * its own is often pasted as it is.
   */
  find(ref: string, at: string): string | undefined {
    const own = resourceOf(this.resources, at);
    const [path = "", fragment = ""] = ref.split("#", 2);
    const uri = path === "" ? own.uri : absolute(path, own.uri);
    const resource = path === "" ? own : this.resources.findLast((each) => each.uri === uri);
    if (resource === undefined) return undefined;
    const root = path === "" ? this.rootOf(at) : resource.pointer;
    if (fragment === "") return resource.pointer === "" ? root : resource.pointer;
    if (!fragment.startsWith("/")) return this.withAnchor(fragment, resource.pointer, root);
    const below = pointerOf(...keysOf(`#${fragment}`));
    return [resource.pointer + below, root + below, below].find(
      (pointer) => valueAt(this.document, pointer) !== undefined,
    );
  }

  /** The schema with an anchor: of its schema first, then of its resource, then of the document. */
  private withAnchor(fragment: string, resource: string, root: string): string | undefined {
    const named = this.anchors.get(fragment) ?? [];
    return (
      named.find((pointer) => isWithin(pointer, root)) ??
      named.find((pointer) => resourceOf(this.resources, pointer).pointer === resource) ??
      named[0]
    );
  }

  /** The outermost schema around a place: a component, or the schema of a parameter or media type. */
  private rootOf(at: string): string {
    const keys = keysOf(at);
    for (let length = 1; length < keys.length; length++) {
      const pointer = pointerOf(...keys.slice(0, length));
      if (this.schemas.has(pointer)) return pointer;
    }
    return at;
  }
}

/** The `$ref` to a place of the document. */
export function referenceTo(pointer: string): string {
  return fragmentOf(...keysOf(pointer));
}

function resourceOf(resources: readonly Resource[], at: string): Resource {
  const [document] = resources as [Resource];
  return resources.findLast(({ pointer }) => isWithin(at, pointer)) ?? document;
}

/** Whether a pointer is that of a place, or of one below it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

function absolute(uri: string, base: string): string | undefined {
  return URL.canParse(uri, base) ? new URL(uri, base).href.replace(/#.*$/, "") : undefined;
}

/** Keywords by which a document names its parts by other means than a JSON pointer from its top. */
const NAMING: ReadonlySet<string> = new Set([
  "$anchor",
  "$dynamicAnchor",
  "$dynamicRef",
  "$id",
  "$recursiveRef",
  "$self",
]);

/** Whether any reference of a document may be one that {@link SchemaResources} is needed for. */
export function namesItsParts(value: Json): boolean {
  if (Array.isArray(value)) return value.some(namesItsParts);
  if (!isObject(value)) return false;
  for (const key of Object.keys(value)) {
    const child = value[key] as Json;
    if (NAMING.has(key) || (key === "$ref" && isUnusual(child))) return true;
    if (typeof child === "object" && namesItsParts(child)) return true;
  }
  return false;
}

/** `#/$defs/Item` and `#` mean the schema they are in. */
function isUnusual(ref: Json): boolean {
  return typeof ref === "string" && /^#(?:$|\/(?:\$defs|definitions)\/|[^/])/.test(ref);
}
