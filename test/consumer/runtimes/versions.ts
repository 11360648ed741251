import { readFileSync } from "node:fs";

/** What is installed in one version. */
export type Tool =
  | "deno"
  | "bun"
  | "workerd"
  | "esbuild"
  | "rollup"
  | "@rollup/plugin-node-resolve"
  | "webpack"
  | "vite"
  | "next"
  | "react"
  | "react-dom"
  | "vitest"
  | "jest"
  | "@babel/plugin-transform-modules-commonjs"
  | "@opentelemetry/api";

interface Versions extends Readonly<Record<Tool, string>> {
  readonly node: readonly string[];
  readonly typescript: readonly string[];
  /** The Node that runs tools which are JavaScript. */
  readonly toolsRunOn: string;
}

/** The exact versions of everything that the matrix installs from the registry; `npm view NAME version` has newer ones. */
export const VERSIONS = JSON.parse(
  readFileSync(new URL("versions.json", import.meta.url), "utf8"),
) as Versions;

/** `esbuild@0.28.2`, as npm takes it. */
export function pinned(...names: readonly Tool[]): readonly string[] {
  return names.map((name) => `${name}@${VERSIONS[name]}`);
}
