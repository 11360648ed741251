import { expect, test } from "vitest";
import { historyOf, historyText, readHistory } from "../../../../generator/core/specs/history.js";

const read = (value: unknown): ReturnType<typeof readHistory> =>
  readHistory({ file: "specs/history.json", text: JSON.stringify(value) });

const full = {
  firstSeen: "2025-01-01",
  lastSeen: "2026-01-01",
  firstDeprecated: "2025-02-18",
  deprecation: {
    since: "2025-02-18",
    removal: null,
    replacement: { kind: "operation", name: "getB" },
    note: null,
  },
  gone: "2026-02-01",
  goneAfter: "1.2.0",
};

test("every field of an entry is read and written unchanged", () => {
  const text = historyText({ "shop GET /v1/a": full } as never);
  expect(text).toBe(`${JSON.stringify({ "shop GET /v1/a": full }, null, 2)}\n`);
  expect(historyText(read({ "shop GET /v1/a": full }))).toBe(text);
});

test.each(["firstSeen", "lastSeen", "firstDeprecated", "gone", "goneAfter"])("%s must be a text", (field) => {
  expect(read({ "shop GET /v1/a": { ...full, [field]: 1 } })["shop GET /v1/a"]).toEqual(
    Object.fromEntries(Object.entries(full).filter(([key]) => key !== field)),
  );
});

test("an entry that is not an object is ignored", () => {
  expect(read({ a: 1, b: null, c: [], d: {} })).toEqual({ d: {} });
});

test("entries are written sorted by key", () => {
  expect(Object.keys(JSON.parse(historyText({ b: {}, a: {}, B: {} })) as object)).toEqual(["B", "a", "b"]);
});

test("a module has the entries of its own slug only", () => {
  const history = { "shop GET /v1/a": {}, "shopping GET /v1/a": {}, "mall GET /v1/shop": {} };
  expect(Object.keys(historyOf(history, "shop"))).toEqual(["shop GET /v1/a"]);
});

test("the history is empty without the file", () => {
  expect(readHistory(undefined)).toEqual({});
});
