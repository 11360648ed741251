import pluralize from "pluralize";
import { isSuccess } from "../core/document/status.js";
import { flatten, type JsonSchema, referenceName, type SchemaDefinitions, typeOf } from "./json-schema.js";
import {
  addressesItem,
  anonymous,
  lastPlaceholder,
  lastWord,
  parentOf,
  sharedSegments,
} from "./path-template.js";
import type { ModuleData, OperationData } from "./platform-data.js";

/** A set of objects that several routes read and change, for example the virtual machines of one product. */
export interface Collection {
  /** Module and path: `compute /v1/vcenters/virtual_machines`. */
  readonly key: string;
  readonly module: string;
  /** Template of the route that lists the collection; the route itself may not exist. */
  readonly path: string;
  /** Name of one object, in the words of the API: `virtual_machine`. */
  readonly noun: string;
  readonly schema: JsonSchema;
  readonly definitions: SchemaDefinitions;
  /** Members that identify an item in a path, the most usual first. */
  readonly identifiers: readonly string[];
  readonly lists: readonly ListRoute[];
  /** Templates of the routes that read one item. */
  readonly items: readonly string[];
}

export interface ListRoute {
  readonly path: string;
  /** The member of the response that contains the items; absent if the response is an array. */
  readonly wrapper?: string;
}

const known = new WeakMap<ModuleData, readonly Collection[]>();

/** The collections of one module, derived from its `GET` operations. */
export function collectionsOf(module: ModuleData): readonly Collection[] {
  const collections = known.get(module) ?? findCollections(module);
  known.set(module, collections);
  return collections;
}

function findCollections(module: ModuleData): Collection[] {
  const { definitions } = module;
  const reads = module.operations.filter(({ method }) => method === "GET");
  const items = reads
    .filter(({ path }) => addressesItem(path))
    .flatMap((operation) => {
      const schema = answerSchema(operation);
      return schema !== undefined && typeOf(flatten(schema, definitions)) === "object"
        ? [{ path: operation.path, schema }]
        : [];
    })
    .sort((a, b) => a.path.length - b.path.length);
  const lists = reads.flatMap((operation) => {
    const found = listOf(operation, definitions);
    return found === undefined ? [] : [{ ...found, path: operation.path }];
  });

  const drafts = new Map<string, Draft>();
  const draftOf = (path: string, schema: JsonSchema): Draft => {
    // If a route by id returns the same named schema as another route, both return objects of one collection.
    const known = items.find((item) => sameName(item.schema, schema));
    const key = parentOf(known?.path ?? "") || path;
    const draft = drafts.get(key) ?? { path: key, schema, lists: [], items: [] };
    drafts.set(key, draft);
    return draft;
  };
  for (const { path, schema } of items) draftOf(parentOf(path), schema).items.push(path);
  for (const { path, schema, wrapper } of lists) {
    draftOf(path, schema).lists.push({ path, ...(wrapper === undefined ? {} : { wrapper }) });
  }
  return [...drafts.values()].map((draft) => finish(module, draft));
}

/**
 * The collection of a noun that shares the most leading segments with `path`; collections whose items can be read by
 * id come first.
 */
export function closest(
  collections: readonly Collection[],
  noun: string,
  path: string,
): Collection | undefined {
  const rank = ({ items, path: other }: Collection): number =>
    (items.length > 0 ? 100 : 0) + sharedSegments(other, path);
  return collections.filter((collection) => collection.noun === noun).sort((a, b) => rank(b) - rank(a))[0];
}

/** The JSON schema of the first declared success status. */
export function answerSchema(operation: OperationData): JsonSchema | undefined {
  const status = Object.keys(operation.responses).find((code) => isSuccess(code));
  const content = status === undefined ? undefined : operation.responses[status];
  return content?.["application/json"];
}

/** Nouns of collections that other objects refer to by another word than the last one of the path. */
const NOUNS: Readonly<Record<string, string>> = {
  "compute /v1/open_iaas": "machine_manager",
  "compute /v1/vcenters": "machine_manager",
};

interface Draft {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly lists: ListRoute[];
  readonly items: string[];
}

function finish(module: ModuleData, { path, schema, lists, items }: Draft): Collection {
  const properties = flatten(schema, module.definitions).properties ?? {};
  const own = items.map((item) => lastPlaceholder(item)).filter((name) => name in properties);
  return {
    key: `${module.slug} ${path}`,
    module: module.slug,
    path,
    noun: NOUNS[`${module.slug} ${path}`] ?? singular(lastWord(path)),
    schema,
    definitions: module.definitions,
    identifiers: [...new Set([...own, ...("id" in properties || own.length === 0 ? ["id"] : [])])],
    lists,
    items,
  };
}

/** The singular of a word of the API: `virtual_switchs`, `storage_repositories`. */
export function singular(word: string): string {
  const parts = word.split("_");
  return [...parts.slice(0, -1), pluralize.singular(parts.at(-1) ?? "")].join("_");
}

/** Members that an envelope has beside the list. */
const ENVELOPE = /^(total|page|size|pages|limit|offset|count|object|first_id|last_id|has_more|.*[iI]d)$/;

function listOf(
  operation: OperationData,
  definitions: SchemaDefinitions,
): { schema: JsonSchema; wrapper?: string } | undefined {
  const answer = answerSchema(operation);
  if (answer === undefined || addressesItem(operation.path)) return undefined;
  const flat = flatten(answer, definitions);
  if (typeOf(flat) === "array") return { schema: flat.items ?? true };
  const members = Object.entries(flat.properties ?? {}).filter(([name]) => !ENVELOPE.test(name));
  const [member] = members;
  if (member === undefined || members.length > 1) return undefined;
  const inner = flatten(member[1], definitions);
  return typeOf(inner) === "array" ? { schema: inner.items ?? true, wrapper: member[0] } : undefined;
}

function sameName(schema: JsonSchema, other: JsonSchema): boolean {
  const name = referenceName(schema);
  return name !== undefined && name === referenceName(other);
}

/** The collection of the item that a template addresses: `/v1/virtual_machines/{vmId}`. */
export function collectionOfItem(
  collections: readonly Collection[],
  template: string,
): Collection | undefined {
  const item = anonymous(template);
  const list = anonymous(parentOf(template));
  return (
    collections.find(({ items }) => items.some((path) => anonymous(path) === item)) ??
    collections.find(({ path, lists }) =>
      [path, ...lists.map((each) => each.path)].some((each) => anonymous(each) === list),
    )
  );
}

/** The collection that a template lists, even if no such route exists. */
export function collectionOfList(
  collections: readonly Collection[],
  template: string,
): Collection | undefined {
  const list = anonymous(template);
  return (
    collections.find(({ lists }) => lists.some(({ path }) => anonymous(path) === list)) ??
    collections.find(({ path }) => anonymous(path) === list)
  );
}
