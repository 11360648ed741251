/** The methods that have a key of their own in an OpenAPI Path Item: those of 3.1, and `QUERY` of 3.2. */
export const HTTP_METHODS = [
  "GET",
  "PUT",
  "POST",
  "DELETE",
  "OPTIONS",
  "HEAD",
  "PATCH",
  "TRACE",
  "QUERY",
] as const;

/** A method as it is sent. OpenAPI 3.2 describes operations of any other one too: `COPY`, `LINK`. */
export type HttpMethod = (typeof HTTP_METHODS)[number] | (string & {});

/** RFC 9110, section 9.2.1 "Safe Methods", and the draft "The HTTP QUERY Method". */
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);

/** Whether a method only reads, so that sending it twice changes nothing twice. */
export function isSafe(method: string): boolean {
  return SAFE_METHODS.has(method);
}
