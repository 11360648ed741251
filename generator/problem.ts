export interface ProblemPlace {
  readonly file?: string | undefined;
  /** JSON pointer into the file; "" is the whole of it. */
  readonly pointer?: string | undefined;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** What to do about it, one sentence. */
  readonly fix?: string | undefined;
}

/**
 * Something wrong with an input, described so that a reader can act: which file, where in it (JSON pointer and, when
 * the text is available, the line), what was expected, and what to do next.
 */
export class Problem extends Error {
  readonly file: string | undefined;
  readonly pointer: string | undefined;
  readonly line: number | undefined;

  constructor(what: string, { file, pointer, line, fix }: ProblemPlace = {}) {
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
  }
}
