/** Months between the notice of a deprecation and the removal (Cloud Temple API documentation, deprecation policy). */
export const NOTICE_MONTHS = 3;

/**
 * The first day something deprecated on `since` may be removed, by the platform's promise of three months' notice.
 * A lower bound to plan with, never a removal date. In a shorter month it is the last day: 2026-11-30 gives 2027-02-28.
 */
export function earliestRemoval(since: string): string {
  const [year = 0, month = 1, day = 1] = since.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + NOTICE_MONTHS + 1, 0));
  if (lastDay.getUTCDate() > day) lastDay.setUTCDate(day);
  return lastDay.toISOString().slice(0, 10);
}
