/**
 * What a caller may decide by. A caller that has to tell one problem from another compares codes, never the wording
 * of a message. Only problems that some caller tells apart have one.
 */
export type ProblemCode =
  /** The target of an overlay's action matches nothing in the document. */
  "overlay-target-unmatched";

export interface ProblemPlace {
  readonly file?: string | undefined;
  /** JSON pointer into the file; "" is the whole of it. */
  readonly pointer?: string | undefined;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** What to do about it, one sentence. */
  readonly fix?: string | undefined;
  readonly code?: ProblemCode | undefined;
}

/**
 * Something wrong with an input, described so that a reader can act: which file, where in it (JSON pointer and, when
 * the text is available, the line), what was expected, and what to do next.
 */
export class Problem extends Error {
  readonly file: string | undefined;
  readonly pointer: string | undefined;
  readonly line: number | undefined;
  readonly code: ProblemCode | undefined;

  constructor(what: string, { file, pointer, line, fix, code }: ProblemPlace = {}) {
    const place = [
      file === undefined ? undefined : line === undefined ? file : `${file}:${line}`,
      pointer === undefined ? undefined : pointer === "" ? "#" : `#${pointer}`,
    ].filter((part) => part !== undefined);
    const where = place.length > 0 ? `${place.join(" ")}: ` : "";
    super(`${where}${what}${fix === undefined ? "" : ` ${fix}`}`);
    this.name = "Problem";
    this.file = file;
    this.pointer = pointer;
    this.line = line;
    this.code = code;
  }
}

/** Whether an error of unknown kind is the {@link Problem} that `code` names. */
export function isProblem(error: unknown, code: ProblemCode): error is Problem {
  return error instanceof Problem && error.code === code;
}
