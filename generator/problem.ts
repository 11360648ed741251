/**
 * Something wrong with an input, told so that a reader can act: which file, where in it (JSON pointer and, when
 * the text is at hand, the line), what was expected, and what to do next.
 */
export class Problem extends Error {
  readonly file: string | undefined;
  readonly pointer: string | undefined;
  readonly line: number | undefined;

  constructor(
    what: string,
    at: {
      file?: string | undefined;
      pointer?: string | undefined;
      line?: number | undefined;
      /** What to do about it, one sentence. */
      fix?: string | undefined;
    } = {},
  ) {
    const place = [
      at.file === undefined ? undefined : at.line === undefined ? at.file : `${at.file}:${at.line}`,
      at.pointer === undefined ? undefined : at.pointer === "" ? "#" : `#${at.pointer}`,
    ].filter((part) => part !== undefined);
    const where = place.length > 0 ? `${place.join(" ")}: ` : "";
    super(`${where}${what}${at.fix === undefined ? "" : ` ${at.fix}`}`);
    this.name = "Problem";
    this.file = at.file;
    this.pointer = at.pointer;
    this.line = at.line;
  }
}
