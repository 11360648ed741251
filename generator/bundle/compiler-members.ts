import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import { ts } from "ts-morph";

const MEMBERS = "members-of-compiler";

/** The import of the compiler in the sources, alone or behind one other name. */
const IMPORT = /^import \{ (?:(\w+), )?ts \} from "ts-morph";$/m;

/**
 * Reads each member of the compiler that a source uses once, when the bundle is loaded: `ts.isIdentifier` becomes a
 * constant. As a member of the object that ts-morph exports it is behind three getters at every use, which took a tenth
 * of a run of `check`.
 *
 * @param sources the files in which the members are replaced
 */
export function compilerMembers(sources: RegExp): Plugin {
  return {
    name: MEMBERS,
    setup(bundler) {
      bundler.onLoad({ filter: sources }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replace(IMPORT, (_, other?: string) =>
          [
            `import * as ts from "${MEMBERS}";`,
            ...(other === undefined ? [] : [`import { ${other} } from "ts-morph";`]),
          ].join(" "),
        ),
        loader: "ts",
      }));
      const filter = new RegExp(`^${MEMBERS}$`);
      bundler.onResolve({ filter }, () => ({ path: MEMBERS, namespace: MEMBERS }));
      bundler.onLoad({ filter, namespace: MEMBERS }, () => ({ contents: constants(), resolveDir: "/" }));
    },
  };
}

/** Those that no source uses are dropped from the bundle. */
function constants(): string {
  const names = Object.keys(ts).filter((name) => name !== "default");
  return [
    'import { ts } from "ts-morph";',
    "const member = (name) => ts[name];",
    ...names.map((name) => `export const ${name} = /* @__PURE__ */ member(${JSON.stringify(name)});`),
  ].join("\n");
}
