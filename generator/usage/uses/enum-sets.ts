import { ts } from "ts-morph";
import type { InstalledPackage } from "../installed/installed-package.js";
import type { InstalledPackages } from "../installed/package.js";
import type { Types } from "./types.js";

/** Fewer values than this, such as `"on" | "off"`, are also those of types that are not ours. */
const MIN_VALUES = 3;
/** So many values are ours although a union has others beside them: `PowerState | "unknown"`. */
const MIN_VALUES_BESIDE_OTHERS = 5;
/** With more others, such as the names of all members of a type, it is another one that happens to have them. */
const MAX_OTHERS = 2;

/** An enumeration of this package by all its values. */
interface EnumSet {
  readonly owner: InstalledPackage;
  readonly name: string;
  readonly values: ReadonlySet<string>;
}

/**
 * Recognizes enumerations by their values. The compiler drops the name of one that a conditional type makes, as
 * `DeprecatedValues` does, and that of one which is narrowed or taken from the members of a constant.
 */
export class EnumSets {
  private readonly types: Types;
  private readonly packages: InstalledPackages;
  private readonly program: ts.Program;
  private sets: readonly EnumSet[] | undefined;

  constructor(types: Types, packages: InstalledPackages, program: ts.Program) {
    this.types = types;
    this.packages = packages;
    this.program = program;
  }

  /** The enumerations with the values of a union. */
  matching(type: ts.Type): readonly EnumSet[] {
    if (!type.isUnion()) return [];
    this.sets ??= this.read();
    if (this.sets.length === 0) return [];
    const values = valuesOf(type);
    return this.sets.filter((set) => {
      const others = values.size - set.values.size;
      const isLikely = others === 0 || (others <= MAX_OTHERS && set.values.size >= MIN_VALUES_BESIDE_OTHERS);
      return isLikely && isSubset(set.values, values);
    });
  }

  /** The aliases with deprecated values that the program declares. */
  private read(): EnumSet[] {
    const names = new Map<InstalledPackage, ReadonlySet<string>>();
    const sets: EnumSet[] = [];
    for (const file of this.program.getSourceFiles()) {
      const owner = this.packages.of(file.fileName);
      if (owner === undefined) continue;
      const known = names.get(owner) ?? namesOfEnums(owner);
      names.set(owner, known);
      if (known.size === 0) continue;
      for (const statement of file.statements) {
        if (!ts.isTypeAliasDeclaration(statement) || !known.has(statement.name.text)) continue;
        const values = valuesOf(this.types.checker.getTypeAtLocation(statement.name));
        if (values.size >= MIN_VALUES) sets.push({ owner, name: statement.name.text, values });
      }
    }
    return sets;
  }
}

function namesOfEnums({ records }: InstalledPackage): ReadonlySet<string> {
  return new Set(records.flatMap(({ scope, types = [] }) => (scope === "enumValue" ? types : [])));
}

function valuesOf(type: ts.Type): ReadonlySet<string> {
  const parts = type.isUnion() ? type.types : [type];
  return new Set(
    parts.flatMap((part) => (part.isStringLiteral() || part.isNumberLiteral() ? [String(part.value)] : [])),
  );
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((value) => whole.has(value));
}
