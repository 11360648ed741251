import { statSync } from "node:fs";
import { dirname, sep } from "node:path";
import { ts } from "ts-morph";
import type { Configuration } from "../compiler/configuration.js";
import { hasEmbeddedScript } from "../compiler/embedded-scripts.js";
import { realPath } from "../compiler/program.js";

/** The write permissions of owner, group and others. Not the access of this process: root may write any file. */
const WRITABLE = 0o222;

/** Decides which files must not be changed. */
export class Untouchable {
  private readonly folders: readonly string[];
  private readonly listed: ReadonlySet<string>;

  constructor(configurations: readonly Configuration[]) {
    this.folders = configurations.map(({ path }) => realPath(dirname(path)));
    this.listed = new Set(configurations.flatMap(({ fileNames }) => fileNames));
  }

  /** Why a file must not be changed, as a clause; `undefined` when it may be. */
  reason(file: ts.SourceFile): string | undefined {
    const path = realPath(file.fileName);
    if (path.split(/[\\/]/).includes("node_modules")) return "the file belongs to a package";
    const isLink = path !== file.fileName && realPath(dirname(file.fileName)) !== dirname(path);
    const isBelow = this.folders.some((folder) =>
      path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
    );
    if (!isBelow && (isLink || !this.listed.has(file.fileName))) return "the file is outside the project";
    if (hasEmbeddedScript(path)) return "the script is part of a file with markup: change it by hand";
    if (isGenerated(file)) return "the file is generated: change what it is generated from";
    if ((statSync(path).mode & WRITABLE) === 0) return "the file is read-only";
    return undefined;
  }
}

/** Whether a comment at the top of a file marks it as generated. */
function isGenerated({ text }: ts.SourceFile): boolean {
  const start = ts.getShebang(text)?.length ?? 0;
  return (ts.getLeadingCommentRanges(text, start) ?? []).some(({ pos, end }) =>
    /@generated\b|\bdo not (?:edit|modify)\b|\bauto-?generated\b/i.test(text.slice(pos, end)),
  );
}
