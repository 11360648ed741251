import fc from "fast-check";
import { isObject, type Json } from "../../generator/json.js";

/** One change to a document: where (a number that picks among all places), and what. */
export interface Mutation {
  readonly place: number;
  readonly kind: "replace" | "remove" | "rename" | "copy" | "wrap";
  readonly value: Json;
  /** Picks another place, for `copy`. */
  readonly from: number;
  readonly name: string;
}

/** Values that have no business where they land. */
const oddValues: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    "",
    " ",
    [],
    {},
    [null],
    { $ref: "#" },
    { $ref: "#/paths" },
    { $ref: "" },
  ),
  fc.constantFrom<Json>(
    "string",
    "object",
    "array",
    "null",
    "*/ alert(1) /*",
    "`${x}`",
    "__proto__",
    "constructor",
    "\u2028",
    "{{x}}",
  ),
  fc.constantFrom<Json>(
    { type: "object", properties: { "": {} } },
    { allOf: [] },
    { oneOf: [null] },
    { enum: [] },
    { type: [] },
  ),
  fc.constantFrom<Json>(
    { type: "array", items: true },
    { properties: null },
    { additionalProperties: "x" },
    { required: "name" },
  ),
  fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as Json),
);

const oddNames = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "$ref",
    "type",
    "properties",
    "items",
    "default",
    "200",
    "get",
    "in",
    "name",
  ),
  fc.string({ maxLength: 6, unit: "binary" }),
);

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    place: fc.nat(),
    kind: fc.constantFrom("replace", "remove", "rename", "copy", "wrap"),
    value: oddValues,
    from: fc.nat(),
    name: oddNames,
  }),
  { minLength: 1, maxLength: 4 },
);

/** A copy of the document with the changes made to it, one after the other. */
export function mutate(document: Json, changes: readonly Mutation[]): Json {
  const copy = structuredClone(document);
  for (const change of changes) apply(copy, change);
  return copy;
}

interface Place {
  readonly holder: Record<string, Json> | Json[];
  readonly key: string;
}

function apply(root: Json, { place, kind, value, from, name }: Mutation): void {
  const places = placesIn(root);
  const target = places[place % places.length];
  if (target === undefined) return;
  const { holder, key } = target;
  const old = get(target);
  if (kind === "remove") remove(target);
  else if (kind === "replace") set(holder, key, value);
  else if (kind === "wrap") set(holder, key, { [name]: old ?? null });
  else if (kind === "copy") {
    const source = places[from % places.length];
    // A copy of something that contains the place would make the document grow without end.
    set(holder, key, source === undefined ? null : structuredClone(get(source) ?? null));
  } else {
    remove(target);
    set(holder, Array.isArray(holder) ? key : name, old ?? null);
  }
}

function placesIn(root: Json): Place[] {
  const places: Place[] = [];
  const visit = (value: Json): void => {
    if (Array.isArray(value)) {
      value.forEach((child, index) => {
        places.push({ holder: value, key: String(index) });
        visit(child);
      });
    } else if (isObject(value)) {
      for (const [key, child] of Object.entries(value)) {
        places.push({ holder: value, key });
        visit(child);
      }
    }
  };
  visit(root);
  return places;
}

function get({ holder, key }: Place): Json | undefined {
  return Array.isArray(holder) ? holder[Number(key)] : Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function set(holder: Place["holder"], key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}
