import { expect, test } from "vitest";
import { lockText, readLock } from "../../../../generator/core/specs/lock.js";

const entry = {
  url: "https://shiva.cloud-temple.com/api/shop/docs/swagger.yml",
  sha256: "ab",
  etag: '"ab"',
  version: "1.2.0",
  operations: 3,
  provenance: "pulled",
};
const read = (value: unknown): ReturnType<typeof readLock> =>
  readLock({ file: "specs/lock.json", text: JSON.stringify(value) });

test("written entries are read back, sorted by slug", () => {
  const text = lockText({ shop: entry, mall: entry });
  expect(text).toBe(`${JSON.stringify({ mall: entry, shop: entry }, null, 2)}\n`);
  expect(lockText(read({ shop: entry, mall: entry }))).toBe(text);
});

test.each([
  ["url", null],
  ["sha256", ""],
  ["etag", null],
  ["version", ""],
  ["operations", 0],
  ["provenance", ""],
])("without a usable %s it is %j", (field, value) => {
  expect(read({ shop: { ...entry, [field]: [] } })).toEqual({ shop: { ...entry, [field]: value } });
});

test("an entry that is not an object is ignored, and without the file there is no entry", () => {
  expect(read({ a: 1, b: null })).toEqual({});
  expect(readLock(undefined)).toEqual({});
});
