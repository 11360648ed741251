import { compareText } from "../json.js";
import { daysBetween } from "./days.js";
import type { InstalledPackage } from "./installed/installed-package.js";
import type { KnownDeprecation } from "./installed/records.js";
import { groupBy, thingKey } from "./things.js";
import type { FoundUses } from "./uses/find-uses.js";
import type { SeenAtRunTime, Use } from "./uses/use.js";

/** One deprecated item of a version. */
export interface CalendarEntry extends KnownDeprecation {
  /** The announced day of removal; where it is already removed, the day that was noticed. */
  readonly removal: string | null;
  /** Days from today to the removal; negative once it has passed; `null` when no removal is announced. */
  readonly daysLeft: number | null;
  /** How often the project uses it; only in a calendar of what is used. */
  readonly uses?: number;
  /** What recorders noted of all its uses; `isOnly` when no compiler found one. */
  readonly seen?: Pick<SeenAtRunTime, "count" | "lastSeen" | "isOnly" | "isUnknown">;
}

/** What is deprecated in one version of this package, soonest removal first, entries without a date last. */
export interface Calendar {
  readonly version: string;
  readonly today: string;
  /** Set when only what a project uses is listed. */
  readonly isUsed?: true;
  /** How many files of the project were read. */
  readonly files?: number;
  readonly deprecations: readonly CalendarEntry[];
}

/** Everything deprecated in a version. */
export function calendarOf({ version, records }: InstalledPackage, today: string): Calendar {
  return {
    version,
    today,
    deprecations: records.map((record) => entryOf(record, today)).sort(compareEntries),
  };
}

/** What is deprecated and used in a project. Nothing else is of interest to who plans its changes. */
export function usedCalendarOf(found: FoundUses, today: string): Calendar {
  const byThing = groupBy(found.uses, ({ deprecation }) => thingKey(deprecation));
  return {
    version: [...new Set(found.packages.map(({ version }) => version))].sort().join(", "),
    today,
    isUsed: true,
    files: found.files,
    deprecations: [...byThing.values()]
      .map((uses) => ({ ...entryOf(uses[0].deprecation, today), uses: uses.length, ...seenOf(uses) }))
      .sort(compareEntries),
  };
}

function entryOf(record: KnownDeprecation, today: string): CalendarEntry {
  const removal = record.gone ?? record.removal;
  return { ...record, removal, daysLeft: removal === null ? null : daysBetween(today, removal) };
}

function seenOf(uses: readonly Use[]): Pick<CalendarEntry, "seen"> {
  const seen = uses.flatMap((use) => use.seen ?? []);
  if (seen.length === 0) return {};
  const isOnly = seen.length === uses.length && seen.every((each) => each.isOnly === true);
  return {
    seen: {
      count: seen.reduce((sum, { count }) => sum + count, 0),
      lastSeen: seen.map(({ lastSeen }) => lastSeen).reduce((a, b) => (a > b ? a : b)),
      ...(isOnly ? { isOnly: true } : {}),
      ...(seen.some(({ isUnknown }) => isUnknown === true) ? { isUnknown: true } : {}),
    },
  };
}

function compareEntries(a: CalendarEntry, b: CalendarEntry): number {
  return (
    (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY) ||
    compareText(a.earliestRemoval ?? "~", b.earliestRemoval ?? "~") ||
    compareText(`${a.module} ${a.scope} ${a.name}`, `${b.module} ${b.scope} ${b.name}`)
  );
}
