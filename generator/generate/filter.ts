import { readDeprecation } from "../core/deprecation/read.js";
import { closest } from "../core/json-schema/similar.js";
import type { Found } from "../core/model/find-operations.js";
import type { FoundWebhook } from "../core/model/incoming.js";
import { routeOf } from "../core/names/foreign.js";
import { arrayMember, type JsonObject, stringMember } from "../json.js";
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
  /** Requests of webhooks, for either reason. */
  readonly webhooks: number;
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
 * segments. A webhook has its tags, is called by its name or its `operationId`, and has no path; callbacks belong to their
 * operation.
 *
 * @throws Problem when a filter fits nothing, naming what is like it, or no operation fits all kinds of filters
 */
export function selectOperations(
  file: string,
  operations: readonly Found[],
  names: ReadonlyMap<Found, string>,
  { filters, excludeDeprecated }: Selection,
  webhooks: readonly FoundWebhook[] = [],
): {
  readonly selected: readonly Found[];
  readonly isLeftOut: (request: JsonObject) => boolean;
  readonly leftOut: LeftOutCount;
} {
  for (const filter of filters) {
    const isFitted =
      operations.some((operation) => fits(operation, names, filter)) ||
      webhooks.some((webhook) => fitsWebhook(webhook, filter));
    if (!isFitted) throw noFit(file, operations, names, webhooks, filter);
  }
  const kinds = KINDS.map((kind) => filters.filter((filter) => filter.kind === kind)).filter(
    (list) => list.length > 0,
  );
  const fitting = operations.filter((operation) =>
    kinds.every((list) => list.some((filter) => fits(operation, names, filter))),
  );
  const isDeprecated = (node: JsonObject): boolean =>
    excludeDeprecated && readDeprecation(node) !== undefined;
  const wanted = new Set(
    webhooks
      .filter((webhook) => kinds.every((list) => list.some((filter) => fitsWebhook(webhook, filter))))
      .map(({ node }) => node),
  );
  const unwanted = new Set(webhooks.map(({ node }) => node).filter((node) => !wanted.has(node)));
  const isLeftOut = (request: JsonObject): boolean => unwanted.has(request) || isDeprecated(request);
  if (fitting.length + wanted.size === 0 && operations.length > 0) {
    throw new Problem(`no operation fits ${filters.map(filterText).join(" and ")} at once.`, {
      file,
      fix: "Filters of one kind add to each other, those of different kinds narrow: leave one of them out.",
    });
  }
  const selected = fitting.filter(({ node }) => !isDeprecated(node));
  return {
    selected,
    isLeftOut,
    leftOut: {
      byFilter: operations.length - fitting.length,
      deprecated: fitting.length - selected.length,
      webhooks: webhooks.filter(({ node }) => isLeftOut(node)).length,
    },
  };
}

function fitsWebhook(webhook: FoundWebhook, { kind, value }: Filter): boolean {
  return valuesOfWebhook(webhook, kind).includes(value);
}

function valuesOfWebhook({ name, node }: FoundWebhook, kind: Filter["kind"]): readonly string[] {
  if (kind === "path") return [];
  if (kind === "tag") return tagsOf(node);
  const operationId = stringMember(node, "operationId");
  return operationId === undefined ? [name] : [name, operationId];
}

function tagsOf(node: JsonObject): string[] {
  return (arrayMember(node, "tags") ?? []).filter((tag) => typeof tag === "string");
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
    const tags = tagsOf(operation.node);
    return tags.length === 0 ? [operation.tag] : tags;
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
  webhooks: readonly FoundWebhook[],
  { kind, value }: Filter,
): Problem {
  const known = [
    ...new Set([
      ...operations.flatMap((operation) => valuesOf(operation, names, kind)),
      ...webhooks.flatMap((webhook) => valuesOfWebhook(webhook, kind)),
    ]),
  ];
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
