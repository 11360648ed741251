import { join } from "node:path";
import { readPackageVersion } from "./command-line/package-version.js";
import type { Layout } from "./core/specs/layout.js";
import { hashGenerator } from "./generate/cache.js";

/** This repository: commands are scripts of npm. */
export function repositoryLayout(root: string): Layout {
  return {
    kind: "repository",
    root,
    specs: { path: join(root, "specs"), name: "specs" },
    modules: [],
    output: { path: join(root, "generated"), name: "generated" },
    commandLine: (command, ...words) =>
      [`npm run ${command}`, ...(words.length === 0 ? [] : ["--", ...words])].join(" "),
    runtime: undefined,
    release: () => readPackageVersion(root),
    generator: () => hashGenerator(root),
  };
}
