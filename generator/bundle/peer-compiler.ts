import { Project, ts } from "ts-morph";

/** Virtual folder of the declarations of JavaScript in the compiler of ts-morph; it does not exist on disk. */
const LIBRARY_FOLDER = "/node_modules/typescript/lib";

const libraries = new Map<string, ts.SourceFile | undefined>();

function libraryFile(path: string): ts.SourceFile | undefined {
  if (!libraries.has(path)) {
    const lib = [path.slice(LIBRARY_FOLDER.length + 1)];
    const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { lib } });
    project.createSourceFile("/empty.ts", "");
    libraries.set(path, undefined);
    for (const file of project.getProgram().compilerObject.getSourceFiles())
      if (file.fileName.startsWith(LIBRARY_FOLDER)) libraries.set(file.fileName, file);
  }
  return libraries.get(path);
}

/**
 * Takes the place of `typescript` in the shipped command line: the compiler that ts-morph brings, whatever compiler the
 * project has (that of TypeScript 7 has no such API). It has the declarations of JavaScript in memory alone, so a host
 * that reads them from the disk would find none.
 */
const compiler: typeof ts = {
  ...ts,
  createCompilerHost(options, setParentNodes): ts.CompilerHost {
    const host = ts.createCompilerHost(options, setParentNodes);
    const getSourceFile = host.getSourceFile.bind(host);
    const fileExists = host.fileExists.bind(host);
    return {
      ...host,
      getDefaultLibLocation: () => LIBRARY_FOLDER,
      getDefaultLibFileName: (asked) => `${LIBRARY_FOLDER}/${ts.getDefaultLibFileName(asked)}`,
      fileExists: (path) =>
        path.startsWith(`${LIBRARY_FOLDER}/`) ? libraryFile(path) !== undefined : fileExists(path),
      getSourceFile: (path, ...rest) =>
        path.startsWith(`${LIBRARY_FOLDER}/`) ? libraryFile(path) : getSourceFile(path, ...rest),
    };
  },
};

export default compiler;
