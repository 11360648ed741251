import { parseHttpDate } from "../http-date.js";

/**
 * Milliseconds that an answer asks to wait: RFC 9110, section 10.2.3 "Retry-After", in seconds or as a date. A date is
 * compared with the answer's own `Date`, so that a wrong local clock does not matter.
 *
 * @param now local time in milliseconds, for an answer without `Date`
 * @returns `undefined` without a valid header
 */
export function retryAfter(response: Response, now: number): number | undefined {
  const value = response.headers.get("retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = parseHttpDate(value);
  if (until === undefined) return undefined;
  return Math.max(0, until - (parseHttpDate(response.headers.get("date")) ?? now));
}
