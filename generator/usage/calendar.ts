import { compareText } from "../json.js";
import { daysBetween } from "./days.js";
import type { InstalledPackage } from "./installed/package.js";
import type { KnownDeprecation } from "./installed/records.js";

/** One deprecated item of a version. */
export interface CalendarEntry extends KnownDeprecation {
  /** The announced day of removal; where it is already removed, the day that was noticed. */
  readonly removal: string | null;
  /** Days from today to the removal; negative once it has passed; `null` when no removal is announced. */
  readonly daysLeft: number | null;
}

/** Everything deprecated in one version of this package, soonest removal first, entries without a date last. */
export interface Calendar {
  readonly version: string;
  readonly today: string;
  readonly deprecations: readonly CalendarEntry[];
}

export function calendarOf({ version, records }: InstalledPackage, today: string): Calendar {
  const deprecations = records
    .map((record) => {
      const removal = record.gone ?? record.removal;
      return { ...record, removal, daysLeft: removal === null ? null : daysBetween(today, removal) };
    })
    .sort(
      (a, b) =>
        (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY) ||
        compareText(a.earliestRemoval ?? "~", b.earliestRemoval ?? "~") ||
        compareText(`${a.module} ${a.scope} ${a.name}`, `${b.module} ${b.scope} ${b.name}`),
    );
  return { version, today, deprecations };
}
