import type { Problem } from "../../problem.js";
import type { LoadedDocument } from "../document/document.js";
import { problemAt } from "../document/parse.js";

/** Tells of something that cannot be meant: where it stands, what is wrong, and what was expected. */
export type Report = (pointer: string, what: string, expected: string) => void;

/** @throws Problem from what it returns, unless `tolerate` is there to hear of it. */
export function reporterFor(
  document: LoadedDocument,
  tolerate: ((problem: Problem) => void) | undefined,
): Report {
  return (pointer, what, expected) => {
    const problem = problemAt(document.source, pointer, what, expected);
    if (tolerate === undefined) throw problem;
    tolerate(problem);
  };
}
