import type { LoadedDocument } from "../core/document/document.js";
import { isSuccess } from "../core/document/status.js";
import { shapeOf } from "../core/json-schema/shape.js";
import { typeText } from "../core/json-schema/type-text.js";
import { unwrap } from "../core/json-schema/unwrap.js";
import type { Module, Operation } from "../core/model/model.js";
import { pairOperations } from "../core/model/pair-operations.js";
import { compareText, type Json, type JsonObject } from "../json.js";

/** How a reconstructed document compares with the real one that replaces it. */
export interface Reconciliation {
  readonly operations: Tally;
  /** Parameters, and fields of bodies and answers, by the operation that has them. */
  readonly fields: Tally;
}

export interface Tally {
  readonly right: number;
  /** What only the reconstruction has, or has differently: each with the real value. */
  readonly wrong: readonly string[];
  /** What only the platform has. */
  readonly unknown: readonly string[];
}

interface Read {
  readonly document: LoadedDocument;
  readonly module: Module;
}

/**
 * What was right, wrong or missing in the reconstruction, so that the facts behind other reconstructions can be
 * corrected. Fields are compared by their place in requests and responses: documents may name and share types
 * differently.
 */
export function reconcile(ours: Read, real: Read): Reconciliation {
  const { same, moved, added, removed } = pairOperations(ours.module.operations, real.module.operations);
  const wrong: string[] = [];
  const unknown: string[] = [];
  let right = 0;
  for (const [ourOperation, realOperation] of [...same, ...moved]) {
    const before = fieldsOf(ours.document.root, ourOperation);
    const after = fieldsOf(real.document.root, realOperation);
    for (const [place, type] of before) {
      const truth = after.get(place);
      if (truth === type) right += 1;
      else
        wrong.push(
          `${ourOperation.name} ${place}: ${type}${truth === undefined ? ", but does not exist" : `, really ${truth}`}`,
        );
    }
    for (const [place, type] of after) {
      if (!before.has(place)) unknown.push(`${realOperation.name} ${place}: ${type}`);
    }
  }
  return {
    operations: {
      right: same.length,
      wrong: [
        ...moved.map(([from, to]) => `${routeOf(from)}, really ${routeOf(to)}`),
        ...removed.map(routeOf),
      ].sort(compareText),
      unknown: added.map(routeOf).sort(compareText),
    },
    fields: { right, wrong: wrong.sort(compareText), unknown: unknown.sort(compareText) },
  };
}

function routeOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

/** Every field of the requests and responses of an operation: place -> type. */
function fieldsOf(root: JsonObject, operation: Operation): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { in: place, key, schema, isRequired } of operation.parameters) {
    if (place !== "path") fields.set(`${place} ${key}`, text(root, schema, isRequired));
  }
  collect(root, operation.bodies[0]?.schema, "body", "request", fields, []);
  const success = operation.responses.find(({ status }) => isSuccess(status));
  collect(root, success?.contents[0]?.schema, "response", "response", fields, []);
  return fields;
}

/** Deeper than this, responses of the platform repeat fields of other places. */
const DEEPEST = 8;

function collect(
  root: JsonObject,
  schema: Json | undefined,
  place: string,
  side: "request" | "response",
  fields: Map<string, string>,
  open: readonly string[],
): void {
  if (schema === undefined || open.length > DEEPEST) return;
  const { name, schema: bare } = unwrap(root, schema);
  if (name !== undefined && open.includes(name)) return;
  const inside = [...open, name ?? ""];
  const shape = shapeOf(root, bare, side, true);
  if (shape.items !== undefined) collect(root, shape.items, `${place}[]`, side, fields, inside);
  for (const [key, property] of shape.properties) {
    const below = `${place}.${key}`;
    fields.set(below, text(root, property.schema, side === "request" && property.isRequired));
    collect(root, property.schema, below, side, fields, inside);
  }
  for (const each of shape.alternatives) collect(root, each, place, side, fields, inside);
}

/** The JSON type alone: names of types and lists of values may differ between correct documents. */
function text(root: JsonObject, schema: Json, isRequired: boolean): string {
  const { schema: bare, isNullable } = unwrap(root, schema);
  const types = [...shapeOf(root, bare, "response", true).types].sort(compareText).join(" | ");
  return `${types === "" ? typeText(bare) : types}${isNullable ? " | null" : ""}${isRequired ? ", required" : ""}`;
}
