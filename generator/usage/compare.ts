import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isScope } from "../core/deprecation/scope-word.js";
import { arrayMember, isObject, type Json, stringMember } from "../json.js";
import { Problem } from "../problem.js";
import { type BaselineEntry, matchBaseline } from "./baseline.js";
import { type CheckReport, SCHEMA_VERSION } from "./check.js";
import { type Announcement, compareFindings, type Finding, isPast } from "./finding.js";
import { groupBy, thingKey, thingsOf } from "./things.js";

/** A use of an earlier report; `file` is an absolute path. */
export interface EarlierUse extends BaselineEntry {
  readonly scope: Finding["scope"];
}

/** How the uses of now differ from those of an earlier report. Uses that a baseline or a comment tolerates count too. */
export interface Comparison {
  /** Number of uses then. */
  readonly before: number;
  /** Number of uses now. */
  readonly after: number;
  /** Uses of now that the earlier report does not have; soonest removal first. */
  readonly added: readonly Finding[];
  /** Number of uses of the earlier report that are gone. */
  readonly fixed: number;
  /** Uses of now whose removal date has passed. */
  readonly overdue: number;
  /** The deprecated things of both reports, those in use now first, soonest removal first. */
  readonly things: readonly ComparedThing[];
  /** What is removed next, all of one day, by a date of more than low confidence. */
  readonly next: readonly ComparedThing[];
}

export interface ComparedThing extends Pick<Finding, "module" | "scope" | "name"> {
  readonly before: number;
  readonly after: number;
  /** How many of the uses of now `migrate` can rewrite. */
  readonly rewritable: number;
  /** What is known of it; absent where no use is left. */
  readonly facts?: Announcement;
}

const FIX = "Write it with `cloudtemple check --format json > FILE`, with this version of the package.";

/**
 * Reads the uses of a report that `check --format json` wrote, tolerated ones included. Paths are relative to `cwd`.
 *
 * @throws Problem when the file cannot be read, is not such a report, or has another version of the schema
 */
export function readEarlierReport(file: string, cwd: string): readonly EarlierUse[] {
  let content: Json;
  try {
    content = JSON.parse(readFileSync(resolve(cwd, file), "utf8")) as Json;
  } catch (error) {
    const reason =
      error instanceof SyntaxError
        ? `is not JSON (${error.message})`
        : `could not be read (${String(error)})`;
    throw new Problem(`${reason}.`, { file, fix: FIX });
  }
  const lists = ["findings", "tolerated", "allowed"] as const;
  const version = isObject(content) ? content["schemaVersion"] : undefined;
  if (!isObject(content) || arrayMember(content, "findings") === undefined) {
    const what =
      arrayMember(content, "uses") === undefined
        ? "is not a report of `check`"
        : "is a baseline, not a report";
    throw new Problem(`${what}: it has no list of findings.`, { file, fix: FIX });
  }
  if (version !== SCHEMA_VERSION) {
    const found = version === undefined ? "no schemaVersion" : `schemaVersion ${JSON.stringify(version)}`;
    throw new Problem(`has ${found}; this version reads ${SCHEMA_VERSION}.`, { file, fix: FIX });
  }
  return lists.flatMap((list) =>
    (arrayMember(content, list) ?? []).map((use, index) => {
      const [path, module, scope, name] = ["file", "module", "scope", "name"].map((key) =>
        stringMember(use, key),
      );
      if (path === undefined || module === undefined || !isScope(scope) || name === undefined) {
        throw new Problem("is not a use with file, module, a known scope and name.", {
          file,
          pointer: `/${list}/${index}`,
          fix: FIX,
        });
      }
      return { file: resolve(cwd, path), module, scope, name };
    }),
  );
}

/** `rewritable` has, by {@link thingKey}, how many uses `migrate` can rewrite. */
export function compareWith(
  earlier: readonly EarlierUse[],
  report: CheckReport,
  rewritable: ReadonlyMap<string, number>,
  cwd: string,
): Comparison {
  const { findings, tolerated, allowed } = report;
  const uses: readonly Finding[] = [...findings, ...tolerated, ...allowed].toSorted(compareFindings);
  const absolute = uses.map((use) => ({ ...use, file: resolve(cwd, use.file), use }));
  const { added, known } = matchBaseline(absolute, earlier);
  const then = new Map([...groupBy(earlier, thingKey)].map(([key, list]) => [key, list.length]));
  const now = thingsOf(uses).map(({ first, uses: list }): ComparedThing => {
    const key = thingKey(first);
    const { module, scope, name } = first;
    return {
      module,
      scope,
      name,
      before: then.get(key) ?? 0,
      after: list.length,
      rewritable: Math.min(rewritable.get(key) ?? 0, list.length),
      facts: first,
    };
  });
  const isLeft = new Set(now.map(thingKey));
  const gone = [...groupBy(earlier, thingKey).values()].flatMap((list): ComparedThing[] => {
    const [{ module, scope, name }] = list;
    return isLeft.has(thingKey(list[0]))
      ? []
      : [{ module, scope, name, before: list.length, after: 0, rewritable: 0 }];
  });
  return {
    before: earlier.length,
    after: uses.length,
    added: added.map(({ use }) => use),
    fixed: earlier.length - known.length,
    overdue: uses.filter(isPast).length,
    things: [...now, ...gone],
    next: nextOf(now),
  };
}

function nextOf(things: readonly ComparedThing[]): readonly ComparedThing[] {
  const dated = things.filter(
    ({ facts }) =>
      facts !== undefined && !isPast(facts) && facts.daysLeft !== null && facts.confidence !== "low",
  );
  return dated.filter(({ facts }) => facts?.daysLeft === dated[0]?.facts?.daysLeft);
}
