import { parseObject, problemAt, type SourceText } from "../core/document/parse.js";
import { closest } from "../core/json-schema/similar.js";
import { matchRoutes, type RouteNames, routeOf } from "../core/names/foreign.js";
import { isFunctionName } from "../core/names/function-name.js";
import { isReserved } from "../core/names/identifier.js";
import type { Unnamed } from "../core/names/registry.js";
import { pointerOf } from "../json-pointer.js";

/**
 * The names of `--names`: a JSON or YAML object of method and path -> function name.
 *
 * ```json
 * { "GET /users/{id}": "getUser", "GET /user": "getCurrentUser" }
 * ```
 *
 * @throws Problem with file and line when a value is not a name that a function can have, or two are the same
 */
export function readGivenNames(source: SourceText): RouteNames {
  const names = parseObject(source);
  const owners = new Map<string, string>();
  for (const [route, name] of Object.entries(names)) {
    const pointer = pointerOf(route);
    if (typeof name !== "string" || !isFunctionName(name))
      throw problemAt(source, pointer, `is ${JSON.stringify(name)}.`, "Expected the name of a function.");
    if (isReserved(name)) {
      const fix = `Expected another name, such as ${name}_.`;
      throw problemAt(source, pointer, `has the name ${name}, which is reserved.`, fix);
    }
    const owner = owners.get(name);
    if (owner !== undefined)
      throw problemAt(source, pointer, `has the name ${name}, as ${owner} has.`, "Expected each name once.");
    owners.set(name, route);
  }
  return names as RouteNames;
}

/**
 * Fails when a name is for no operation of the document, or is that of another operation since an earlier run: an
 * operation must not lose its name in silence.
 *
 * @throws Problem with file and line
 */
export function checkGivenNames(
  source: SourceText,
  given: RouteNames,
  register: RouteNames,
  operations: readonly Unnamed[],
): void {
  const { matched, others } = matchRoutes(operations, given);
  const [unknown] = others[0] ?? [];
  if (unknown !== undefined) {
    const like = closest(unknown, operations.map(routeOf));
    const fix =
      like === undefined ? "Expected method and path, as `GET /users/{id}`." : `Did you mean ${like}?`;
    throw problemAt(source, pointerOf(unknown), "is not an operation of the document.", fix);
  }
  for (const [operation, name] of matchRoutes(operations, register).matched) {
    const [other] = [...matched].find(([taker, wanted]) => wanted === name && taker !== operation) ?? [];
    if (other === undefined || matched.has(operation)) continue;
    const route = Object.keys(given).find((key) => given[key] === name) ?? routeOf(other);
    throw problemAt(
      source,
      pointerOf(route),
      `has the name ${name}, which is that of ${routeOf(operation)} since an earlier run.`,
      `Give ${JSON.stringify(routeOf(operation))} another name here too.`,
    );
  }
}
