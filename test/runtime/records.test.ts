import { describe, expect, test } from "vitest";
import { readRecords } from "../../runtime/records.js";

const LF = 10;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A stream of the chunks, and whether it was cancelled. */
function streamOf(chunks: readonly Uint8Array[]): {
  body: ReadableStream<Uint8Array>;
  isCancelled: () => boolean;
} {
  const left = [...chunks];
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(sink) {
      const chunk = left.shift();
      if (chunk === undefined) sink.close();
      else sink.enqueue(chunk);
    },
    cancel() {
      cancelled = true;
    },
  });
  return { body, isCancelled: () => cancelled };
}

async function recordsOf(chunks: readonly Uint8Array[], maxBytes = 100): Promise<[string, boolean][]> {
  const found: [string, boolean][] = [];
  const limits = { maxBytes, tooLarge: () => new Error("too large") };
  const values = readRecords(
    streamOf(chunks).body,
    LF,
    limits,
    (text, isWhole): { value: [string, boolean] } => ({
      value: [text, isWhole],
    }),
  );
  for await (const value of values) found.push(value);
  return found;
}

describe("records", () => {
  test("are the same however the stream is cut into chunks", async () => {
    const whole = bytes("é1\n\n€2\nlast");
    const want = [
      ["é1", true],
      ["", true],
      ["€2", true],
      ["last", false],
    ];
    for (let size = 1; size <= whole.length; size++) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
        whole.subarray(index * size, (index + 1) * size),
      );
      expect(await recordsOf(chunks)).toEqual(want);
    }
  });

  test("are bounded one by one", async () => {
    expect(await recordsOf([bytes("1234\n12"), bytes("34\n")], 4)).toHaveLength(3);
    await expect(recordsOf([bytes("12"), bytes("345")], 4)).rejects.toThrow("too large");
  });

  test("that are left early close the connection, before the first of them too", async () => {
    const limits = { maxBytes: 9, tooLarge: () => new Error("too large") };
    const read = (value: string): { value: string } => ({ value });
    const first = streamOf([bytes("1\n"), bytes("2\n"), bytes("3\n")]);
    for await (const value of readRecords(first.body, LF, limits, read)) if (value === "1") break;
    expect(first.isCancelled()).toBe(true);
    const second = streamOf([bytes("1\n"), bytes("2\n")]);
    await readRecords(second.body, LF, limits, read).return();
    expect(second.isCancelled()).toBe(true);
  });

  test("without a value are left out", async () => {
    const limits = { maxBytes: 9, tooLarge: () => new Error("too large") };
    const { body } = streamOf([bytes("1\n\n2\n")]);
    const found: string[] = [];
    const values = readRecords(body, LF, limits, (value) => (value === "" ? undefined : { value }));
    for await (const value of values) found.push(value);
    expect(found).toEqual(["1", "2"]);
  });
});
