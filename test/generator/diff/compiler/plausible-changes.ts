import fc from "fast-check";
import { isObject, type Json, type JsonObject } from "../../../../generator/json.js";

/** A schema of a document, with where it stands. */
interface Place {
  readonly node: JsonObject;
  readonly holder: Record<string, Json> | Json[];
  readonly key: string | number;
  readonly path: string;
}

/** Numbers that decide where a change happens and what it is. */
type Choice = readonly [number, number, boolean];

/** Changes a document in place; what was done, or nothing where it has no such place. */
type Edit = (document: JsonObject, choice: Choice) => string | undefined;

const METHODS = ["get", "put", "post", "delete", "patch"];
const objectOf = (value: Json | undefined): Record<string, Json> => (isObject(value) ? value : {});
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}

function schemasBelow(holder: Record<string, Json> | Json[], key: string | number, path: string): Place[] {
  const node = (holder as Record<string | number, Json>)[key];
  if (!isObject(node)) return [];
  return [
    { node, holder, key, path },
    ...Object.keys(objectOf(node["properties"])).flatMap((name) =>
      schemasBelow(objectOf(node["properties"]), name, `${path}.${name}`),
    ),
    ...schemasBelow(node, "items", `${path}[]`),
    ...schemasBelow(node, "additionalProperties", `${path}{}`),
    ...["oneOf", "anyOf", "allOf"].flatMap((keyword) =>
      listOf(node[keyword]).flatMap((_, index) =>
        schemasBelow(listOf(node[keyword]), index, `${path}.${keyword}[${index}]`),
      ),
    ),
  ];
}

const componentsOf = (document: JsonObject): Record<string, Json> =>
  objectOf(objectOf(document["components"])["schemas"]);

const operationsOf = (
  document: JsonObject,
): { readonly item: Record<string, Json>; readonly method: string }[] =>
  Object.values(objectOf(document["paths"])).flatMap((item) =>
    METHODS.filter((method) => isObject(objectOf(item)[method])).map((method) => ({
      item: objectOf(item),
      method,
    })),
  );

/** The `content` of bodies and answers, in which schemas stand by media type. */
const contentsOf = (document: JsonObject): Record<string, Json>[] =>
  operationsOf(document).flatMap(({ item, method }) => {
    const operation = objectOf(item[method]);
    return [operation["requestBody"], ...Object.values(objectOf(operation["responses"]))]
      .map((holder) => objectOf(objectOf(holder)["content"]))
      .filter((content) => Object.keys(content).length > 0);
  });

const schemasOf = (document: JsonObject): Place[] => [
  ...Object.keys(componentsOf(document)).flatMap((name) => schemasBelow(componentsOf(document), name, name)),
  ...contentsOf(document).flatMap((content) =>
    Object.entries(content).flatMap(([type, media]) => schemasBelow(objectOf(media), "schema", type)),
  ),
];

/** An edit of one schema among those that a test lets through. */
const ofSchema =
  (
    matches: (node: JsonObject) => boolean,
    edit: (place: Place, choice: Choice) => string | undefined,
  ): Edit =>
  (document, choice) => {
    const place = pick(
      schemasOf(document).filter(({ node }) => matches(node)),
      choice[0],
    );
    const done = place === undefined ? undefined : edit(place, choice);
    return done === undefined ? undefined : `${done} at ${place?.path ?? ""}`;
  };

const isPlain = (node: JsonObject): boolean => node["$ref"] === undefined;
const hasMembers = (node: JsonObject): boolean => Object.keys(objectOf(node["properties"])).length > 0;
const isText = (node: JsonObject): boolean => node["type"] === "string" && node["enum"] === undefined;

/** Sets what is required, which is absent rather than empty. */
function require(node: JsonObject, names: ReadonlySet<string>): void {
  if (names.size === 0) delete node["required"];
  else node["required"] = [...names];
}

const requiredOf = (node: JsonObject): Set<string> => new Set(listOf(node["required"]).map(String));

/** What maintainers do to documents. */
const EDITS: readonly Edit[] = [
  ofSchema(isText, ({ node }, [, number]) => {
    node["type"] = pick(["integer", "boolean", "object"], number) ?? "integer";
    return `type ${node["type"]}`;
  }),
  ofSchema(hasMembers, ({ node }, [, number]) => {
    const name = pick(Object.keys(objectOf(node["properties"])), number) ?? "";
    const names = requiredOf(node);
    if (!names.delete(name)) names.add(name);
    require(node, names);
    return `required ${name}`;
  }),
  ofSchema(isPlain, ({ node }) => {
    node["nullable"] = node["nullable"] !== true;
    return "nullable";
  }),
  ofSchema(isText, ({ node }, [, number]) => {
    node["enum"] = pick([["a", "b"], ["a"]], number) ?? [];
    return "values";
  }),
  ofSchema(
    (node) => listOf(node["enum"]).length > 1,
    ({ node }, [, , flag]) => {
      node["enum"] = flag ? listOf(node["enum"]).slice(1) : [...listOf(node["enum"]), "another"];
      return flag ? "a value less" : "a value more";
    },
  ),
  ofSchema(isPlain, ({ node }, [, number]) => {
    const keyword = pick(["readOnly", "writeOnly", "deprecated"], number) ?? "";
    node[keyword] = node[keyword] !== true;
    return keyword;
  }),
  ofSchema(hasMembers, ({ node }, [, number]) => {
    const name = pick(Object.keys(objectOf(node["properties"])), number) ?? "";
    Reflect.deleteProperty(objectOf(node["properties"]), name);
    const names = requiredOf(node);
    names.delete(name);
    require(node, names);
    return `without ${name}`;
  }),
  ofSchema(hasMembers, ({ node }, [, number, flag]) => {
    objectOf(node["properties"])["newMember"] = {
      type: "string",
      ...pick<JsonObject>([{}, { readOnly: true }, { writeOnly: true }], number),
    };
    if (flag) require(node, requiredOf(node).add("newMember"));
    return `newMember${flag ? ", required" : ""}`;
  }),
  ofSchema(isText, ({ node }, [, number]) => {
    node["format"] = pick(["binary", "date-time", "uuid"], number) ?? "uuid";
    return `format ${node["format"]}`;
  }),
  ofSchema(
    () => true,
    ({ node, holder, key }, [, number, flag]) => {
      const keyword = pick(["oneOf", "anyOf"], number) ?? "oneOf";
      const other: Json[] = flag ? [{ type: "object", properties: { other: { type: "string" } } }] : [];
      (holder as Record<string | number, Json>)[key] = { [keyword]: [structuredClone(node), ...other] };
      return `${keyword} of ${1 + other.length}`;
    },
  ),
  (document, [where, number]) => {
    const operation = pick(operationsOf(document), where);
    if (operation === undefined) return undefined;
    objectOf(operation.item[operation.method])["operationId"] = `renamed${number % 100}`;
    return `another name of ${operation.method}`;
  },
  (document, [where]) => {
    const operation = pick(operationsOf(document), where);
    if (operation === undefined) return undefined;
    Reflect.deleteProperty(operation.item, operation.method);
    return `without ${operation.method}`;
  },
  (document, [where, number, flag]) => {
    const found = pick(operationsOf(document), where);
    if (found === undefined) return undefined;
    const operation = objectOf(found.item[found.method]);
    const place = pick(["query", "header"], number) ?? "query";
    const parameter = { name: "new-one", in: place, required: flag, schema: { type: "string" } };
    operation["parameters"] = [...listOf(operation["parameters"]), parameter];
    return `a parameter in ${place}${flag ? ", required" : ""}`;
  },
  (document, [where, , flag]) => {
    const content = pick(contentsOf(document), where);
    const [type] = Object.keys(content ?? {});
    if (content === undefined || type === undefined) return undefined;
    content["text/csv"] = { schema: { type: "string" } };
    if (flag) Reflect.deleteProperty(content, type);
    return flag ? `text/csv instead of ${type}` : `text/csv beside ${type}`;
  },
];

/** A change, and where it happens, drawn at random. */
export const plausibleChanges: fc.Arbitrary<readonly [number, number, Choice]> = fc.tuple(
  fc.nat(),
  fc.nat(EDITS.length - 1),
  fc.tuple(fc.nat(), fc.nat(), fc.boolean()),
);

/** The document changed, and what was done; `undefined` where it has no place for the change. */
export function changed(
  document: JsonObject,
  edit: number,
  choice: Choice,
): { readonly after: JsonObject; readonly done: string } | undefined {
  const after = structuredClone(document);
  const done = EDITS[edit]?.(after, choice);
  return done === undefined ? undefined : { after, done };
}
