import type { ExampleRequest } from "./api.js";
import { type Collection, closest, collectionOfItem } from "./collections.js";
import { example } from "./example.js";
import { placeholders } from "./path-template.js";
import type { Platform } from "./platform.js";
import type { Role } from "./roles.js";
import type { Route } from "./router.js";
import { specialOf } from "./special/index.js";
import type { Item } from "./store.js";
import { nounOf } from "./world.js";

/** Makes up a request of an operation that the document accepts and that names objects which exist. */
export function exampleRequest(
  { id, module, operation }: Route,
  role: Role,
  platform: Platform,
): ExampleRequest {
  const values: Record<string, string> = { ...specialOf(id).example?.(platform) };
  let lowest: Item | undefined;
  for (const name of placeholders(operation.path)) {
    const prefix = operation.path.slice(0, operation.path.indexOf(`{${name}}`) + name.length + 2);
    const own = platform.world.collections.filter((collection) => collection.module === module.slug);
    const collection = collectionOfItem(own, prefix) ?? closest(own, nounOf(name) ?? "", operation.path);
    if (values[name] !== undefined) continue;
    const parameter = operation.parameters.find((each) => each.in === "path" && each.name === name);
    lowest = collection === undefined ? undefined : firstBelow(platform, collection, lowest);
    const found = lowest?.value[name] ?? lowest?.value[`${name}Address`] ?? lowest?.id;
    values[name] =
      typeof found === "string"
        ? found
        : String(example(parameter?.schema ?? { type: "string" }, optionsOf(`${id}/${name}`), name));
  }

  const query = new URLSearchParams();
  for (const { in: place, name, required, schema } of operation.parameters) {
    if (place !== "query" || !required) continue;
    query.append(name, String(example(schema, optionsOf(`${id}/${name}`), name)));
  }
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name]!),
  );
  const search = query.size === 0 ? "" : `?${query.toString()}`;
  const [contentType, schema] = Object.entries(operation.body?.content ?? {})[0] ?? [];
  const body = schema === undefined ? undefined : example(schema, optionsOf(`${id}/body`), "body");
  if (
    role.kind !== "create" &&
    "target" in role &&
    role.target.in === "body" &&
    isRecord(body) &&
    "id" in body
  ) {
    body["id"] = platform.store.all(role.collection)[0]?.id ?? body["id"];
  }
  return {
    method: operation.method,
    path: `${module.basePath}${path}${search}`,
    ...(contentType === undefined ? {} : { contentType, body }),
  };

  function optionsOf(key: string): Parameters<typeof example>[1] {
    return {
      definitions: module.definitions,
      key: `${platform.seed}/${key}`,
      direction: "request",
      reference: platform.world.references({ key: id, module: module.slug, path: operation.path }, 0, {}),
    };
  }
}

function firstBelow(platform: Platform, collection: Collection, owner: Item | undefined): Item | undefined {
  const items = platform.store.all(collection);
  return (
    items.find((item) => owner !== undefined && Object.values(item.owners).includes(owner.id)) ?? items[0]
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
