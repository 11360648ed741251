import { dirname } from "node:path";
import { ts } from "ts-morph";
import { Problem } from "../../problem.js";
import type { Configuration } from "./configuration.js";
import { hostPath, readVirtualFile } from "./embedded-scripts.js";
import { LIBRARY_FOLDER, type Library } from "./library.js";
import { withoutPolicy } from "./without-policy.js";

/** Parsed files by path, shared between the programs of one run: packages and shared sources are parsed once. */
export type ParsedFiles = Map<string, ts.SourceFile | undefined>;

/**
 * A program over the files of one configuration. Nothing is emitted, and the program is not checked as a whole. Code
 * of a referenced project is read from its sources, whether it is built or not. `texts` replace the content of files,
 * by real path.
 */
export function createProgram(
  { fileNames, options, references, path }: Configuration,
  library: Library,
  parsed: ParsedFiles,
  texts?: ReadonlyMap<string, string>,
): ts.Program {
  const settings: ts.CompilerOptions = {
    ...options,
    // The default of TypeScript 5.9; newer versions need it to be set.
    types: options.types ?? ["*"],
    configFilePath: path,
    // Without the types of lists, what `map` gives to a function has none.
    noLib: false,
    noEmit: true,
    skipLibCheck: true,
    incremental: false,
    composite: false,
    declaration: false,
  };
  if (settings.lib?.length === 0) delete settings.lib;
  const host = ts.createCompilerHost(settings);
  const read: typeof host.getSourceFile = (fileName, languageVersion) => {
    const text = host.readFile(fileName);
    if (text === undefined) return undefined;
    try {
      return ts.createSourceFile(fileName, text, {
        ...(typeof languageVersion === "object" ? languageVersion : { languageVersion }),
        jsDocParsingMode: commentsToParse(text),
      });
    } catch (error) {
      // The parser calls itself for each level.
      if (!(error instanceof RangeError)) throw error;
      throw new Problem("is nested too deeply for the compiler.", {
        file: fileName,
        fix: "Leave it out with the exclude of the tsconfig.json, or take its data out of the code.",
      });
    }
  };
  const readFile = host.readFile.bind(host);
  const given = (fileName: string): string | undefined =>
    texts === undefined ? undefined : texts.get(realPath(fileName));
  host.readFile = (fileName) =>
    given(fileName) ?? readVirtualFile(fileName) ?? withoutPolicy(fileName, readFile(fileName));
  host.getDefaultLibLocation = () => LIBRARY_FOLDER;
  host.getDefaultLibFileName = (own) => `${LIBRARY_FOLDER}/${ts.getDefaultLibFileName(own)}`;
  host.getSourceFile = (fileName, languageVersion, onError) => {
    if (dirname(fileName) === LIBRARY_FOLDER) return library.file(fileName);
    // How a file is parsed depends on whether it is a module, which depends on the options.
    const format = typeof languageVersion === "object" ? languageVersion.impliedNodeFormat : undefined;
    const key = `${fileName}\u0000${format ?? ""}\u0000${settings.jsx ?? ""}\u0000${settings.moduleDetection ?? ""}`;
    if (given(fileName) !== undefined) return read(fileName, languageVersion, onError);
    if (!parsed.has(key)) parsed.set(key, read(fileName, languageVersion, onError));
    return parsed.get(key);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (fileName) =>
    dirname(fileName) === LIBRARY_FOLDER
      ? library.has(fileName)
      : exists(fileName) || readVirtualFile(fileName) !== undefined;
  return ts.createProgram({
    rootNames: fileNames,
    options: settings,
    projectReferences: references,
    host: Object.assign(host, { useSourceOfProjectReferenceRedirect: () => true }),
  });
}

/**
 * Comments take a while to parse. Those of JavaScript have types; those of TypeScript say what is deprecated, and refer to
 * names, which are renamed with what they name.
 */
function commentsToParse(text: string): ts.JSDocParsingMode {
  const { ParseAll, ParseForTypeInfo } = ts.JSDocParsingMode;
  return /@(?:deprecated|link|see)/.test(text) ? ParseAll : ParseForTypeInfo;
}

/** The path of a file on disk with all links resolved; of embedded scripts, that of the file they are in. */
export function realPath(file: string): string {
  const path = hostPath(file);
  return ts.sys.realpath?.(path) ?? path;
}
