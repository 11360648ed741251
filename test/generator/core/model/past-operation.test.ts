import { expect, test } from "vitest";
import { lastDeprecationOf, readPastOperation } from "../../../../generator/core/model/past-operation.js";

test.each(["operation", "parameter", "field", "value", "type", "text"])(
  "a replacement of kind %s is read",
  (kind) => {
    const deprecation = {
      since: "2026-01-23",
      removal: "2026-04-23",
      replacement: { kind, name: "x" },
      note: "n",
    };
    expect(readPastOperation({ deprecation })).toStrictEqual({ deprecation });
  },
);

test("an entry has what it states, and a replacement of an unknown kind is a text", () => {
  const days = { firstDeprecated: "2026-01-01", gone: "2026-05-01", goneAfter: "1.2.0" };
  expect(readPastOperation(days)).toStrictEqual(days);
  expect(readPastOperation({ deprecation: { replacement: { kind: "page", name: "x" } } })).toStrictEqual({
    deprecation: { since: null, removal: null, replacement: { kind: "text", name: "x" }, note: null },
  });
  expect(readPastOperation({ gone: 1, deprecation: "x" })).toStrictEqual({});
  expect(readPastOperation(null)).toStrictEqual({});
});

test("history keeps the kind and name of a replacement alone", () => {
  expect(
    lastDeprecationOf({
      module: "shop",
      scope: "operation",
      name: "getJob",
      since: "2026-01-23",
      sinceVersion: "2",
      removal: null,
      replacement: { kind: "operation", name: "x", via: ["y"] },
      note: "n",
      source: { since: "x", removal: null, replacement: "x" },
      confidence: "high",
    }),
  ).toStrictEqual({
    since: "2026-01-23",
    removal: null,
    replacement: { kind: "operation", name: "x" },
    note: "n",
  });
});
