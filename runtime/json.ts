/** The value of a JSON text, wrapped because it may be any value; `undefined` for other text. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The members of an object; none for anything else, so that the answers of a server can be read member by member. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * The value of an object's own member. Names that come from a document or a caller are looked up with it, because
 * `constructor` is a member of every object otherwise.
 */
export function own<T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
