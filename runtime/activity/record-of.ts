/**
 * The members of an object; none for anything else. The same as `asRecord` of the core, of which bundlers would make a file of
 * its own if the poller imported it too.
 */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
