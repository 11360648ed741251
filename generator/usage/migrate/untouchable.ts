import { statSync } from "node:fs";
import { dirname, sep } from "node:path";
import { ts } from "ts-morph";
import type { Configuration } from "../compiler/configuration.js";
import { realPath } from "../compiler/program.js";

/** Any of the three permissions to write. Who runs the command does not matter: an administrator may write anything. */
const WRITABLE = 0o222;

/** Tells which files are not for this command to change. */
export class Untouchable {
  private readonly folders: readonly string[];
  private readonly listed: ReadonlySet<string>;

  constructor(configurations: readonly Configuration[]) {
    this.folders = configurations.map(({ path }) => realPath(dirname(path)));
    this.listed = new Set(configurations.flatMap(({ fileNames }) => fileNames));
  }

  /** Why a file must stay as it is, as a clause; `undefined` when it may be changed. */
  reason(file: ts.SourceFile): string | undefined {
    const path = realPath(file.fileName);
    if (path.split(/[\\/]/).includes("node_modules")) return "the file is that of a package";
    const isLink = path !== file.fileName && realPath(dirname(file.fileName)) !== dirname(path);
    const isBelow = this.folders.some((folder) =>
      path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
    );
    if (!isBelow && (isLink || !this.listed.has(file.fileName))) return "the file is outside the project";
    if (isGenerated(file)) return "the file is generated: change what it is generated from";
    if ((statSync(path).mode & WRITABLE) === 0) return "the file is read-only";
    return undefined;
  }
}

/** Whether the comment at the top of a file says that a program wrote it. */
function isGenerated({ text }: ts.SourceFile): boolean {
  const start = ts.getShebang(text)?.length ?? 0;
  return (ts.getLeadingCommentRanges(text, start) ?? []).some(({ pos, end }) =>
    /@generated\b|\bdo not (?:edit|modify)\b|\bauto-?generated\b/i.test(text.slice(pos, end)),
  );
}
