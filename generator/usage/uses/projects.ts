import type { ts } from "ts-morph";
import { type Configuration, readConfigurations } from "../compiler/configuration.js";
import { Library } from "../compiler/library.js";
import { createProgram, type ParsedFiles } from "../compiler/program.js";
import { DeclaredDeprecations } from "../installed/declared.js";
import { InstalledPackages } from "../installed/package.js";
import { collectHolders } from "./holders.js";
import { type UnresolvedImport, unresolvedImports } from "./imports.js";
import { collectNames } from "./names.js";
import { requireResolved } from "./require-resolved.js";
import { Search } from "./search.js";

/** One configuration of the user's projects, its program, and the search in it. */
export interface OpenProject {
  readonly configuration: Configuration;
  readonly program: ts.Program;
  /** The user's own files, without declaration files and packages. */
  readonly sources: readonly ts.SourceFile[];
  readonly search: Search;
  /** Imports of other packages and files that were not resolved: uses through them cannot be found. */
  readonly unresolved: readonly UnresolvedImport[];
}

/** The user's projects, opened one after the other: the programs of a large repository do not fit in memory together. */
export class Projects {
  readonly packages = new InstalledPackages();
  readonly library = new Library();
  readonly parsed: ParsedFiles = new Map();
  readonly configurations: readonly Configuration[];
  private readonly declared = new DeclaredDeprecations(this.packages);
  private readonly cwd: string;

  /** @throws Problem when a configuration cannot be read, or none has files. */
  constructor(projects: readonly string[], cwd: string) {
    this.cwd = cwd;
    this.configurations = readConfigurations(projects, cwd);
  }

  /**
   * Opens each project that has files of its own; `texts` replace the content of files, by path.
   *
   * @throws Problem when the code imports this package and the import cannot be resolved: an empty result would
   * look like a success.
   */
  *open(texts?: ReadonlyMap<string, string>): Iterable<OpenProject> {
    for (const configuration of this.configurations) {
      if (configuration.fileNames.length === 0) continue;
      const program = createProgram(configuration, this.library, this.parsed, texts);
      const sources = program
        .getSourceFiles()
        .filter(
          (file) =>
            !file.isDeclarationFile &&
            !program.isSourceFileFromExternalLibrary(file) &&
            this.packages.of(file.fileName) === undefined,
        );
      const { ours, others: unresolved } = unresolvedImports(program, sources);
      requireResolved(ours, configuration.options, configuration.path, this.cwd);
      const names = collectNames(program, this.packages);
      const holders = collectHolders(sources, names);
      const { packages, declared } = this;
      const search = new Search({ program, packages, declared, names, holders });
      yield { configuration, program, sources, search, unresolved };
    }
  }
}
