import { relative, resolve } from "node:path";
import { type FileSource, folderFiles } from "./file-source.js";

/** Where a command works, and how people call it there: this repository, or the project of a user. */
export interface Layout {
  readonly kind: "repository" | "project";
  /** Root of the project. */
  readonly root: string;
  /** The documents. */
  readonly specs: SpecsFolder;
  /** Slugs of the modules that are worked on where a command is given none; empty means all. */
  readonly modules: readonly string[];
  /** What is generated from them. */
  readonly output: NamedFolder;
  /** A command as people type it: `npm run generate -- --check`, `npx cloudtemple generate --check`. */
  readonly commandLine: (command: string, ...words: readonly string[]) => string;
  /** What generated code imports as its runtime; `undefined` for the sources of this repository, by a relative path. */
  readonly runtime: string | undefined;
  /** Version of the package: of the one that is generated here, or of the one whose command line runs in a project. */
  readonly release: () => Promise<string | undefined>;
  /** Changes whenever the generator does. */
  readonly generator: () => Promise<string>;
}

/** A folder, and how messages and generated files name it. */
export interface NamedFolder {
  readonly path: string;
  /** Path from the root of the project, with `/`: `specs`, `src/cloudtemple`. */
  readonly name: string;
}

/** The folder of the documents. */
export interface SpecsFolder extends NamedFolder {
  /** What the package brings, below the documents of a project. */
  readonly below?: FileSource | undefined;
}

/** A folder that a user names, by its path from the root of the project. */
export function namedFolder(root: string, path: string): NamedFolder {
  const absolute = resolve(root, path);
  return { path: absolute, name: relative(root, absolute).replaceAll("\\", "/") || "." };
}

/** A layout with other folders, as options name them. Messages of this repository call any folder of documents `specs/`. */
export function withFolders(
  layout: Layout,
  { folder, out }: { readonly folder?: string | undefined; readonly out?: string | undefined },
): Layout {
  const { kind, root, specs, output } = layout;
  const place = folder === undefined ? specs : namedFolder(root, folder);
  return {
    ...layout,
    specs: { ...specs, path: place.path, name: kind === "repository" ? specs.name : place.name },
    output: out === undefined ? output : namedFolder(root, out),
  };
}

/** The documents of a layout as they are on the disk. */
export function specsFiles({ specs, commandLine }: Pick<Layout, "specs" | "commandLine">): FileSource {
  const { path, name, below } = specs;
  return { ...folderFiles(path, `${name}/`), folder: name, pullCommand: commandLine("pull"), below };
}
