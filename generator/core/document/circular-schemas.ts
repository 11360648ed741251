import { arrayMember, compareText, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { keysOf, pointerOf, valueAt } from "../../json-pointer.js";
import { ALTERNATIVES, COMPOSITIONS } from "../json-schema/keywords.js";
import { componentSchemas, schemaReference } from "../json-schema/reference.js";

/** A `$ref` by which a schema is, in part or as a whole, another one; properties and items do not count. */
interface Edge {
  /** The schema that holds it. */
  readonly holder: JsonObject;
  readonly pointer: string;
  readonly ref: string;
  readonly target: JsonObject;
  /** The list it is an entry of, and its keyword; `undefined` for the `$ref` of the schema itself. */
  readonly list: { readonly keyword: string; readonly owner: JsonObject } | undefined;
}

interface Open {
  readonly schema: JsonObject;
  readonly edges: readonly Edge[];
  next: number;
}

/**
 * Breaks, in place, every circle of schemas that are made of themselves: what has no end has no type. Where a parent
 * lists its children in `oneOf` and each child has the parent in `allOf`, the child means what the parent says
 * apart from that list; anything else is reported to `report`, and the part that leads back is left out.
 */
export function breakCircles(
  root: JsonObject,
  /** Every `$ref` of the document. */
  references: Iterable<string>,
  report: (pointer: string, ref: string) => void,
): void {
  const done = new Set<JsonObject>();
  for (const ref of [...references].sort(compareText)) {
    if (!ref.startsWith("#")) continue;
    const start = valueAt(root, ref);
    if (!isObject(start)) continue;
    // What is done leads into no circle, whatever is cut elsewhere; each cut removes an edge, so this ends.
    for (let circle = findCircle(root, start, ref, done); circle !== undefined; ) {
      cut(root, circle, report);
      circle = findCircle(root, start, ref, done);
    }
  }
}

/** The edges of a circle that can be reached from `start`, the one that closes it last. */
function findCircle(
  root: JsonObject,
  start: JsonObject,
  ref: string,
  done: Set<JsonObject>,
): readonly Edge[] | undefined {
  const open = (schema: JsonObject, pointer: string): Open => ({
    schema,
    edges: edgesOf(root, schema, pointer),
    next: 0,
  });
  const stack = done.has(start) ? [] : [open(start, pointerOf(...keysOf(ref)))];
  const path = new Map<JsonObject, number>([[start, 0]]);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const edge = top.edges[top.next++];
    if (edge === undefined) {
      done.add(top.schema);
      path.delete(top.schema);
      stack.pop();
      continue;
    }
    const first = path.get(edge.target);
    if (first !== undefined) return stack.slice(first).flatMap(({ edges, next }) => edges[next - 1] ?? []);
    if (done.has(edge.target)) continue;
    path.set(edge.target, stack.length);
    stack.push(open(edge.target, pointerOf(...keysOf(edge.ref))));
  }
  return undefined;
}

function edgesOf(root: JsonObject, schema: JsonObject, pointer: string): Edge[] {
  const edges: Edge[] = [];
  const visit = (holder: Json, at: string, list: Edge["list"]): void => {
    if (!isObject(holder)) return;
    const ref = stringMember(holder, "$ref");
    const target = ref === undefined ? undefined : valueAt(root, ref);
    if (ref !== undefined && isObject(target)) edges.push({ holder, pointer: at, ref, target, list });
    for (const keyword of COMPOSITIONS) {
      arrayMember(holder, keyword)?.forEach((part, index) =>
        visit(part, at + pointerOf(keyword, index), { keyword, owner: holder }),
      );
    }
  };
  visit(schema, pointer, undefined);
  return edges;
}

function cut(
  root: JsonObject,
  circle: readonly Edge[],
  report: (pointer: string, ref: string) => void,
): void {
  const inherited = circle.find((edge, index) => {
    const next = circle[(index + 1) % circle.length];
    return edge.list?.keyword === "allOf" && next?.list !== undefined && next.list.keyword !== "allOf";
  });
  const own = inherited === undefined ? undefined : withoutAlternatives(inherited.target);
  if (inherited !== undefined && own !== undefined) {
    inherited.holder["$ref"] = componentFor(root, inherited.ref, own);
    return;
  }
  const last = circle.at(-1);
  if (last === undefined) return;
  report(last.pointer, last.ref);
  delete last.holder["$ref"];
  if (last.list === undefined) return;
  const { keyword, owner } = last.list;
  const rest = (arrayMember(owner, keyword) ?? []).filter((part) => part !== last.holder);
  if (rest.length > 0) owner[keyword] = rest;
  else Reflect.deleteProperty(owner, keyword);
}

/** What a schema says apart from its alternatives; `undefined` for nothing. */
function withoutAlternatives(schema: JsonObject): JsonObject | undefined {
  const own = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !["discriminator", ...ALTERNATIVES].includes(key)),
  );
  return ["additionalProperties", "allOf", "patternProperties", "properties"].some((key) => key in own)
    ? own
    : undefined;
}

/** A `$ref` to a component that says `own`; made when first asked for. */
function componentFor(root: JsonObject, ref: string, own: JsonObject): string {
  const schemas = componentSchemas(root);
  const text = JSON.stringify(own);
  const name = keysOf(ref).at(-1) ?? "";
  for (let number = 1; ; number++) {
    const candidate = `${name}Base${number === 1 ? "" : number}`;
    const known = Object.hasOwn(schemas, candidate) ? schemas[candidate] : undefined;
    if (known !== undefined && JSON.stringify(known) !== text) continue;
    schemas[candidate] ??= own;
    return schemaReference(candidate);
  }
}
