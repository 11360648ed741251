import { builtinModules } from "../builtin-modules.js";

/** What the recorder uses of `node:fs`, `node:path`, `node:url` and `process`: Node, Deno and Bun have them. */
export interface Files {
  readonly fs: {
    readFileSync(path: string, encoding: "utf8"): string;
    writeFileSync(path: string, text: string, options?: { readonly flag: "wx" }): void;
    renameSync(from: string, to: string): void;
    rmSync(path: string, options: { readonly force: true }): void;
    statSync(path: string): { readonly mtimeMs: number };
  };
  readonly path: {
    resolve(...parts: string[]): string;
    dirname(path: string): string;
    relative(from: string, to: string): string;
    isAbsolute(path: string): boolean;
  };
  readonly url: { fileURLToPath(url: string): string };
  readonly process: {
    readonly pid: number;
    on(event: "exit", listener: () => void): unknown;
    off(event: "exit", listener: () => void): unknown;
    emitWarning(message: string, options: object): void;
  };
}

/**
 * The modules of the platform.
 *
 * @throws ConfigurationError where the platform has none
 */
export function platformFiles(): Files {
  const [fs, path, url, process] = builtinModules(
    ["node:fs", "node:path", "node:url", "node:process"],
    "The recorder",
    "pass a function as onDeprecation",
  );
  return { fs, path, url, process } as Files;
}
