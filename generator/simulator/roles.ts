import { type Collection, closest, collectionOfItem, collectionOfList } from "./collections.js";
import { addressesItem, anonymous, parentOf, placeholders } from "./path-template.js";
import { quirkOf } from "./quirks.js";
import type { Route } from "./router.js";
import type { World } from "./world.js";

/** Where a request names the object it is about. */
export interface Target {
  readonly in: "path" | "body";
  readonly name: string;
}

/** What an operation does to the state of the platform. */
export type Role =
  | { readonly kind: "list"; readonly collection: Collection; readonly wrapper?: string }
  | { readonly kind: "item"; readonly collection: Collection; readonly target: Target }
  | { readonly kind: "create"; readonly collection: Collection }
  | {
      readonly kind: "update" | "delete" | "action";
      readonly collection: Collection;
      readonly target: Target;
    }
  /** Nothing that is kept: the answer follows from the request and the schema alone. */
  | { readonly kind: "call" };

/** Finds out from the shape of its path what an operation does; the table of quirks knows where that fails. */
export function roleOf({ id, module, operation }: Route, world: World): Role {
  const own = world.collections.filter((collection) => collection.module === module.slug);
  const { method, path } = operation;
  if (method === "GET" || method === "HEAD") return readingRole(own, path);

  const created = createdCollection(id, own, world, operation.created, path);
  if (created !== undefined) return { kind: "create", collection: created };

  const list = collectionOfList(own, path);
  if (list !== undefined) {
    return method === "POST"
      ? { kind: "create", collection: list }
      : { kind: "update", collection: list, target: { in: "body", name: "id" } };
  }
  if (addressesItem(path)) {
    const collection = collectionOfItem(own, path);
    if (collection !== undefined) {
      const target = { in: "path", name: placeholders(path).at(-1)! } as const;
      return { kind: method === "DELETE" ? "delete" : "update", collection, target };
    }
  }
  return actionRole(own, path);
}

function readingRole(own: readonly Collection[], path: string): Role {
  const template = anonymous(path);
  for (const collection of own) {
    if (collection.items.some((item) => anonymous(item) === template)) {
      return { kind: "item", collection, target: { in: "path", name: placeholders(path).at(-1)! } };
    }
    const list = collection.lists.find((each) => anonymous(each.path) === template);
    if (list !== undefined) {
      return { kind: "list", collection, ...(list.wrapper === undefined ? {} : { wrapper: list.wrapper }) };
    }
  }
  return { kind: "call" };
}

function createdCollection(
  id: string,
  own: readonly Collection[],
  world: World,
  created: Route["operation"]["created"],
  path: string,
): Collection | undefined {
  const { creates } = quirkOf(id);
  if (creates !== undefined) return world.collections.find(({ key }) => key === creates);
  for (const place of created) {
    if (place === "result") continue;
    const noun = place.concernedItem === "vmi" ? "virtual_machine" : place.concernedItem;
    const collection = closest(own, noun, path);
    if (collection !== undefined) return collection;
  }
  return undefined;
}

/** `/v1/vms/{id}/power` acts on the item before it, `/v1/vms/power` on the item that the body names. */
function actionRole(own: readonly Collection[], path: string): Role {
  for (let prefix = path; prefix !== ""; prefix = parentOf(prefix)) {
    const target = addressesItem(prefix)
      ? ({ in: "path", name: placeholders(prefix).at(-1)! } as const)
      : ({ in: "body", name: "id" } as const);
    const collection = target.in === "path" ? collectionOfItem(own, prefix) : collectionOfList(own, prefix);
    const isNamed = target.in === "path" || placeholders(path.slice(prefix.length)).length === 0;
    if (collection !== undefined && isNamed) return { kind: "action", collection, target };
  }
  return { kind: "call" };
}
