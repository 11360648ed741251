import { isObject, type Json, type JsonObject, member } from "../json.js";
import { anonymous, listedResource, resourceOf, resourceOfMember } from "./resource.js";
import type { Target } from "./target.js";

/** Values of path parameters, by name. */
export type Binding = Readonly<Record<string, Json>>;

/** A list that was read: whose, and the first of what is in it. */
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
  /** What it is the id of: `machine_manager`. */
  readonly resource: string;
  /** Where the answer came from. */
  readonly path: string;
  readonly value: Json;
}

export function createLearned(): Learned {
  return { lists: [], references: new Map() };
}

/** So many items of a list, and so many references to one resource, are more than enough to choose from. */
const ENOUGH = 20;

/** Records the values of one answer. The first ones are kept, so that the same answers give the same result. */
export function learn(learned: Learned, target: Target, path: Binding, value: Json): void {
  const items = itemsOf(value);
  if (items !== undefined) {
    learned.lists.push({ target, path, items: items.filter(isObject).slice(0, ENOUGH) });
  }
  learnReferences(learned, target, value);
}

/** The items of a list, bare or in an envelope with one list in it; `undefined` for what is not a list. */
export function itemsOf(value: Json): readonly Json[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const [list, ...others] = Object.values(value).filter((child) => Array.isArray(child));
  return others.length === 0 ? list : undefined;
}

function learnReferences(learned: Learned, target: Target, value: Json): void {
  if (Array.isArray(value)) {
    for (const item of value.slice(0, ENOUGH)) learnReferences(learned, target, item);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, child] of Object.entries(value)) {
    const resource = resourceOfMember(name);
    for (const each of Array.isArray(child) ? child.slice(0, ENOUGH) : [child]) {
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
  if (own.length >= ENOUGH || own.some((each) => each.value === value)) return;
  references.set(key, [...own, { module, resource, path, value }]);
}

/** Every id that is known of a resource, by its own name or by one that ends in it. */
export function referencesTo({ references }: Learned, resource: string): Reference[] {
  return [...references.values()]
    .filter(([first]) => first?.resource === resource || first?.resource.endsWith(`_${resource}`) === true)
    .flat();
}

/** Whether a value can identify something in a path. */
export function isUsable(value: Json | undefined): value is string | number {
  return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
}

/** The lists that a path reads, read below the same owners. */
export function listsAt(learned: Learned, module: string, path: string, owners: Binding): LearnedList[] {
  return learned.lists.filter(
    (list) =>
      list.target.module === module &&
      anonymous(list.target.operation.path) === anonymous(path) &&
      Object.values(list.path).every((value) => Object.values(owners).includes(value)),
  );
}

/** The lists of a resource, wherever they are. */
export function listsOf(learned: Learned, resource: string): LearnedList[] {
  return learned.lists.filter(({ target }) => listedResource(target.operation.path) === resource);
}
