import { canonicalText } from "../core/json-schema/canonical.js";
import { findRenames } from "../core/json-schema/similar.js";
import { typeText } from "../core/json-schema/type-text.js";
import { parameterStyle } from "../core/model/descriptor.js";
import type { Operation, Parameter } from "../core/model/model.js";
import type { Level } from "./change.js";
import { type Finding, type Ledger, operationPlace } from "./ledger.js";
import type { SchemaComparison } from "./schema-comparison.js";

/** Compares the parameters of an operation. Path parameters are paired by their position in the path. */
export function compareParameters(
  comparison: SchemaComparison,
  ledger: Ledger,
  before: Operation,
  after: Operation,
): void {
  const id = operationPlace(after.name);
  const label = ({ in: place, key }: Parameter): string => `${after.name} ${place} ${key}`;
  const add = (kind: Finding["kind"], level: Level, about: Parameter, more: Partial<Finding> = {}): void =>
    ledger.add(id, { kind, level, name: label(about), side: "request", pointer: about.pointer, ...more });

  const removed: Parameter[] = [];
  const added = new Set(after.parameters);
  const pairs: (readonly [Parameter, Parameter])[] = [];
  for (const parameter of before.parameters) {
    const partner = partnerOf(parameter, before, after);
    if (partner === undefined) removed.push(parameter);
    else {
      pairs.push([parameter, partner]);
      added.delete(partner);
    }
  }
  for (const [from, to] of findRenamedParameters(removed, [...added], comparison, label)) {
    pairs.push([from, to]);
    removed.splice(removed.indexOf(from), 1);
    added.delete(to);
  }
  for (const parameter of removed)
    add("parameter-removed", "breaking-callers", parameter, { before: typeText(parameter.schema) });
  for (const parameter of added) {
    add("parameter-added", parameter.isRequired ? "breaking-callers" : "compatible", parameter, {
      after: `${typeText(parameter.schema)}${parameter.isRequired ? ", required" : ""}`,
    });
  }
  for (const [from, to] of pairs) {
    if (from.key !== to.key) {
      add("parameter-renamed", "breaking-callers", from, {
        before: from.key,
        after: to.key,
        pointer: to.pointer,
        isSuggestion: to.in !== "path" && comparison.announcedReplacement(label(from), "") !== to.key,
      });
    }
    if (from.isRequired !== to.isRequired)
      add(
        to.isRequired ? "parameter-required" : "parameter-optional",
        to.isRequired ? "breaking-callers" : "compatible",
        to,
      );
    if (wireText(from) !== wireText(to) && from.key === to.key)
      add("serialization-changed", "compatible", to, { before: wireText(from), after: wireText(to) });
    if ((from.description ?? "").trim() !== (to.description ?? "").trim())
      add("description-changed", "documentation", to);
    comparison.compare(withoutDescription(from.schema), withoutDescription(to.schema), {
      id,
      owner: label(to),
      path: "",
      pointer: to.pointer,
      side: "request",
      open: new Set(),
    });
  }
}

function partnerOf(parameter: Parameter, before: Operation, after: Operation): Parameter | undefined {
  if (parameter.in === "path") {
    const position = placeholders(before.path).indexOf(parameter.name);
    const name = placeholders(after.path)[position];
    return after.parameters.find((other) => other.in === "path" && other.name === name);
  }
  return after.parameters.find((other) => other.in === parameter.in && other.key === parameter.key);
}

function placeholders(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "");
}

/** Renames within one place: a query and a header parameter may have the same name. */
function findRenamedParameters(
  removed: readonly Parameter[],
  added: readonly Parameter[],
  { announcedReplacement }: SchemaComparison,
  label: (parameter: Parameter) => string,
): (readonly [Parameter, Parameter])[] {
  const candidate = ({ key, schema }: Parameter): { name: string; type: string } => ({
    name: key,
    type: canonicalText(schema),
  });
  return [...new Set(removed.map(({ in: place }) => place))].flatMap((place) => {
    const [before, after] = [byKey(removed, place), byKey(added, place)];
    const renames = findRenames(
      [...before.values()].map(candidate),
      [...after.values()].map(candidate),
      (key) => {
        const parameter = before.get(key);
        return parameter === undefined ? undefined : announcedReplacement(label(parameter), "");
      },
    );
    return renames.flatMap(({ from, to }) => {
      const [removedParameter, addedParameter] = [before.get(from), after.get(to)];
      return removedParameter === undefined || addedParameter === undefined
        ? []
        : [[removedParameter, addedParameter] as const];
    });
  });
}

function byKey(parameters: readonly Parameter[], place: Parameter["in"]): Map<string, Parameter> {
  return new Map(parameters.filter((one) => one.in === place).map((one) => [one.key, one]));
}

/** The serialization of a parameter. Callers do not notice a change of it: the runtime follows the document. */
function wireText(parameter: Parameter): string {
  const { style, explode, allowReserved, content } = parameterStyle(parameter);
  return [
    parameter.name,
    style,
    explode === undefined ? undefined : `explode ${explode}`,
    allowReserved === true ? "reserved" : undefined,
    content,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** The schema without its description: the description of a parameter is compared once, wherever it stands. */
function withoutDescription(schema: Parameter["schema"]): Parameter["schema"] {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "description"));
}
