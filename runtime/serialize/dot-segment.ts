/**
 * Whether any segment is `.` or `..` once decoded, however many times it is encoded, with either slash. Blanks and control
 * characters are ignored, because URL parsers remove tabs and line breaks anywhere and the others at the end.
 */
export function hasDotSegment(text: string): boolean {
  // Nothing to decode in most paths.
  if (!/\.|%(2e|25)/i.test(text)) return false;
  let decoded = text;
  for (let before = ""; before !== decoded; ) {
    before = decoded;
    decoded = decoded.replace(/%(2e|2f|5c|25)/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  return decoded
    .replace(/[\0-\x20]/g, "")
    .split(/[/\\]/)
    .some((segment) => segment === "." || segment === "..");
}
