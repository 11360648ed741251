import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Layout, specsFiles } from "../../../generator/core/specs/layout.js";
import { type GenerateResult, generate } from "../../../generator/generate/generate.js";
import { readFiles } from "../../../generator/generate/output/folder.js";
import { folderSource } from "../../../generator/pull/folder-source.js";
import { type PullOutcome, pull } from "../../../generator/pull/pull.js";
import { projectLayout } from "../../../generator/shipped/project-layout.js";
import { SPECS } from "../../support/project.js";

type Files = Readonly<Record<string, string>>;

/** The project of a user, above a package whose documents a test may change. */
export interface UserProject {
  readonly layout: Layout;
  /** Files of the package, by their paths below its `specs/`; a newer package is the same map with other texts. */
  readonly below: Record<string, string | undefined>;
  readonly write: (files: Files) => Promise<void>;
  /** Pulls from a folder of exports: slug -> document. */
  readonly pull: (documents: Files, today?: string) => Promise<PullOutcome[]>;
  readonly generate: (check?: boolean) => Promise<GenerateResult & { readonly warnings: readonly string[] }>;
  /** All files below a folder of the project. */
  readonly files: (folder: string) => Promise<Record<string, string>>;
}

/** A project in an empty folder, gone after the test. */
export async function makeUserProject(): Promise<UserProject> {
  const root = await mkdtemp(join(tmpdir(), "cloudtemple-user-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const below: Record<string, string | undefined> = { ...SPECS };
  const installed = projectLayout(root);
  const layout: Layout = {
    ...installed,
    specs: {
      ...installed.specs,
      below: { title: "package/", folder: "package", read: (name) => Promise.resolve(below[name]) },
    },
    generator: () => Promise.resolve("generator"),
  };
  const write = async (files: Files): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    }
  };
  return {
    layout,
    below,
    write,
    async pull(documents, today = "2026-05-01") {
      const named = Object.entries(documents).map(([slug, text]): [string, string] => [
        `exports/${slug}.yaml`,
        text,
      ]);
      await rm(join(root, "exports"), { recursive: true, force: true });
      await write(Object.fromEntries(named));
      return pull({
        folder: layout.specs.path,
        files: specsFiles(layout),
        modules: Object.keys(documents),
        source: folderSource(join(root, "exports")),
        today,
        version: "1.0.0",
        onModule: () => undefined,
      });
    },
    async generate(check = false) {
      const warnings: string[] = [];
      const result = await generate({
        layout,
        modules: [],
        check,
        verify: true,
        progress: {
          eachModule: async (slugs, work) => {
            for (const slug of slugs) await work(slug);
          },
          warn: (warning) => warnings.push(warning),
        },
      });
      return { ...result, warnings };
    },
    async files(folder) {
      const names = await readdir(root);
      const [top = ""] = folder.split("/");
      return names.includes(top) ? Object.fromEntries(await readFiles(join(root, folder))) : {};
    },
  };
}

/** The document of the shop as the platform serves it, with other words in it. */
export function realShop(edit: (text: string) => string = (text) => text): string {
  return edit(SPECS["shop.yaml"]!.replace("version: 1.0.0", "version: 2.0.0"));
}
