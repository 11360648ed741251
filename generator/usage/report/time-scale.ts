import { daysBetween } from "../days.js";

/** Where days are on a horizontal axis. */
export interface TimeScale {
  readonly at: (day: string) => number;
  /** Length of `days` days after `day`, cut at the end of the axis. */
  readonly distance: (day: string, days: number) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** Share of the axis that the label of the last tick needs before its end. */
const TICK_ROOM = 0.02;
const DAYS_OF_A_MONTH = 30.44;

/** An axis over all `days`, with ticks on the first day of months: as many as there is room for. */
export function createTimeScale(
  days: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): TimeScale {
  const sorted = days.toSorted();
  const first = firstOfMonth(sorted[0] ?? "", 0);
  const last = firstOfMonth(sorted.at(-1) ?? first, 2);
  const total = Math.max(1, daysBetween(first, last));
  const place = (count: number): number => round(from + (count / total) * (to - from));
  const at = (day: string): number => place(daysBetween(first, day));
  const step = monthsBetweenTicks(Math.round(total / DAYS_OF_A_MONTH));
  const ticks: { x: number; label: string }[] = [];
  for (let month = first; month <= last; month = firstOfMonth(month, 1)) {
    if ((Number(month.slice(5, 7)) - 1) % step !== 0) continue;
    const x = at(month);
    if (x <= to - TICK_ROOM * (to - from))
      ticks.push({ x, label: step === 12 ? month.slice(0, 4) : month.slice(0, 7) });
  }
  return {
    at,
    distance: (day, count) =>
      Math.max(0, round(Math.min(place(daysBetween(first, day) + count), to) - at(day))),
    ticks,
  };
}

function monthsBetweenTicks(months: number): number {
  if (months <= 12) return 1;
  if (months <= 30) return 3;
  return months <= 72 ? 6 : 12;
}

function firstOfMonth(day: string, later: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
