import type { ExampleRequest } from "./api.js";
import { type Collection, closest, collectionOfItem } from "./collections.js";
import { datesAround } from "./dates.js";
import { type ExampleOptions, example } from "./example.js";
import { placeholders } from "./path-template.js";
import type { Platform } from "./platform.js";
import type { Role } from "./roles.js";
import type { Route } from "./router.js";
import { specialOf } from "./special/index.js";
import type { Item } from "./store.js";
import { nounOf } from "./world.js";

/** Creates a request that is valid against the document and has ids of existing objects. */
export function exampleRequest(route: Route, role: Role, platform: Platform): ExampleRequest {
  const { module, operation } = route;
  const pathParameters = examplePath(route, platform);
  const query: Record<string, unknown> = {};
  for (const { in: place, name, required, schema } of operation.parameters) {
    if (place === "query" && required) query[name] = example(schema, optionsOf(route, platform, name), name);
  }
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(pathParameters[name] ?? ""),
  );
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const [contentType, schema] = Object.entries(operation.body?.content ?? {})[0] ?? [];
  const body = schema === undefined ? undefined : example(schema, optionsOf(route, platform, "body"), "body");
  if ("target" in role && role.target.in === "body") nameTarget(body, role.collection, platform);
  return {
    method: operation.method,
    path: `${module.basePath}${path}${search.size === 0 ? "" : `?${search.toString()}`}`,
    pathParameters,
    query,
    ...(contentType === undefined ? {} : { contentType, body }),
  };
}

/** Values of the placeholders: the first names an existing object, each further one an object that belongs to it. */
function examplePath(route: Route, platform: Platform): Record<string, string> {
  const { id, module, operation } = route;
  const own = platform.world.collections.filter((collection) => collection.module === module.slug);
  const values: Record<string, string> = { ...specialOf(id).example?.(platform) };
  let owner: Item | undefined;
  for (const name of placeholders(operation.path)) {
    if (values[name] !== undefined) continue;
    const prefix = operation.path.slice(0, operation.path.indexOf(`{${name}}`) + name.length + 2);
    const collection = collectionOfItem(own, prefix) ?? closest(own, nounOf(name) ?? "", operation.path);
    owner = collection === undefined ? undefined : firstBelow(platform, collection, owner);
    const found = owner?.value[name] ?? owner?.value[`${name}Address`] ?? owner?.id;
    const schema = operation.parameters.find((each) => each.in === "path" && each.name === name)?.schema;
    values[name] =
      typeof found === "string"
        ? found
        : String(example(schema ?? {}, optionsOf(route, platform, name), name));
  }
  return values;
}

/** Sets `id` of the body to the id of an existing object, which the request changes. */
function nameTarget(body: unknown, collection: Collection, platform: Platform): void {
  if (typeof body !== "object" || body === null || !("id" in body)) return;
  body.id = platform.store.all(collection)[0]?.id ?? body.id;
}

function optionsOf({ id, module, operation }: Route, platform: Platform, part: string): ExampleOptions {
  return {
    definitions: module.definitions,
    key: `${platform.seed}/${id}/${part}`,
    dates: datesAround(platform.today),
    direction: "request",
    // Index 1, because the request changes object 0: a change to the value that it already has is refused.
    reference: platform.world.references({ key: id, module: module.slug, path: operation.path }, 1, {}),
  };
}

function firstBelow(platform: Platform, collection: Collection, owner: Item | undefined): Item | undefined {
  const items = platform.store.all(collection);
  return (
    items.find((item) => owner !== undefined && Object.values(item.owners).includes(owner.id)) ?? items[0]
  );
}
