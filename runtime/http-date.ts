/** `Sun, 06 Nov 1994 08:49:37 GMT`, and the obsolete `Sunday, 06-Nov-94 08:49:37 GMT`. */
const HTTP_DATE = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The time of an HTTP date (RFC 9110, section 5.6.7) in milliseconds since 1970; `undefined` for anything else. The form is
 * checked first, because `Date.parse` reads almost any text as some date.
 */
export function parseHttpDate(value: string | null | undefined): number | undefined {
  const text = value?.trim() ?? "";
  const time = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
