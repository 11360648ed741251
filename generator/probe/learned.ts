import { isObject, type Json, type JsonObject, member } from "../json.js";
import { anonymous, listedResource, resourceOf, resourceOfMember } from "./resource.js";
import type { Target } from "./target.js";

/** Values of path parameters, by name. */
export type Binding = Readonly<Record<string, Json>>;

/** A list that was read: its operation, its owners, and its first items. */
export interface LearnedList {
  readonly target: Target;
  readonly path: Binding;
  readonly items: readonly JsonObject[];
}

/** The values from answers that further calls need. They stay in memory and are never shown. */
export interface Learned {
  readonly lists: LearnedList[];
  readonly references: Map<string, Reference[]>;
}

/** An id that a member of an answer named. */
export interface Reference {
  readonly module: string;
  /** The resource that it identifies: `machine_manager`. */
  readonly resource: string;
  /** Path of the operation that returned it. */
  readonly path: string;
  readonly value: Json;
}

export function createLearned(): Learned {
  return { lists: [], references: new Map() };
}

/** Limit of stored items per list, and of stored references per resource and path. */
const MAX_KEPT = 20;

/** Records the values of one answer. The first ones are kept, so that the same answers give the same result. */
export function learn(learned: Learned, target: Target, path: Binding, value: Json): void {
  const items = itemsOf(value);
  if (items !== undefined) {
    learned.lists.push({ target, path, items: items.filter(isObject).slice(0, MAX_KEPT) });
  }
  learnReferences(learned, target, value);
}

/** The items of an array, or of the only array in an envelope; `undefined` for other values. */
export function itemsOf(value: Json): readonly Json[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const [list, ...others] = Object.values(value).filter((child) => Array.isArray(child));
  return others.length === 0 ? list : undefined;
}

function learnReferences(learned: Learned, target: Target, value: Json): void {
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_KEPT)) learnReferences(learned, target, item);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, child] of Object.entries(value)) {
    const resource = resourceOfMember(name);
    for (const each of Array.isArray(child) ? child.slice(0, MAX_KEPT) : [child]) {
      if (isObject(each))
        remember(learned, target, resourceOf(name), member(each, "id") ?? member(each, "uuid"));
      else if (resource !== undefined && /ids?$/i.test(name)) remember(learned, target, resource, each);
      else if (isUuid(each)) remember(learned, target, resourceOf(name), each);
    }
    learnReferences(learned, target, child);
  }
}

function isUuid(value: Json): boolean {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

function remember({ references }: Learned, target: Target, resource: string, value: Json | undefined): void {
  if (!isUsable(value)) return;
  const { module } = target;
  const { path } = target.operation;
  const key = JSON.stringify([module, resource, path]);
  const own = references.get(key) ?? [];
  if (own.length >= MAX_KEPT || own.some((each) => each.value === value)) return;
  references.set(key, [...own, { module, resource, path, value }]);
}

/** All known ids of a resource, or of one whose name ends in its name (`input_file` for `file`). */
export function referencesTo({ references }: Learned, resource: string): Reference[] {
  return [...references.values()]
    .filter(([first]) => first?.resource === resource || first?.resource.endsWith(`_${resource}`) === true)
    .flat();
}

/** Whether a value can identify something in a path. */
export function isUsable(value: Json | undefined): value is string | number {
  return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
}

/** The lists of a path whose owners are among the given ones. */
export function listsAt(learned: Learned, module: string, path: string, owners: Binding): LearnedList[] {
  return learned.lists.filter(
    (list) =>
      list.target.module === module &&
      anonymous(list.target.operation.path) === anonymous(path) &&
      Object.values(list.path).every((value) => Object.values(owners).includes(value)),
  );
}

/** The lists of a resource at any path. */
export function listsOf(learned: Learned, resource: string): LearnedList[] {
  return learned.lists.filter(({ target }) => listedResource(target.operation.path) === resource);
}
