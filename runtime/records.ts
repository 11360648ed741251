/** What the call that opened a stream of records decides about them. */
export interface RecordLimits {
  /** Bytes that one record may have. */
  readonly maxBytes: number;
  /** The error for a record that is larger. */
  readonly tooLarge: () => Error;
}

/**
 * The values of a stream whose records are separated by one byte. Leaving the loop early, and `return()` at any time,
 * closes the connection.
 *
 * @param read makes the value of a record; `undefined` for one that has none. A record is `whole` where a separator follows
 * @throws what `read` throws, and the error of `tooLarge` for a record of more than `maxBytes` bytes
 */
export function readRecords<Value>(
  body: ReadableStream<Uint8Array>,
  separator: number,
  limits: RecordLimits,
  read: (record: string, isWhole: boolean) => { readonly value: Value } | undefined,
): AsyncGenerator<Value, void, undefined> {
  const reader = body.getReader();
  const values = valuesOf(reader, separator, limits, read);
  const finish = values.return.bind(values);
  // A generator that was never started has no `finally` to run, and one that waits for a chunk would end only after it.
  values.return = async (value) => {
    await reader.cancel().catch(() => undefined);
    return finish(value);
  };
  return values;
}

async function* valuesOf<Value>(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  separator: number,
  { maxBytes, tooLarge }: RecordLimits,
  read: (record: string, isWhole: boolean) => { readonly value: Value } | undefined,
): AsyncGenerator<Value, void, undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const add = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > maxBytes) throw tooLarge();
    text += decoder.decode(bytes, { stream: true });
  };
  const take = (isWhole: boolean): { readonly value: Value } | undefined => {
    const record = text + decoder.decode();
    text = "";
    size = 0;
    return read(record, isWhole);
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let start = 0;
      for (let at = value.indexOf(separator); at !== -1; at = value.indexOf(separator, start)) {
        add(value.subarray(start, at));
        start = at + 1;
        const found = take(true);
        if (found !== undefined) yield found.value;
      }
      add(value.subarray(start));
    }
    const last = take(false);
    if (last !== undefined) yield last.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
