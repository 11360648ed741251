import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ts } from "ts-morph";
import type { Configuration } from "../compiler/configuration.js";
import { createProgram } from "../compiler/program.js";
import type { Projects } from "../projects.js";
import type { KnownDeprecation } from "../records.js";
import { announcedBy } from "./announced.js";
import { Compatibility } from "./compatible.js";
import { memberRename } from "./member-rename.js";
import { operationRename } from "./operation-rename.js";
import type { Refusal, Rename } from "./rename.js";
import { typeRename } from "./type-rename.js";

/**
 * Decides which replacements are safe renames. Two things have to come together. The record must name something that
 * the document has, with more than low confidence ({@link announcedBy}). And the declarations that the user has
 * installed must show that old and new are the same but for the name: an operation takes every request that the old
 * one takes and answers with all that the old one answers; a parameter or field has the same type and unit. Only the
 * declarations are asked, always under `strict`, so that the verdict does not depend on how the user compiles, and
 * holds for any version of this package.
 *
 * What no type tells, such as another order of a list, is not seen: that is why the announcement is needed too.
 */
export class Renames {
  private readonly projects: Projects;
  private readonly configuration: Configuration;
  private readonly known = new Map<string, Rename | Refusal>();
  private readonly programs = new Map<string, ts.Program>();

  constructor(projects: Projects, configuration: Configuration) {
    this.projects = projects;
    this.configuration = configuration;
  }

  /** The rename that a deprecation amounts to; `declaration` is what carries it in the user's program. */
  of(record: KnownDeprecation, declaration: ts.Declaration | undefined): Rename | Refusal {
    const announced = announcedBy(record);
    if ("reason" in announced) return announced;
    if (announced.kind === "value") return { kind: "value", value: announced.name };
    if (record.gone !== undefined)
      return { reason: `it has gone, and cannot be compared with ${announced.name}` };
    if (declaration === undefined) return { reason: "it is called by its path" };
    const key = `${declaration.getSourceFile().fileName} ${declaration.pos} ${announced.name}`;
    let verdict = this.known.get(key);
    if (verdict === undefined) {
      verdict = this.judge(declaration, announced.kind, announced.name);
      this.known.set(key, verdict);
    }
    return verdict;
  }

  private judge(declaration: ts.Declaration, kind: string, name: string): Rename | Refusal {
    const program = this.programFor(declaration.getSourceFile().fileName);
    const checker = program.getTypeChecker();
    const types = new Compatibility(checker);
    if (kind === "operation") {
      return ts.isFunctionDeclaration(declaration)
        ? operationRename(declaration, name, program, types)
        : { reason: "it is no function of its own" };
    }
    if (kind === "type") {
      return ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)
        ? typeRename(declaration, name, program, types)
        : { reason: "it is no type of its own" };
    }
    return ts.isPropertySignature(declaration)
      ? memberRename(declaration, name, checker, types)
      : { reason: "it is no member of a type" };
  }

  /** A program over the declarations alone; files are shared with the user's program, and so are their nodes. */
  private programFor(file: string): ts.Program {
    const index = join(dirname(file), "index.d.ts");
    const root = existsSync(index) ? index : file;
    let program = this.programs.get(root);
    if (program === undefined) {
      const { options } = this.configuration;
      const strict = { ...options, ...STRICT };
      program = createProgram(
        {
          ...this.configuration,
          fileNames: root === file ? [file] : [root, file],
          options: strict,
          references: [],
        },
        this.projects.library,
        this.projects.parsed,
      );
      this.programs.set(root, program);
    }
    return program;
  }
}

/** Every option that could make two types look more alike than they are, set the strict way. */
const STRICT: ts.CompilerOptions = {
  types: [],
  strict: true,
  strictNullChecks: true,
  strictFunctionTypes: true,
  noImplicitAny: true,
  exactOptionalPropertyTypes: true,
};
