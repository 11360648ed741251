import type { Problem } from "../../problem.js";
import type { LoadedDocument } from "../document/document.js";
import { problemAt } from "../document/parse.js";

/** Reports something invalid in a document: its JSON pointer, what is wrong, and what was expected. */
export type Report = (pointer: string, what: string, expected: string) => void;

/** A {@link Report} that passes problems to `tolerate`, or throws them if there is none. */
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
