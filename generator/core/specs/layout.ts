/** Where a command works, and how people call it there: this repository, or the project of a user. */
export interface Layout {
  /** Root of the project. */
  readonly root: string;
  /** Folder of the documents; `undefined` where only documents that are named can be worked on. */
  readonly specs: string | undefined;
  /** A command as people type it: `npm run generate -- --check`, `npx cloudtemple generate --check`. */
  readonly commandLine: (command: string, ...words: readonly string[]) => string;
  /** What generated code imports as its runtime; `undefined` for the sources of this repository, by a relative path. */
  readonly runtime: string | undefined;
}
