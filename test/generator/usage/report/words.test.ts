import { describe, expect, it } from "vitest";
import { type Finding, findingOf, qualifiedName } from "../../../../generator/usage/finding.js";
import type { KnownDeprecation } from "../../../../generator/usage/installed/records.js";
import { adviceOf, messageOf } from "../../../../generator/usage/report/words.js";
import { knownDeprecation } from "../../../support/known-deprecation.js";

it("names are qualified by their module", () => {
  expect(qualifiedName({ module: "shop", name: "listThings query old" })).toBe("shop.listThings query old");
});

describe("the message", () => {
  it.each<[string, Partial<KnownDeprecation>]>([
    ["operation shop.listThings is deprecated, removal 2026-04-23 (in 22 days). It has high confidence.", {}],
    [
      "operation shop.listThings is deprecated since 2026-01-23, removal 2026-04-23 (in 22 days). Use listItems. Source: portal (high confidence).",
      {
        since: "2026-01-23",
        source: { since: "portal", removal: "portal", replacement: "portal" },
        replacement: { kind: "operation", name: "listItems" },
      },
    ],
    [
      "response field shop.Thing.old is deprecated, no removal date announced. Drop it.",
      { confidence: "none", scope: "responseField", name: "Thing.old", removal: null, note: "Drop it." },
    ],
    [
      "operation shop.listThings (GET /things) was removed by 2026-03-01 (31 days ago), deprecated since 2026-01-23, version 1.2. Use listItems. listRows is deprecated too. Sources differ: the changelog says March.",
      {
        confidence: "none",
        method: "GET",
        path: "/things",
        sinceVersion: "1.2",
        conflict: "the changelog says March",
        since: "2026-01-23",
        gone: "2026-03-01",
        replacement: { kind: "operation", name: "listItems", via: ["listRows"] },
      },
    ],
  ])("%s", (message, changes) => {
    const use = { file: "a.ts", line: 1, column: 1, length: 1, deprecation: knownDeprecation(changes) };
    expect(messageOf(findingOf(use, "a.ts", "2026-04-01"))).toBe(message);
  });
});

it.each<[Pick<Finding, "replacement" | "note">, string | undefined]>([
  [{ replacement: "listItems" }, "Use listItems."],
  [{ replacement: "listItems", note: "Drop it" }, "Use listItems. Drop it."],
  [{ replacement: "use the console instead" }, "use the console instead."],
  [{ replacement: null, note: "Drop it." }, "Drop it."],
  [{ replacement: null }, undefined],
])("the advice of %j is %s", (finding, advice) => {
  expect(adviceOf(finding)).toBe(advice);
});
