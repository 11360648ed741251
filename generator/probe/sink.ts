import type { Json } from "../json.js";
import type { Finding } from "./finding.js";
import { mergeShapes, type Shape, shapeOf, typeOfValue } from "./shape.js";

/** What comes of looking at answers: findings, and what stood at each place of the document. */
export interface Sink {
  readonly findings: Finding[];
  /** By JSON pointer of the schema: what values it was met with, their members left out. */
  readonly seen: Map<string, Shape>;
}

export function createSink(): Sink {
  return { findings: [], seen: new Map() };
}

const NOBODY: ReadonlySet<string> = new Set();

export function noteSeen({ seen }: Sink, pointer: string, value: Json): void {
  const before = seen.get(pointer);
  // Most values are like those before them, and there may be very many.
  if (
    before?.types.has(typeOfValue(value)) === true &&
    (typeof value !== "string" || before.formats?.size === 0)
  )
    return;
  const isContainer = typeof value === "object" && value !== null;
  const shape = shapeOf(isContainer ? (Array.isArray(value) ? [] : {}) : value, NOBODY);
  seen.set(pointer, before === undefined ? shape : mergeShapes(before, shape));
}

/** Adds what one sink holds to another. */
export function mergeSink(into: Sink, { findings, seen }: Sink): void {
  into.findings.push(...findings);
  for (const [pointer, shape] of seen) {
    const known = into.seen.get(pointer);
    into.seen.set(pointer, known === undefined ? shape : mergeShapes(known, shape));
  }
}
