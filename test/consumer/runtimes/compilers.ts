import { join } from "node:path";
import { writeFiles } from "../own-documents.js";
import { run } from "../run.js";
import { installedVersion } from "./bundlers.js";
import { programText } from "./programs.js";
import type { Place, Trial } from "./trial.js";
import { pinned, VERSIONS } from "./versions.js";

const RESOLUTIONS = {
  nodenext: { module: "NodeNext" },
  bundler: { module: "ESNext", moduleResolution: "Bundler" },
} as const;

/** Every entry point but strict mode, which whoever imports it turns on. */
const everyModule = (subpaths: readonly string[]): string =>
  `${subpaths.map((path, index) => `import type * as m${index} from "cloudtemple${path}";`).join("\n")}
export type EveryModule = [${subpaths.map((_, index) => `typeof m${index}`).join(", ")}];\n`;

/** Every compiler since 5.5: a program of several modules, and all declarations of the package (`skipLibCheck: false`). */
export const compilers: readonly Trial[] = VERSIONS.typescript.map((version) => {
  const minor = version.split(".").slice(0, 2).join(".");
  return {
    group: "compilers",
    name: `TypeScript ${minor}`,
    what: "`tsc --noEmit`, `strict`, `exactOptionalPropertyTypes`, `skipLibCheck: false`",
    // The types of `cloudtemple/otel` are in terms of its peer.
    packages: () => [`typescript@${version}`, ...pinned("@opentelemetry/api")],
    async run({ project, node }: Place) {
      const subpaths = (await exportsOf(project)).filter((path) => !/json$|\/strict$/.test(path));
      await writeFiles(project, {
        "program.ts": await programText("types"),
        "exercise.ts": await programText("exercise"),
        "every-module.ts": everyModule(subpaths),
      });
      for (const [name, options] of Object.entries(RESOLUTIONS)) {
        const compilerOptions = {
          ...options,
          target: "ES2022",
          lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          verbatimModuleSyntax: true,
          skipLibCheck: false,
          noEmit: true,
        };
        const files = ["program.ts", "exercise.ts", "every-module.ts"];
        await writeFiles(project, { [`tsconfig.${name}.json`]: JSON.stringify({ compilerOptions, files }) });
        const tsc = join(project, "node_modules", "typescript", "bin", "tsc");
        const words = [tsc, "--project", `tsconfig.${name}.json`, "--pretty", "false"];
        const { exitCode, stdout } = await run(node, words, { cwd: project });
        if (exitCode !== 0) throw new Error(`tsc ${version}, ${name}, ended with ${exitCode}:\n${stdout}`);
      }
      return {
        version: await installedVersion(project, "typescript"),
        notes: `module resolution ${Object.keys(RESOLUTIONS).join(" and ")}; every entry point`,
      };
    },
  };
});

async function exportsOf(project: string): Promise<readonly string[]> {
  const { default: manifest } = (await import(join(project, "node_modules", "cloudtemple", "package.json"), {
    with: { type: "json" },
  })) as { default: { exports: Readonly<Record<string, unknown>> } };
  return Object.keys(manifest.exports).map((path) => path.slice(1));
}
