import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ts } from "ts-morph";
import type { Configuration } from "../compiler/configuration.js";
import { createProgram } from "../compiler/program.js";
import { qualifiedName } from "../finding.js";
import type { KnownDeprecation } from "../installed/records.js";
import type { Projects } from "../uses/projects.js";
import { announcedBy } from "./announced.js";
import { type Choice, isAccepted } from "./choice.js";
import { Compatibility } from "./compatible.js";
import { memberRename } from "./member-rename.js";
import { operationRename } from "./operation-rename.js";
import type { Refusal, Rename } from "./rename.js";
import { typeRename } from "./type-rename.js";

/**
 * Decides which replacements are safe renames. Two conditions must hold. The record names something that the document
 * has, with more than low confidence ({@link announcedBy}). And the installed declarations show that the replacement
 * differs only in its name: an operation accepts every request that the deprecated one accepts and returns all that it
 * returns; a parameter or field has the same type and unit. Only the declarations are compared, always under `strict`,
 * so that the decision does not depend on the options of the user's project, and holds for any version of this package.
 *
 * Types do not show every difference, for example another order of a list: therefore the announcement is needed too.
 */
export class Renames {
  private readonly projects: Projects;
  private readonly configuration: Configuration;
  readonly choice: Choice;
  private readonly known = new Map<string, Rename | Refusal>();
  private readonly programs = new Map<string, ts.Program>();

  constructor(projects: Projects, configuration: Configuration, choice: Choice) {
    this.projects = projects;
    this.configuration = configuration;
    this.choice = choice;
  }

  /** The rename for a deprecation; `declaration` is the deprecated declaration in the user's program. */
  of(record: KnownDeprecation, declaration: ts.Declaration | undefined): Rename | Refusal {
    const rename = this.renameOf(record, declaration, this.choice);
    if (!("reason" in rename) || isAccepted(this.choice, record)) return rename;
    const name = qualifiedName(record);
    const accepted = this.renameOf(record, declaration, { ...this.choice, accepted: new Set([name]) });
    return "reason" in accepted ? rename : { reason: `${rename.reason} (--accept "${name}" changes it)` };
  }

  private renameOf(
    record: KnownDeprecation,
    declaration: ts.Declaration | undefined,
    choice: Choice,
  ): Rename | Refusal {
    const announced = announcedBy(record, choice);
    if ("reason" in announced) return announced;
    if (announced.kind === "value") return { kind: "value", value: announced.name };
    const accepts = isAccepted(choice, record);
    if (record.gone !== undefined && !accepts)
      return { reason: `it is removed, and cannot be compared with ${announced.name}` };
    if (declaration === undefined) return { reason: "it is called by its path" };
    const key = `${declaration.getSourceFile().fileName} ${declaration.pos} ${accepts} ${announced.name}`;
    let decision = this.known.get(key);
    if (decision === undefined) {
      decision = this.decide(declaration, announced.kind, announced.name, accepts);
      this.known.set(key, decision);
    }
    return decision;
  }

  /** With `accepts` the two need not be the same. */
  private decide(
    declaration: ts.Declaration,
    kind: string,
    name: string,
    accepts: boolean,
  ): Rename | Refusal {
    const program = this.programFor(declaration.getSourceFile().fileName);
    const checker = program.getTypeChecker();
    const types = new Compatibility(checker);
    if (kind === "operation") {
      return ts.isFunctionDeclaration(declaration)
        ? operationRename(declaration, name, program, accepts ? undefined : types)
        : { reason: "it is not declared as a function" };
    }
    if (kind === "type") {
      return ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)
        ? typeRename(declaration, name, program, accepts ? undefined : types)
        : { reason: "it is not declared as a type" };
    }
    return ts.isPropertySignature(declaration)
      ? memberRename(declaration, name, checker, accepts ? undefined : types)
      : { reason: "it is not declared as a member of a type" };
  }

  /** A program over the declarations alone; files are shared with the user's program, and so are their nodes. */
  private programFor(file: string): ts.Program {
    // Of an installed package the declarations, of generated code its sources.
    const entries = ["index.d.ts", "index.ts"].map((name) => join(dirname(file), name));
    const root = entries.find((path) => existsSync(path)) ?? file;
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

/** Every option under which two different types could be mutually assignable, set to strict. */
const STRICT: ts.CompilerOptions = {
  types: [],
  strict: true,
  strictNullChecks: true,
  strictFunctionTypes: true,
  noImplicitAny: true,
  exactOptionalPropertyTypes: true,
};
