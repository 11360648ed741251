import type { Json } from "../json.js";
import type { Finding } from "./finding.js";
import { mergeShapes, type Shape, shapeOf, typeOfValue } from "./shape.js";

/** The result of examining answers: findings, and the shapes seen at each place of the document. */
export interface Sink {
  readonly findings: Finding[];
  /** By JSON pointer of the schema: the shapes of its values, without members. */
  readonly seen: Map<string, Shape>;
}

export function createSink(): Sink {
  return { findings: [], seen: new Map() };
}

const NOBODY: ReadonlySet<string> = new Set();

export function noteSeen({ seen }: Sink, pointer: string, value: Json): void {
  const before = seen.get(pointer);
  // Most values have a shape that was seen before, and there may be very many.
  if (
    before?.types.has(typeOfValue(value)) === true &&
    (typeof value !== "string" || before.formats?.size === 0)
  )
    return;
  const isContainer = typeof value === "object" && value !== null;
  const shape = shapeOf(isContainer ? (Array.isArray(value) ? [] : {}) : value, NOBODY);
  seen.set(pointer, before === undefined ? shape : mergeShapes(before, shape));
}

/** Adds the content of one sink to another. */
export function mergeSink(into: Sink, { findings, seen }: Sink): void {
  into.findings.push(...findings);
  for (const [pointer, shape] of seen) {
    const known = into.seen.get(pointer);
    into.seen.set(pointer, known === undefined ? shape : mergeShapes(known, shape));
  }
}
