import { dirname, join } from "node:path";
import { ts } from "ts-morph";
import { isObject, stringMember } from "../../json.js";

/** The package by its name, as Deno writes it with a registry and a version, and by the address of a delivery network. */
const OURS = /^(?:(?:npm|jsr):\/?)?cloudtemple(?:@[^/]+)?(?:\/|$)/i;
const ADDRESS = /^https?:\/\/[^?#]*\/(?:npm:)?cloudtemple(?:@[^/?#]+)?(?:[/?#]|$)/i;
const ALIASED = /^npm:\/?cloudtemple(?:@|\/|$)/;

const DEPENDENCIES = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "imports",
] as const;

/** What the manifests around a file say of packages. */
export interface Declared {
  /** Names under which this package is installed: `ct` of `"ct": "npm:cloudtemple@1"`. */
  readonly aliases: readonly string[];
  /** What each dependency is declared as. */
  readonly dependencies: ReadonlyMap<string, string>;
}

/** The names of this package in a file: its own, and those that a `package.json` or `deno.json` around it gives. */
export class PackageNames {
  private readonly byFolder = new Map<string, Declared>();

  isOurs(specifier: string, file: string): boolean {
    if (OURS.test(specifier) || ADDRESS.test(specifier)) return true;
    return this.declaredFor(dirname(file)).aliases.some(
      (alias) => specifier === alias || specifier.startsWith(alias.endsWith("/") ? alias : `${alias}/`),
    );
  }

  /** Whether a text has one of the names, as something that is quoted. */
  mayMention(text: string, file: string): boolean {
    if (/cloudtemple/i.test(text)) return true;
    return this.declaredFor(dirname(file)).aliases.some((alias) => text.includes(alias));
  }

  /** What the manifests in a folder and above it declare; of two that declare the same name, the nearer. */
  declaredFor(folder: string): Declared {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const above = parent === folder ? undefined : this.declaredFor(parent);
    const own = new Map(
      ["package.json", "deno.json", "deno.jsonc"].flatMap((name) => declarationsIn(join(folder, name))),
    );
    const declared =
      own.size === 0 && above !== undefined
        ? above
        : {
            aliases: [
              ...new Set([
                ...(above?.aliases ?? []),
                ...[...own].flatMap(([name, value]) => (ALIASED.test(value) ? [name] : [])),
              ]),
            ],
            dependencies: new Map([...(above?.dependencies ?? []), ...own]),
          };
    this.byFolder.set(folder, declared);
    return declared;
  }
}

function declarationsIn(file: string): readonly (readonly [string, string])[] {
  const text = ts.sys.readFile(file);
  if (text === undefined) return [];
  const { config } = ts.parseConfigFileTextToJson(file, text) as { readonly config?: unknown };
  return DEPENDENCIES.flatMap((member) => {
    const list = isObject(config) ? config[member] : undefined;
    if (!isObject(list)) return [];
    return Object.keys(list).flatMap((name) => {
      const value = stringMember(list, name);
      return value === undefined ? [] : [[name, value] as const];
    });
  });
}
