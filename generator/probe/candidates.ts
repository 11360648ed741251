import type { Parameter } from "../core/model/model.js";
import type { Json, JsonObject } from "../json.js";
import {
  type Binding,
  isUsable,
  type Learned,
  type LearnedList,
  listsAt,
  listsOf,
  type Reference,
  referencesTo,
} from "./learned.js";
import { membersFor, resourceOfMember, resourceOfPlaceholder, sharedSegments } from "./resource.js";
import { documentedValues, type Target } from "./target.js";

/** Values with which an operation can be called. */
export interface Candidate {
  readonly path: Binding;
  readonly query: Binding;
  readonly header: Binding;
  /** Whether every value is from the document or from the list right before it in the path. */
  readonly isCertain: boolean;
}

/** How far to look for values, the likeliest places first; each step takes in those before it. */
export const REACHES = ["place", "resource", "reference", "elsewhere"] as const;
export type Reach = (typeof REACHES)[number];

/** Maximum number of values that an operation is called with until one gives an answer. */
export const MAX_ATTEMPTS = 3;

/** What candidates are made from. */
export interface Sources {
  readonly learned: Learned;
  /** `--with`: by parameter (`range`) or by module and parameter (`backup.range`). */
  readonly given: ReadonlyMap<string, string>;
  readonly root: JsonObject;
}

/**
 * Values for all that an operation needs, from
 *
 * 1. what the user gave, else the document: a default or an enumeration;
 * 2. the list at the path before the placeholder, read below the same owners (`place`);
 * 3. a list of the same module whose items are what the operation answers with, or that is called like the resource,
 *    the closest path first (`resource`);
 * 4. members of answers of the module that point to the resource: `poolId`, `pool: { id }` (`reference`);
 * 5. lists and members of other modules (`elsewhere`).
 *
 * The order of answers decides among equals, so that equal answers give equal calls.
 */
export function candidatesFor(target: Target, sources: Sources, reach: Reach): Candidate[] {
  let partial: Candidate[] = [{ path: {}, query: {}, header: {}, isCertain: true }];
  for (const parameter of target.needed) {
    partial = partial
      .flatMap((before) =>
        valuesFor(target, parameter, before.path, sources, REACHES.indexOf(reach)).map(
          ({ value, isCertain }) => bind(before, parameter, value, isCertain),
        ),
      )
      .slice(0, MAX_ATTEMPTS ** 2);
  }
  return partial;
}

/**
 * The calls again with an id that narrows a list, one id at a time: from what answers of the neighbourhood point to, or
 * from the list that is the parent of the path.
 */
export function narrowed(target: Target, { learned, given }: Sources, candidate: Candidate): Candidate[] {
  const { module, operation } = target;
  const parent = operation.path.slice(0, operation.path.lastIndexOf("/"));
  const near = parent.split("/").length;
  const above = pick(listsAt(learned, module, parent, {}), ["id", "uuid"]);
  const bound = (parameter: Parameter, value: Json | undefined): Candidate[] =>
    value === undefined ? [] : [bind(candidate, parameter, value, false)];
  const pointed = target.scopes.flatMap((parameter) => {
    const [first] = references(target, learned, resourceOfMember(parameter.key));
    const isNear = first !== undefined && sharedSegments(first.path, operation.path) >= near;
    const own = given.get(`${module}.${parameter.key}`) ?? given.get(parameter.key);
    return bound(parameter, own ?? (isNear ? first.value : undefined));
  });
  return [...pointed, ...target.scopes.flatMap((parameter) => bound(parameter, above[0]))].slice(
    0,
    2 * MAX_ATTEMPTS,
  );
}

function bind(before: Candidate, parameter: Parameter, value: Json, isCertain: boolean): Candidate {
  const place = parameter.in === "path" ? "path" : parameter.in === "header" ? "header" : "query";
  return {
    ...before,
    [place]: { ...before[place], [parameter.key]: value },
    isCertain: before.isCertain && isCertain,
  };
}

interface Value {
  readonly value: Json;
  readonly isCertain: boolean;
}

function valuesFor(
  target: Target,
  parameter: Parameter,
  owners: Binding,
  { learned, given, root }: Sources,
  reach: number,
): Value[] {
  const own = given.get(`${target.module}.${parameter.key}`) ?? given.get(parameter.key);
  if (own !== undefined) return [{ value: own, isCertain: false }];
  const documented = documentedValues(parameter, root);
  if (documented.length > 0) return certain(documented);

  const { path } = target.operation;
  const isInPath = parameter.in === "path";
  const resource = isInPath ? resourceOfPlaceholder(parameter.name, path) : resourceOfMember(parameter.key);
  const members = membersFor(parameter.key);
  const before = isInPath ? path.slice(0, path.indexOf(`/{${parameter.name}}`)) : undefined;
  const endsHere = isInPath && path.endsWith(`{${parameter.name}}`);
  const steps: (() => Value[])[] = [
    () =>
      before === undefined ? [] : certain(pick(listsAt(learned, target.module, before, owners), members)),
    () => possible(pick(sameResource(target, learned, resource, endsHere), members)),
    () => possible(references(target, learned, resource).map(({ value }) => value)),
    () => possible(elsewhere(target, learned, resource, members)),
  ];
  const values = new Set<Json>();
  const fresh = ({ value }: Value): boolean => !values.has(value) && values.add(value).has(value);
  return steps.slice(0, reach + 1).flatMap((step) => step().filter(fresh).slice(0, MAX_ATTEMPTS));
}

function certain(values: readonly Json[]): Value[] {
  return values.map((value) => ({ value, isCertain: true }));
}

function possible(values: readonly Json[]): Value[] {
  return values.map((value) => ({ value, isCertain: false }));
}

/** The first member of each item that can be used: of the first items of all lists, then of the second ones. */
function pick(lists: readonly LearnedList[], members: readonly string[]): Json[] {
  const longest = Math.max(0, ...lists.map(({ items }) => items.length));
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    lists.flatMap(({ items }) => {
      const item = items[index] ?? {};
      const name = members.find((each) => Object.hasOwn(item, each) && isUsable(item[each]));
      return name === undefined ? [] : [item[name] ?? null];
    }),
  );
}

function sameResource(
  target: Target,
  learned: Learned,
  resource: string | undefined,
  endsHere: boolean,
): LearnedList[] {
  const { module, operation, schemaName } = target;
  const own = learned.lists.filter((list) => list.target.module === module);
  const alike =
    endsHere && schemaName !== undefined ? own.filter((list) => list.target.schemaName === schemaName) : [];
  const named = resource === undefined ? [] : listsOf({ ...learned, lists: own }, resource);
  return [...alike, ...closestFirst(named, operation.path)];
}

function closestFirst(lists: readonly LearnedList[], path: string): LearnedList[] {
  const rank = ({ target }: LearnedList): number => sharedSegments(target.operation.path, path);
  return [...lists].sort((a, b) => rank(b) - rank(a));
}

/** Those of the module, the closest first; `input_file` is a `file` as well, when nothing has that name alone. */
function references(target: Target, learned: Learned, resource: string | undefined): Reference[] {
  if (resource === undefined) return [];
  const own = referencesTo(learned, resource).filter(({ module }) => module === target.module);
  const rank = ({ path }: Reference): number => sharedSegments(path, target.operation.path);
  const named = own.filter((each) => each.resource === resource).sort((a, b) => rank(b) - rank(a));
  return [...named, ...own.filter((each) => each.resource !== resource)];
}

function elsewhere(
  target: Target,
  learned: Learned,
  resource: string | undefined,
  members: readonly string[],
): Json[] {
  if (resource === undefined) return [];
  const others = learned.lists.filter((list) => list.target.module !== target.module);
  const pointed = referencesTo(learned, resource).filter(
    (each) => each.module !== target.module && each.resource === resource,
  );
  return [
    ...pick(closestFirst(listsOf({ ...learned, lists: others }, resource), target.operation.path), members),
    ...pointed.map(({ value }) => value),
  ];
}
