import { ConfigurationError } from "../errors/configuration.js";

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

interface Platform {
  readonly process?: Files["process"] & { readonly getBuiltinModule?: (name: string) => unknown };
}

/**
 * The modules of the platform. They are not imported, so that a bundle for browsers can hold this file.
 *
 * @throws ConfigurationError where the platform has none
 */
export function platformFiles(): Files {
  const { process } = globalThis as Platform;
  const [fs, path, url] = ["node:fs", "node:path", "node:url"].map((name) =>
    process?.getBuiltinModule?.(name),
  );
  if (process === undefined || fs === undefined || path === undefined || url === undefined) {
    throw new ConfigurationError("The recorder needs a file system, which this platform does not have.", {
      advice: "Use it in Node 20.16 or later, Deno or Bun; elsewhere pass a function as onDeprecation.",
    });
  }
  return { fs, path, url, process } as Files;
}
