import type ts from "typescript";
import { readSources } from "../../../../generator/generate/verify/sources.js";

/** A file as it is read back. */
export function readSource(name: string, text: string): ts.SourceFile {
  const source = readSources(new Map([[name, text]])).sources.get(name);
  if (source === undefined) throw new Error(`${name} was not read.`);
  return source;
}
