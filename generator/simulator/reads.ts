import { isSuccess } from "../core/document/status.js";
import { answerSchema } from "./collections.js";
import { datesAround } from "./dates.js";
import { errorResponse, json } from "./errors.js";
import { example } from "./example.js";
import { filterItems } from "./filters.js";
import { flatten } from "./json-schema.js";
import { cutPage, orderItems } from "./pages.js";
import { type Call, type Platform, pathValue } from "./platform.js";
import { quirkOf } from "./quirks.js";
import type { Role } from "./roles.js";
import type { Item } from "./store.js";

/** Answers a list: the items that belong to the owners in the path, filtered, sorted and cut to the page. */
export function readList(call: Call, role: Role & { kind: "list" }, platform: Platform): Response {
  const { route, request } = call;
  const { collection, wrapper } = role;
  // Observed by public clients: lists of OpenIaaS without `machineManagerId` sometimes answer 5xx.
  if (platform.scopedLists && isUnscoped(call)) return errorResponse(500);
  const owners = platform.world.ownersOf(route.module.slug, route.operation.path);
  for (const [name, owner] of Object.entries(owners)) {
    const id = pathValue(call, name);
    if (platform.store.find(owner, name, id) === undefined) return missing(call, id);
  }
  const within = platform.store
    .all(collection)
    .filter((item) =>
      Object.entries(owners).every(([name, { key }]) => belongs(item, key, pathValue(call, name))),
    );
  const ignored = call.listFault === "same-page" ? ["offset", "page"] : [];
  const declared = new Set(
    route.operation.parameters.map(({ name }) => name).filter((name) => !ignored.includes(name)),
  );
  const page = cutPage(
    orderItems(filterItems(within, request.query), request.query),
    request.query,
    declared,
  );
  const isPartial = call.listFault === "partial-list";
  const status = isPartial ? 206 : 200;
  const shown = isPartial ? page.items.slice(0, Math.floor(page.items.length / 2)) : page.items;
  const values = shown.map(({ value }) => value);
  if (wrapper === undefined) return json(status, values);

  const schema = flatten(answerSchema(route.operation), route.module.definitions);
  const envelope = example(
    { ...schema, properties: without(schema.properties ?? {}, wrapper) },
    {
      definitions: route.module.definitions,
      key: `${platform.seed}/${route.id}`,
      dates: datesAround(platform.today),
      direction: "response",
    },
  ) as Record<string, unknown>;
  const figures: Record<string, unknown> = { ...page, count: values.length, ...request.path };
  for (const name of Object.keys(envelope)) if (figures[name] !== undefined) envelope[name] = figures[name];
  return json(status, { ...envelope, [wrapper]: values });
}

/** Answers one item, or with the error that the platform returns if it does not exist. */
export function readItem(call: Call, role: Role & { kind: "item" }, platform: Platform): Response {
  const id = pathValue(call, role.target.name);
  const item = platform.store.find(role.collection, role.target.name, id);
  if (item === undefined || !isBelowOwners(call, item, platform)) return missing(call, id);
  return json(200, item.value);
}

/** Whether an item belongs to the owners that the path names. */
export function isBelowOwners({ route, request }: Call, item: Item, platform: Platform): boolean {
  return Object.entries(platform.world.ownersOf(route.module.slug, route.operation.path)).every(
    ([name, { key }]) => item.owners[key] === undefined || item.owners[key] === request.path[name],
  );
}

/** The response for an object that does not exist. */
export function missing({ route }: Call, id: string): Response {
  const status = quirkOf(route.id).missing?.(id) ?? 404;
  return errorResponse(status, status === 404 ? `There is no object with the id ${id}.` : undefined, {
    inference: route.module.origin !== undefined,
  });
}

/** Answers an operation without state from its schema; equal requests get equal responses. */
export function answerCall({ route, request }: Call, platform: Platform): Response {
  const [status = "200", content = {}] =
    Object.entries(route.operation.responses).find(([code]) => isSuccess(code)) ?? [];
  const [mediaType, schema] = Object.entries(content)[0] ?? [];
  if (mediaType === undefined || schema === undefined || route.operation.method === "HEAD") {
    return new Response(null, { status: Number(status) });
  }
  const value = example(schema, {
    definitions: route.module.definitions,
    key: `${platform.seed}/${route.id}/${JSON.stringify(request.path)}`,
    dates: datesAround(platform.today),
    direction: "response",
    reference: platform.world.references(
      { module: route.module.slug, path: route.operation.path, key: route.id },
      0,
      {},
    ),
  });
  if (mediaType.includes("json")) return json(Number(status), value);
  return new Response(typeof value === "string" ? value : JSON.stringify(value), {
    status: Number(status),
    headers: { "content-type": mediaType.replace("*", "mpeg") },
  });
}

function isUnscoped({ route, request }: Call): boolean {
  const scope = "machineManagerId";
  return (
    route.operation.path.startsWith("/v1/open_iaas/") &&
    route.operation.parameters.some(({ name }) => name === scope) &&
    !request.query.has(scope)
  );
}

function belongs(item: Item, owner: string, id: string): boolean {
  return item.owners[owner] === undefined || item.owners[owner] === id;
}

function without<T>(record: Readonly<Record<string, T>>, ...names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
