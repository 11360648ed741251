/** What {@link getOrInsert} uses of a `Map` or a `WeakMap`. */
interface Entries<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value of a key, made when it is asked for the first time: `getOrInsertComputed` of the coming ECMAScript. */
export function getOrInsert<Key, Value>(
  entries: Entries<Key, Value>,
  key: Key,
  create: (key: Key) => Value,
): Value {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const value = create(key);
  entries.set(key, value);
  return value;
}
