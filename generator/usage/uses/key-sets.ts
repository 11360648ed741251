import { ts } from "ts-morph";
import { declaredName } from "../installed/declared.js";
import type { InstalledPackages } from "../installed/package.js";
import type { Types } from "./types.js";

/** Types with fewer members than this may have those of another type by chance. */
const MIN_KEYS = 3;

/**
 * Recognizes the keys of a type of this package, or of one of its modules, by their texts. The compiler does not keep
 * what `keyof T & string` and the constraint of `<K extends keyof T | "own">` are made of.
 */
export class KeySets {
  private readonly types: Types;
  private readonly packages: InstalledPackages;
  private readonly program: ts.Program;
  private readonly holders = new Map<string, readonly KeySet[]>();
  private declarations: ReadonlyMap<string, readonly ts.Declaration[]> | undefined;

  constructor(types: Types, packages: InstalledPackages, program: ts.Program) {
    this.types = types;
    this.packages = packages;
    this.program = program;
  }

  /** The types with a deprecated member `name` whose keys are all among the texts of a union. */
  matching(type: ts.Type, name: string): readonly ts.Type[] {
    if (!type.isUnion()) return [];
    const texts = new Set(type.types.flatMap((part) => (part.isStringLiteral() ? [part.value] : [])));
    if (texts.size < MIN_KEYS || !texts.has(name)) return [];
    return this.holdersOf(name).flatMap(({ holder, keys }) =>
      keys.length <= texts.size && keys.every((key) => texts.has(key)) ? [holder] : [],
    );
  }

  private holdersOf(name: string): readonly KeySet[] {
    const known = this.holders.get(name);
    if (known !== undefined) return known;
    this.declarations ??= this.readDeclarations();
    const holders = new Set(
      (this.declarations.get(name) ?? []).flatMap((declaration) =>
        ts.isFunctionDeclaration(declaration) ? this.modulesWith(name) : this.holderOf(declaration),
      ),
    );
    const sets = [...holders]
      .map((holder) => ({ holder, keys: this.types.keys(holder) }))
      .filter(({ keys }) => keys.length >= MIN_KEYS);
    this.holders.set(name, sets);
    return sets;
  }

  /** The type that a member belongs to. Fields that strict mode hides stand in a literal that their type extends. */
  private holderOf({ parent }: ts.Declaration): ts.Type[] {
    if (!ts.isInterfaceDeclaration(parent) && !ts.isTypeLiteralNode(parent)) return [];
    const isExtended = (node: ts.Node): boolean =>
      ts.isExpressionWithTypeArguments(node) && ts.isHeritageClause(node.parent);
    const extended = ts.findAncestor(parent, (above) =>
      isExtended(above) ? true : ts.isTypeElement(above) ? "quit" : false,
    );
    const holder = extended === undefined ? parent : extended.parent.parent;
    return [this.types.checker.getTypeAtLocation(holder)];
  }

  /** The types of the modules that export a function. */
  private modulesWith(name: string): ts.Type[] {
    const { checker } = this.types;
    return this.files().flatMap((file) => {
      const module = checker.getSymbolAtLocation(file);
      if (module === undefined || checker.tryGetMemberInModuleExports(name, module) === undefined) return [];
      return [checker.getTypeOfSymbolAtLocation(module, file)];
    });
  }

  private readDeclarations(): ReadonlyMap<string, readonly ts.Declaration[]> {
    const found = new Map<string, ts.Declaration[]>();
    for (const file of this.files()) {
      if (!file.text.includes("@deprecated")) continue;
      const visit = (node: ts.Node): void => {
        if (ts.getJSDocDeprecatedTag(node) !== undefined) {
          const name = declaredName(node);
          const others = found.get(name);
          if (others === undefined) found.set(name, [node as ts.Declaration]);
          else others.push(node as ts.Declaration);
        }
        ts.forEachChild(node, visit);
      };
      ts.forEachChild(file, visit);
    }
    return found;
  }

  private files(): ts.SourceFile[] {
    return this.program.getSourceFiles().filter(({ fileName }) => this.packages.of(fileName) !== undefined);
  }
}

/** A type, and the names of its members. */
interface KeySet {
  readonly holder: ts.Type;
  readonly keys: readonly string[];
}
