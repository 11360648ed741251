/** Months between the notice of a deprecation and the removal (Cloud Temple API documentation, deprecation policy). */
export const NOTICE_MONTHS = 3;

/**
 * The first day something deprecated on `since` may be removed, by the platform's promise of three months' notice.
 * A floor to plan with, never a removal date. The last day of a shorter month stands for a day it does not have.
 */
export function earliestRemoval(since: string): string {
  const [year = 0, month = 1, day = 1] = since.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + NOTICE_MONTHS + 1, 0));
  if (lastDay.getUTCDate() > day) lastDay.setUTCDate(day);
  return lastDay.toISOString().slice(0, 10);
}
