import { isWrite, type Operation } from "./model.js";

type Route = Pick<Operation, "method" | "path" | "name" | "created" | "isSafe" | "deprecation">;

/**
 * The function that shows whether a write took effect: it reads the object that the write is about, or the list that
 * it is in, which is the nearest `GET` on the way up its path. A write that creates something is looked for in a list.
 *
 * @returns function name by operation, for the writes that have one
 */
export function findLookups<T extends Route>(operations: readonly T[]): Map<T, string> {
  const reads = new Map<string, string>();
  for (const { method, path, name, deprecation } of operations)
    if (method === "GET" && deprecation === undefined) reads.set(segmentsOf(path).join("/"), name);
  const lookups = new Map<T, string>();
  for (const operation of operations) {
    if (!isWrite(operation.method) || operation.isSafe) continue;
    const found = nearest(reads, operation);
    if (found !== undefined) lookups.set(operation, found);
  }
  return lookups;
}

/** Above more segments that are not ids than this, a read is of something else: `items/vmware/deploy` makes no item. */
const MAX_ACTIONS = 1;

function nearest(reads: ReadonlyMap<string, string>, { path, created }: Route): string | undefined {
  let actions = 0;
  for (let segments = segmentsOf(path); segments.length > 0; segments = segments.slice(0, -1)) {
    const last = segments.at(-1);
    const isObject = last === ANY;
    const found = isObject && created.length > 0 ? undefined : reads.get(segments.join("/"));
    // Below an object, all is about that object.
    if (found !== undefined && (isObject || actions <= MAX_ACTIONS)) return found;
    if (!isObject) actions += 1;
  }
  return undefined;
}

const ANY = "{}";

/** The segments of a path, placeholders without their names: two operations may call one id differently. */
function segmentsOf(path: string): string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => (/^\{[^{}]*\}$/.test(segment) ? ANY : segment));
}
