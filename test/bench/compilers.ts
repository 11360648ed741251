import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One of the TypeScript compilers that programs of users are compiled with. */
export interface Compiler {
  /** Development dependency that brings it. */
  readonly dependency: string;
  /** `6.0.3` */
  readonly version: string;
  /** Written in Go: it has several threads, and no API. */
  readonly isNative: boolean;
  /** Its command line, to be run with Node. */
  readonly file: string;
}

/** The oldest, the last one in JavaScript and the first native one that the package supports. */
export const compilers: readonly Compiler[] = ["typescript", "typescript-6", "typescript-7"].map(
  (dependency) => {
    const folder = new URL(`../../node_modules/${dependency}/`, import.meta.url);
    const { version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as {
      version: string;
    };
    return {
      dependency,
      version,
      isNative: Number.parseInt(version, 10) >= 7,
      file: fileURLToPath(new URL("bin/tsc", folder)),
    };
  },
);
