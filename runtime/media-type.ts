/** The type and subtype of a media type, in lower case and without parameters: `application/json`. */
export function essenceOf(mediaType: string): string {
  const end = mediaType.indexOf(";");
  return (end < 0 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase();
}

/** Whether a media type stands for several: `image/*`. Such a one is never sent. */
export function isRange(mediaType: string): boolean {
  return essenceOf(mediaType).includes("*");
}

/**
 * Whether a declared type or range (`image/*`, `application/*+json`) covers the wanted type; parameters such as charset do
 * not count.
 */
export function covers(declared: string, wanted: string): boolean {
  const range = essenceOf(declared);
  const type = essenceOf(wanted);
  if (range === type || range === "*/*") return true;
  const [start = "", end] = range.split("*");
  return end !== undefined && type.startsWith(start) && type.endsWith(end);
}

/** Media type of server-sent events. */
export const EVENT_STREAM = "text/event-stream";

/** Whether documents of this type are JSON: `application/json`, and types with the suffix `+json` (RFC 6839). */
export function isJsonType(mediaType: string): boolean {
  return /[/+]json$/.test(essenceOf(mediaType));
}

/** The charset that a media type names, as it is written. */
export function charsetOf(mediaType: string): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(mediaType)?.[1];
}
