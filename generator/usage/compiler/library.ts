import type { ts } from "ts-morph";
import { Project } from "ts-morph";

/** Virtual folder of the declarations of JavaScript itself; it does not exist on disk. */
export const LIBRARY_FOLDER = "/node_modules/typescript/lib";

/**
 * The `lib.*.d.ts` files of the compiler that ts-morph bundles, which has them in memory only. Whatever TypeScript a
 * project compiles with, this compiler reads it with its own library.
 */
export class Library {
  private readonly files = new Map<string, ts.SourceFile>();
  private readonly loaded = new Set<string>();

  /** The library files that a program with these options begins with, parsed. */
  load(options: ts.CompilerOptions): void {
    const { target, lib } = options;
    const key = JSON.stringify([target, lib]);
    if (this.loaded.has(key)) return;
    this.loaded.add(key);
    this.read({ ...(target === undefined ? {} : { target }), ...(lib === undefined ? {} : { lib }) });
  }

  /** One file by its path below {@link LIBRARY_FOLDER}, for a `/// <reference lib>` that the options do not include. */
  file(path: string): ts.SourceFile | undefined {
    if (!path.startsWith(`${LIBRARY_FOLDER}/`)) return undefined;
    if (!this.files.has(path)) this.read({ lib: [path.slice(LIBRARY_FOLDER.length + 1)] });
    return this.files.get(path);
  }

  private read(compilerOptions: ts.CompilerOptions): void {
    const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
    project.createSourceFile("/empty.ts", "");
    for (const file of project.getProgram().compilerObject.getSourceFiles()) {
      if (file.fileName.startsWith(LIBRARY_FOLDER)) this.files.set(file.fileName, file);
    }
  }
}
