import { compareText } from "../../json.js";
import { fillTemplate } from "../../text/template.js";
import { type Declaration, GENERIC_TYPES } from "../types/emit.js";
import { RECORDS, STRICT_TYPES } from "../types/strict-types.js";

/** What the declarations of a file need beside them: names of types, sorted. */
export interface NeededTypes {
  /** Types of the runtime. */
  readonly runtime: readonly string[];
  /** Whether one looks up the records of strict mode. */
  readonly usesRecords: boolean;
  /** Types of the module that the file does not declare itself. */
  readonly imported: readonly string[];
  /** The text of each generic type that is mentioned. */
  readonly generics: readonly string[];
}

const GENERICS = [
  [GENERIC_TYPES.memberOf, "generate/member-of.ts"],
  [GENERIC_TYPES.withEither, "generate/with-either.ts"],
  [GENERIC_TYPES.withOne, "generate/with-one.ts"],
  [GENERIC_TYPES.withRequired, "generate/with-required.ts"],
] as const;

const OF_RUNTIME: ReadonlySet<string> = new Set(Object.values(STRICT_TYPES));

/**
 * What the declarations of one file need.
 *
 * @param mentioned names of types that the file mentions elsewhere
 * @param isDeclared whether the module declares a type
 */
export function neededTypes(
  declarations: readonly Declaration[],
  mentioned: Iterable<string>,
  isDeclared: (name: string) => boolean,
): NeededTypes {
  const own = new Set(declarations.map(({ name }) => name));
  const uses = new Set([...mentioned, ...declarations.flatMap((declaration) => declaration.uses)]);
  const sorted = [...uses].sort(compareText);
  return {
    runtime: sorted.filter((name) => OF_RUNTIME.has(name)),
    usesRecords: uses.has(RECORDS),
    imported: sorted.filter((name) => isDeclared(name) && !own.has(name)),
    generics: GENERICS.filter(([name]) => uses.has(name)).map(([name, template]) =>
      fillTemplate(template, { name }).trimEnd(),
    ),
  };
}
