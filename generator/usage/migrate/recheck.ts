import { ts } from "ts-morph";
import { realPath } from "../compiler/program.js";
import { importsOf } from "../uses/imports.js";
import type { OpenProject, Projects } from "../uses/projects.js";
import type { FoundNode } from "../uses/search.js";

/** An error that the compiler reports with the changes and not without them. */
export interface GainedError {
  readonly file: string;
  /** The file with the error, and all files that it imports, directly or not. */
  readonly reaches: ReadonlySet<string>;
  readonly message: string;
}

/** How a project compiles. */
export interface Checked {
  /** Errors by project and file. */
  readonly errors: ReadonlyMap<string, FileErrors>;
  /** The remaining uses of deprecated items, by file. */
  readonly uses: ReadonlyMap<string, readonly FoundNode[]>;
}

interface FileErrors {
  readonly file: string;
  readonly reaches: () => ReadonlySet<string>;
  readonly byCode: ReadonlyMap<number, readonly string[]>;
}

/** Compiles every project with `texts` in place of the content of those files, and writes nothing. */
export function checkProjects(projects: Projects, texts: ReadonlyMap<string, string>): Checked {
  const errors = new Map<string, FileErrors>();
  const uses = new Map<string, readonly FoundNode[]>();
  for (const project of projects.open(texts)) {
    for (const source of project.sources) {
      const file = realPath(source.fileName);
      const byCode = errorsIn(source, project.program);
      if (byCode.size > 0) {
        const reaches = reachedFrom(source, project);
        errors.set(`${project.configuration.path}\u0000${file}`, { file, byCode, reaches: () => reaches });
      }
      if (!uses.has(file)) uses.set(file, project.search.nodesIn(source));
    }
  }
  return { errors, uses };
}

/**
 * The errors that `after` has and `before` has not, by the number of each code in each file: names in a message change
 * with the code, and positions move.
 */
export function gainedErrors(before: Checked, after: Checked): readonly GainedError[] {
  const gained: GainedError[] = [];
  for (const [key, { file, byCode, reaches }] of after.errors) {
    for (const [code, messages] of byCode) {
      const known = before.errors.get(key)?.byCode.get(code) ?? [];
      if (messages.length <= known.length) continue;
      const message = messages.find((text) => !known.includes(text)) ?? messages[0] ?? "";
      gained.push({ file, reaches: reaches(), message: `TS${code}: ${message}` });
      break;
    }
  }
  return gained;
}

function errorsIn(source: ts.SourceFile, program: ts.Program): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { category, code, messageText } of [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]) {
    if (category !== ts.DiagnosticCategory.Error) continue;
    const text = ts.flattenDiagnosticMessageText(messageText, " ").replaceAll(/\s+/g, " ");
    found.set(code, [...(found.get(code) ?? []), text]);
  }
  return found;
}

/** A file, the files that it imports, and those that they import. */
function reachedFrom(source: ts.SourceFile, { program, sources }: OpenProject): ReadonlySet<string> {
  const own = new Map(sources.map((file) => [file.fileName, file]));
  const reached = new Set<string>();
  const queue = [source];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const path = realPath(file.fileName);
    if (reached.has(path)) continue;
    reached.add(path);
    const checker = program.getTypeChecker();
    for (const specifier of importsOf(file)) {
      const declaration = checker.getSymbolAtLocation(specifier)?.declarations?.[0];
      const next = declaration === undefined ? undefined : own.get(declaration.getSourceFile().fileName);
      if (next !== undefined) queue.push(next);
    }
  }
  return reached;
}
