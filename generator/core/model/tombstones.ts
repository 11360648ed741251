import { compareText } from "../../json.js";
import type { Deprecation, Replacement } from "../deprecation/deprecation.js";
import { keyOf, type Names } from "../names/registry.js";
import type { Operation, Tombstone } from "./model.js";
import type { LastDeprecation, PastOperation } from "./past-operation.js";
import { earliestReleaseWithout, isBefore } from "./release.js";

/**
 * The operations of a module that history has and the document no longer has, sorted by name. Each stays until the
 * first minor release after the next major one.
 *
 * @param release version of the package that is generated; `undefined` keeps every tombstone.
 */
export function findTombstones(
  module: string,
  operations: readonly Pick<Operation, "module" | "method" | "path" | "name">[],
  history: Readonly<Record<string, PastOperation>>,
  names: Names,
  release: string | undefined,
): Tombstone[] {
  const present = new Set(operations.map(keyOf));
  const removed = Object.entries(history).filter(
    ([key, { gone: day, goneAfter }]) =>
      key.startsWith(`${module} `) &&
      day !== undefined &&
      !present.has(key) &&
      (release === undefined ||
        goneAfter === undefined ||
        isBefore(release, earliestReleaseWithout(goneAfter))),
  );
  const replacements = new Map(
    removed.flatMap(([key, { deprecation }]) => {
      const name = names[key];
      return name === undefined ? [] : [[name, deprecation?.replacement ?? null] as const];
    }),
  );
  return removed
    .flatMap(([key, past]) => {
      const [, method = "", path = ""] = key.split(" ");
      const name = Object.hasOwn(names, key) ? names[key] : undefined;
      // An operation without a name was never generated.
      return name === undefined || past.gone === undefined
        ? []
        : [tombstone({ module, name, method, path }, past, past.gone, replacements)];
    })
    .sort((a, b) => compareText(a.name, b.name));
}

/** Source of the facts that the document and its overlay had while the operation existed. */
const NOTICE = "last notice";

function tombstone(
  place: Pick<Tombstone, "module" | "name" | "method" | "path">,
  { deprecation, firstDeprecated }: PastOperation,
  gone: string,
  replacements: ReadonlyMap<string, LastDeprecation["replacement"]>,
): Tombstone {
  const replacement = lastReplacement(deprecation?.replacement ?? null, replacements);
  const since = deprecation?.since ?? firstDeprecated ?? null;
  const note = deprecation?.note ?? null;
  const record: Deprecation = {
    ...place,
    scope: "operation",
    since,
    sinceVersion: null,
    removal: deprecation?.removal ?? null,
    gone,
    replacement,
    note,
    source: {
      since: deprecation?.since == null ? (since === null ? null : "history") : NOTICE,
      removal: deprecation?.removal == null ? null : NOTICE,
      replacement: replacement === null ? null : NOTICE,
    },
    confidence: "high",
  };
  const advice = note === null ? "" : ` ${note.replaceAll(/\s+/g, " ").trim()}`;
  return {
    ...place,
    deprecation: record,
    problem: `${place.module}.${place.name} was removed from the API by ${gone}.`,
    advice: (replacement === null ? "No replacement is known." : `Use ${replacement.name}.`) + advice,
  };
}

/** Follows a replacement that was removed too to its own replacement; `null` for a circle. */
function lastReplacement(
  first: LastDeprecation["replacement"],
  replacements: ReadonlyMap<string, LastDeprecation["replacement"]>,
): Replacement | null {
  const via: string[] = [];
  let last = first;
  while (last?.kind === "operation" && replacements.has(last.name)) {
    if (via.includes(last.name)) return null;
    via.push(last.name);
    last = replacements.get(last.name) ?? null;
  }
  if (last === null) return null;
  return via.length === 0 ? last : { ...last, via };
}
