import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const COMMENT = /^\/\/# sourceMappingURL=(\S+)\s*$/gm;

/** The place in the source, where the file at a place is compiled and has a source map; otherwise the place itself. */
export function sourcePlace(place: Place): Place {
  const payload = mapOf(place.file);
  if (payload === undefined) return place;
  const entry = new SourceMap(payload).findEntry(place.line - 1, place.column - 1);
  if (!("originalSource" in entry)) return place;
  const file = sourceFile(entry.originalSource, payload.sourceRoot, place.file);
  return file === undefined
    ? place
    : { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

function sourceFile(source: string, root: string | undefined, compiled: string): string | undefined {
  try {
    const base = new URL(
      root === undefined || root === "" ? "." : `${root.replace(/\/$/, "")}/`,
      pathToFileURL(compiled),
    );
    const file = fileURLToPath(new URL(source, base));
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The map that the last line of a file names, or has in it. A map that is broken is as good as none. */
function mapOf(file: string): SourceMapPayload | undefined {
  try {
    const url = [...readFileSync(file, "utf8").matchAll(COMMENT)].at(-1)?.[1];
    if (url === undefined) return undefined;
    const [, data] = /^data:application\/json;(?:charset=[^;,]*;)?base64,(.*)$/.exec(url) ?? [];
    const text =
      data === undefined
        ? readFileSync(resolve(dirname(file), decodeURIComponent(url)), "utf8")
        : Buffer.from(data, "base64").toString("utf8");
    return JSON.parse(text) as SourceMapPayload;
  } catch {
    return undefined;
  }
}
