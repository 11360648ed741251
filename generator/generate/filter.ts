import { readDeprecation } from "../core/deprecation/read.js";
import { closest } from "../core/json-schema/similar.js";
import type { Found } from "../core/model/find-operations.js";
import { routeOf } from "../core/names/foreign.js";
import { arrayMember } from "../json.js";
import { Problem } from "../problem.js";
import { escapePattern } from "../text/pattern.js";

/** What a filter looks at: `tag=users`, `path=/v1/users/**`, `operation=getUser`. */
const KINDS = ["tag", "path", "operation"] as const;

/** One `--filter`. */
export interface Filter {
  readonly kind: (typeof KINDS)[number];
  readonly value: string;
}

/** Which operations of a document are wanted. */
export interface Selection {
  /** Of one kind, any of them; of several kinds, one of each. Empty: all operations. */
  readonly filters: readonly Filter[];
  readonly excludeDeprecated: boolean;
}

export const ALL_OPERATIONS: Selection = { filters: [], excludeDeprecated: false };

/** How many operations are left out, and why. */
export interface LeftOutCount {
  readonly byFilter: number;
  readonly deprecated: number;
}

/** `undefined` for a text that is not a filter. */
export function parseFilter(text: string): Filter | undefined {
  const [, name, value = ""] = /^(\w+)=(.+)$/s.exec(text) ?? [];
  const kind = KINDS.find((known) => known === name);
  return kind && { kind, value };
}

/** `tag=users` */
export function filterText({ kind, value }: Filter): string {
  return `${kind}=${value}`;
}

/**
 * The operations that are wanted. A tag is one of an operation's tags; an operation is called by its function, by its
 * `operationId`, or by method and path; in a path `*` stands for any part of a segment and `**` for any number of
 * segments.
 *
 * @throws Problem when a filter fits nothing, naming what is like it, or no operation fits all kinds of filters
 */
export function selectOperations(
  file: string,
  operations: readonly Found[],
  names: ReadonlyMap<Found, string>,
  { filters, excludeDeprecated }: Selection,
): { readonly selected: readonly Found[]; readonly leftOut: LeftOutCount } {
  for (const filter of filters) {
    if (!operations.some((operation) => fits(operation, names, filter)))
      throw noFit(file, operations, names, filter);
  }
  const kinds = KINDS.map((kind) => filters.filter((filter) => filter.kind === kind)).filter(
    (list) => list.length > 0,
  );
  const fitting = operations.filter((operation) =>
    kinds.every((list) => list.some((filter) => fits(operation, names, filter))),
  );
  if (fitting.length === 0 && operations.length > 0) {
    throw new Problem(`no operation fits ${filters.map(filterText).join(" and ")} at once.`, {
      file,
      fix: "Filters of one kind add to each other, those of different kinds narrow: leave one of them out.",
    });
  }
  const selected = excludeDeprecated
    ? fitting.filter(({ node }) => readDeprecation(node) === undefined)
    : fitting;
  return {
    selected,
    leftOut: {
      byFilter: operations.length - fitting.length,
      deprecated: fitting.length - selected.length,
    },
  };
}

function fits(operation: Found, names: ReadonlyMap<Found, string>, { kind, value }: Filter): boolean {
  if (kind === "path") return patternOf(value).test(operation.path);
  return valuesOf(operation, names, kind).includes(value);
}

function valuesOf(
  operation: Found,
  names: ReadonlyMap<Found, string>,
  kind: Filter["kind"],
): readonly string[] {
  if (kind === "path") return [operation.path];
  if (kind === "tag") {
    const tags = arrayMember(operation.node, "tags")?.filter((tag) => typeof tag === "string");
    return tags === undefined || tags.length === 0 ? [operation.tag] : tags;
  }
  const { operationId } = operation;
  return [
    names.get(operation) ?? "",
    ...(operationId === undefined ? [] : [operationId]),
    routeOf(operation),
  ];
}

/** Braces are those of placeholders, so only stars have a meaning of their own. */
function patternOf(glob: string): RegExp {
  const source = glob
    .split(/(\/\*\*(?=\/|$)|\*+)/)
    .map((part) => {
      if (part === "/**") return "(?:/.*)?";
      return /^\*+$/.test(part) ? (part === "*" ? "[^/]*" : ".*") : escapePattern(part);
    })
    .join("");
  return new RegExp(`^${source}$`, "su");
}

function noFit(
  file: string,
  operations: readonly Found[],
  names: ReadonlyMap<Found, string>,
  { kind, value }: Filter,
): Problem {
  const known = [...new Set(operations.flatMap((operation) => valuesOf(operation, names, kind)))];
  const like = closest(value, known);
  return new Problem(`has no ${kind} ${JSON.stringify(value)}, which --filter names.`, {
    file,
    fix: like === undefined ? exampleOf(kind, known) : `Did you mean ${JSON.stringify(like)}?`,
  });
}

const MAX_LISTED = 10;

function exampleOf(kind: Filter["kind"], known: readonly string[]): string {
  const listed = known.slice(0, MAX_LISTED).map((value) => JSON.stringify(value));
  const rest = known.length > MAX_LISTED ? `, and ${known.length - MAX_LISTED} more` : "";
  return `Expected ${kind === "path" ? "a glob of" : "one of"} ${listed.join(", ")}${rest}.`;
}
