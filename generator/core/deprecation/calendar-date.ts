/**
 * Whether `text` is a day that exists, `YYYY-MM-DD` in the years 2000 to 2100. Documents carry impossible days
 * (30 February) and sentinels for "never" (9999-12-31); neither is a date to publish.
 */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < 2000 || year > 2100) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
