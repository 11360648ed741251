import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ts } from "ts-morph";
import { moduleBlocks } from "./mdx-modules.js";
import { astroDeclarations, withTypeParameters } from "./script-types.js";

/** Extensions of files that hold scripts beside markup. */
export const EMBEDDING_EXTENSIONS = [".vue", ".svelte", ".astro", ".mdx"] as const;

const EMBEDDING = /\.(?:vue|svelte|astro|mdx)$/;
const VIRTUAL = /(\.(?:vue|svelte|astro|mdx))\.[jt]sx?$/;

/** For `ts.parseJsonConfigFileContent`: these files belong to a project like any other source. */
export const EXTRA_EXTENSIONS: readonly ts.FileExtensionInfo[] = EMBEDDING_EXTENSIONS.map((extension) => ({
  extension,
  isMixedContent: true,
  scriptKind: ts.ScriptKind.Deferred,
}));

export function hasEmbeddedScript(path: string): boolean {
  return EMBEDDING.test(path);
}

/** The name under which the compiler reads the scripts of a file: `App.vue` -> `App.vue.ts`, as imports resolve to it. */
export function virtualPath(path: string): string {
  return hasEmbeddedScript(path) ? `${path}.${languageOf(path, ts.sys.readFile(path) ?? "")}` : path;
}

/** The file on disk whose scripts a virtual file has; any other path unchanged. */
export function hostPath(path: string): string {
  return VIRTUAL.test(path) && !existsSync(path) ? path.replace(VIRTUAL, "$1") : path;
}

/** The text of a virtual file; `undefined` where `path` is not one. */
export function readVirtualFile(path: string): string | undefined {
  const host = hostPath(path);
  if (host === path) return undefined;
  const text = ts.sys.readFile(host);
  if (text === undefined) return undefined;
  if (path !== `${host}.${languageOf(host, text)}`) return undefined;
  const scripts = scriptsOf(host, text);
  if (host.endsWith(".astro"))
    return scripts + astroDeclarations(scripts, isInstalled("astro", dirname(host)));
  return withTypeParameters(scripts, scriptRanges(host, text));
}

function isInstalled(name: string, folder: string): boolean {
  if (existsSync(join(folder, "node_modules", name, "package.json"))) return true;
  return dirname(folder) !== folder && isInstalled(name, dirname(folder));
}

/** The scripts of a file at their positions, everything else replaced by spaces. */
export function scriptsOf(path: string, text: string): string {
  const parts = scriptRanges(path, text);
  let scripts = "";
  let end = 0;
  for (const part of parts) {
    scripts += blank(text.slice(end, part.start)) + text.slice(part.start, part.end);
    end = part.end;
  }
  return scripts + blank(text.slice(end));
}

interface ScriptRange {
  readonly start: number;
  readonly end: number;
  readonly attributes: string;
}

const SCRIPT = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([^]*?)<\/script\s*>/gi;
const COMMENT = /<!--[^]*?-->/g;

/**
 * `<script>` elements outside comments, the block between `---` lines that an Astro file begins with, and the imports and
 * exports of MDX.
 */
function scriptRanges(path: string, text: string): readonly ScriptRange[] {
  if (path.endsWith(".mdx"))
    return moduleBlocks(text).map((block) => ({ ...block, attributes: 'lang="jsx"' }));
  const ranges: ScriptRange[] = [];
  const front = path.endsWith(".astro") ? /^\s*---\r?\n([^]*?)^---/m.exec(text) : null;
  if (front?.[1] !== undefined) {
    const start = front.index + front[0].indexOf(front[1]);
    ranges.push({ start, end: start + front[1].length, attributes: 'lang="ts"' });
  }
  const after = ranges[0]?.end ?? 0;
  // A script may have the text "<!--" in it, so that only comments before it count.
  const markup = text.slice(0, after).replaceAll(/[^]/g, " ") + withoutComments(text.slice(after));
  for (const { index, 0: whole, 1: attributes = "", 2: content = "" } of markup.matchAll(SCRIPT)) {
    const start = index + whole.indexOf(">", attributes.length + "<script".length) + 1;
    ranges.push({ start, end: start + content.length, attributes });
  }
  return ranges;
}

/** The markup with its comments blanked, except within scripts. */
function withoutComments(markup: string): string {
  const scripts = [...markup.matchAll(SCRIPT)].map(({ index, 0: { length } }) => [index, index + length]);
  return markup.replaceAll(COMMENT, (comment, index: number) =>
    scripts.some(([start = 0, end = 0]) => index > start && index < end) ? comment : blank(comment),
  );
}

function languageOf(path: string, text: string): "ts" | "tsx" | "js" | "jsx" {
  const languages = scriptRanges(path, text).map(
    ({ attributes }) => /\blang\s*=\s*["']?(tsx?|jsx|typescript)\b/i.exec(attributes)?.[1] ?? "js",
  );
  if (languages.includes("tsx")) return "tsx";
  if (languages.includes("ts") || languages.includes("typescript")) return "ts";
  return languages.includes("jsx") ? "jsx" : "js";
}

/** Spaces in place of every character but the ends of lines, so that positions stay. */
function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, " ");
}
