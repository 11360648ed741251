import { join } from "node:path";
import { Application, Logger, LogLevel } from "typedoc";
import { breakLines } from "./comment-lines.js";
import { DeprecationTheme } from "./deprecation-theme.js";
import { readEntryPoints } from "./entry-points.js";
import { homePage, programOf } from "./home.js";
import { ModuleRouter, namePages } from "./module-pages.js";
import { linkOperations } from "./operation-links.js";
import { showPlainTypes } from "./plain-types.js";
import { sortIntoSections } from "./sections.js";

/** What {@link buildSite} reads and writes. */
export interface SiteOptions {
  /** The repository. */
  readonly root: string;
  /** Where the pages go; what is there is deleted. */
  readonly folder: string;
  /** Names of the entry points that get pages, such as `cloudtemple/tag`. By default all that the package has. */
  readonly only?: readonly string[];
}

/** What {@link buildSite} has written. */
export interface Site {
  readonly pages: number;
  /** What TypeDoc warned of: links to what is not there, types that have no page. */
  readonly warnings: readonly string[];
}

/**
 * Writes the API reference. The same sources give the same pages on any day.
 *
 * @throws Error when TypeDoc cannot read the sources
 */
export async function buildSite({ root, folder, only }: SiteOptions): Promise<Site> {
  const entryPoints = (await readEntryPoints(root)).filter(({ name }) => only?.includes(name) ?? true);
  const application = await Application.bootstrap({
    name: "cloudtemple",
    tsconfig: join(import.meta.dirname, "tsconfig.json"),
    entryPoints: entryPoints.map(({ source }) => join(root, source)),
    readme: "none",
    projectDocuments:
      only === undefined
        ? ["DEPRECATIONS.md", "OPERATIONS.md"].map((name) => join(root, "generated", name))
        : [],
    includeVersion: true,
    router: "modules",
    validation: { invalidLink: true, notExported: false },
    // Nothing of the pages depends on the clone that they are built in.
    disableGit: true,
    disableSources: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeProtected: true,
    // The compiler checks the program elsewhere.
    skipErrorChecking: true,
    useFirstParagraphOfCommentAsSummary: true,
    searchInComments: true,
    categorizeByGroup: false,
    categoryOrder: ["*", "Requests", "Types", "Other"],
    navigation: {
      includeCategories: true,
      includeGroups: false,
      includeFolders: false,
      compactFolders: false,
    },
    headings: { readme: false, document: false },
    includeHierarchySummary: false,
    sort: ["kind", "alphabetical"],
    sortEntryPoints: false,
    kindSortOrder: ["Document", "Module", "Function", "Class", "Interface", "TypeAlias", "Variable"],
    customCss: join(root, "templates/reference/style.css"),
    hideGenerator: false,
  });
  const logger = new Collecting();
  const { warnings } = logger;
  application.logger = logger;
  application.renderer.defineTheme("deprecations", DeprecationTheme);
  application.options.setValue("theme", "deprecations");
  application.renderer.defineRouter("modules", ModuleRouter);
  namePages(application, root, entryPoints);
  showPlainTypes(application);
  breakLines(application);
  sortIntoSections(application, root);
  linkOperations(application);

  const project = await application.convert();
  if (project === undefined) throw new Error(`TypeDoc cannot read the sources:\n${warnings.join("\n")}`);
  project.readme = [{ kind: "text", text: homePage(await programOf(root), project) }];
  application.validate(project);
  let pages = 0;
  application.renderer.on("endPage", () => {
    pages += 1;
  });
  await application.generateDocs(project, folder);
  return { pages, warnings };
}

class Collecting extends Logger {
  readonly warnings: string[] = [];
  override log(message: string, level: LogLevel): void {
    if (level >= LogLevel.Warn) this.warnings.push(message);
  }
}
