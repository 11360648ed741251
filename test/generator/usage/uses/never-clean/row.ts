import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** A project in which uses might be missed, and what must be said of it: places of uses, and why the status is 2. */
export interface Row {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Changes the folder of the project. */
  readonly lay?: (folder: string) => void;
  /** Default: the folder. */
  readonly projects?: readonly string[];
  readonly expected: readonly string[];
}

/** A file with one use, in its third line. */
export const USE = `import type { Client } from "cloudtemple";
import { listThings } from "cloudtemple/shop";
export const all = (client) => listThings(client);
`;

/** A file that uses nothing. */
export const MAIN = { "main.ts": "export {};\n" };

/** A tsconfig.json. Its small library makes a hundred projects quick. */
export function config(options: object = {}, rest: object = {}): string {
  return JSON.stringify({
    compilerOptions: {
      module: "ESNext",
      moduleResolution: "bundler",
      target: "ES2022",
      types: [],
      lib: ["ES5"],
      ...options,
    },
    ...rest,
  });
}

/** The installed package. */
export function installed(folder: string): string {
  return join(folder, "node_modules", "cloudtemple");
}

export function git(folder: string, ...parameters: readonly string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  execFileSync("git", ["-C", folder, ...identity, ...parameters], { stdio: "pipe" });
}
