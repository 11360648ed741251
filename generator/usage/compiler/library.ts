import { Project, ts } from "ts-morph";

/** Virtual folder of the declarations of JavaScript itself; it does not exist on disk. */
export const LIBRARY_FOLDER = "/node_modules/typescript/lib";

/**
 * The `lib.*.d.ts` files of the compiler that ts-morph bundles, which has them in memory only. Whatever TypeScript a
 * project compiles with, this compiler reads it with its own library.
 */
export class Library {
  private readonly host = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  private readonly files = new Map<string, ts.SourceFile>();

  /** Whether there is a file at a path below {@link LIBRARY_FOLDER}. */
  has(path: string): boolean {
    return this.host.fileExists(path);
  }

  /** The file at a path below {@link LIBRARY_FOLDER}, parsed once for all programs. */
  file(path: string): ts.SourceFile | undefined {
    const known = this.files.get(path);
    const text = known === undefined ? this.host.readFile(path) : undefined;
    if (text === undefined) return known;
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    this.files.set(path, file);
    return file;
  }
}
