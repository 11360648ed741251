import { compareText } from "../../json.js";
import { deriveName } from "./derive.js";
import { claim, functionName, isReserved } from "./identifier.js";
import { keyOf, preferredName, type Unnamed, versionBeside } from "./registry.js";

/** Method and path of an operation (`GET /users/{id}`) -> function name. */
export type RouteNames = Readonly<Record<string, string>>;

/** The names of a document outside `specs/` that are known before a run. */
export interface KnownNames {
  /** Those that the user gives. */
  readonly given: RouteNames;
  /** Those of the last run, of operations that the document no longer has too. */
  readonly register: RouteNames;
}

/** `GET /users/{id}` */
export function routeOf({ method, path }: Pick<Unnamed, "method" | "path">): string {
  return `${method} ${path}`;
}

/**
 * Names for the operations of a document outside `specs/`: those that the user gives, then those of the last run, then the
 * document's `operationId`, then method and path. So a name stays with its operation, and a new operation never gets
 * that of another one, nor that of one that the document no longer has: it may be added again, and callers of the old one
 * would call the new one. Names that collide are resolved by order and reported: the operation that comes later by path, or
 * that is the one of another path by reference, falls back to method and path, then to its last path parameter, then to a number.
 */
export function nameForeignOperations<T extends Unnamed>(
  operations: readonly T[],
  warn: (text: string) => void,
  { given, register }: KnownNames = { given: {}, register: {} },
): Map<T, string> {
  const inOrder = [...operations].sort(
    (a, b) =>
      Number(a.isElsewhere ?? false) - Number(b.isElsewhere ?? false) ||
      compareText(keyOf(a), keyOf(b)) ||
      compareText(a.path, b.path),
  );
  const { matched: byUser } = matchRoutes(inOrder, given);
  const { matched: byRun, others: gone } = matchRoutes(inOrder, register);
  const named = new Map<T, string>(byUser);
  const taken = new Set(byUser.values());
  /** Name -> operation that has it, or had it. */
  const owners = new Map([...byUser].map(([operation, name]) => [name, keyOf(operation)]));
  for (const [operation, name] of byRun) {
    if (named.has(operation) || taken.has(name) || isReserved(name)) continue;
    named.set(operation, name);
    taken.add(name);
    owners.set(name, keyOf(operation));
  }
  const former = new Map(gone.filter(([, name]) => !taken.has(name)).map(([route, name]) => [name, route]));
  for (const [name, route] of former) {
    taken.add(name);
    owners.set(name, `${inOrder[0]?.module ?? ""} ${anonymous(route)}`);
  }
  for (const operation of inOrder.filter((unnamed) => !named.has(unnamed))) {
    const wanted = preferredName(operation);
    const owner = owners.get(wanted);
    const derived = taken.has(wanted)
      ? deriveName(operation) + versionBeside(owner ?? "", operation)
      : wanted;
    const name = claim(taken.has(derived) ? derived + byParameter(operation) : derived, taken);
    owners.set(name, keyOf(operation));
    named.set(operation, name);
    const before = byRun.get(operation);
    if (name === wanted && before === undefined) continue;
    const reason =
      before !== undefined
        ? `it was called ${before} before, which is ${isReserved(before) ? "reserved" : "given to another operation"}.`
        : former.has(wanted)
          ? `the name ${wanted} is that of ${former.get(wanted) ?? ""}, which the document no longer has.`
          : `the name ${wanted} was taken by another operation.`;
    warn(`${routeOf(operation)} is called ${name}: ${reason}`);
  }
  return named;
}

/**
 * The operations that names are for, and the names of no operation. A placeholder may have another name than before,
 * where that leaves no doubt.
 */
export function matchRoutes<T extends Pick<Unnamed, "method" | "path">>(
  operations: readonly T[],
  names: RouteNames,
): { readonly matched: Map<T, string>; readonly others: [route: string, name: string][] } {
  const matched = new Map<T, string>();
  const others = new Map(Object.entries(names));
  for (const operation of operations) {
    const name = others.get(routeOf(operation));
    if (name === undefined) continue;
    matched.set(operation, name);
    others.delete(routeOf(operation));
  }
  const unmatched = groupBy(
    operations.filter((operation) => !matched.has(operation)),
    (operation) => anonymous(routeOf(operation)),
  );
  for (const [key, [entry, second]] of groupBy([...others], ([route]) => anonymous(route))) {
    const [operation, another] = unmatched.get(key) ?? [];
    if (operation === undefined || another !== undefined || entry === undefined || second !== undefined)
      continue;
    matched.set(operation, entry[1]);
    others.delete(entry[0]);
  }
  return { matched, others: [...others] };
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOfItem(item), [...(groups.get(keyOfItem(item)) ?? []), item]);
  return groups;
}

function anonymous(route: string): string {
  return route.replaceAll(/\{[^{}]*\}/g, "{}");
}

/** What tells an item from another by what it is found by: `ByUsername` for `/users/{username}`, `ById` for `/media/{id}.json`. */
function byParameter({ path }: Unnamed): string {
  const [, parameter] = /\{([^{}]+)\}[^/{}]*\/?$/.exec(path) ?? [];
  if (parameter === undefined) return "";
  return functionName(`by ${parameter}`).replace(/^b/, "B");
}
