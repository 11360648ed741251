import { describe, expect, it } from "vitest";
import type { History } from "../../../generator/core/specs/history.js";
import { recordPull } from "../../../generator/pull/history.js";
import type { InspectedDocument } from "../../../generator/pull/inspect.js";

type Operation = InspectedDocument["operations"][number];
const get = (path: string, isDeprecated = false): Operation => ({ method: "GET", path, isDeprecated });
const documentOf = (...operations: Operation[]): InspectedDocument => ({
  ...{ text: "", sha256: "", version: "1", provenance: "pulled", basePath: undefined, operations },
});
const record = { since: "2026-01-01", removal: null, replacement: null, note: null };
const facts = { today: "2026-03-01", version: "1.2.0" };

describe("the history after a pull", () => {
  it("has a new operation with today's date, deprecated or not", () => {
    expect(recordPull({}, "shop", documentOf(get("/v1/a"), get("/v1/b", true)), facts)).toEqual({
      "shop GET /v1/a": { firstSeen: "2026-03-01", lastSeen: "2026-03-01" },
      "shop GET /v1/b": { firstSeen: "2026-03-01", lastSeen: "2026-03-01", firstDeprecated: "2026-03-01" },
    });
  });

  it("keeps the first dates of an operation, and removes the date of an earlier removal", () => {
    const before: History = {
      "shop GET /v1/a": {
        ...{ firstSeen: "2025-01-01", lastSeen: "2025-02-01", firstDeprecated: "2025-02-01" },
        ...{ gone: "2025-03-01", goneAfter: "1.0.0" },
      },
    };
    expect(recordPull(before, "shop", documentOf(get("/v1/a", true)), facts)).toEqual({
      "shop GET /v1/a": { firstSeen: "2025-01-01", lastSeen: "2026-03-01", firstDeprecated: "2025-02-01" },
    });
  });

  it("records the day and the version of a removal once, with the last deprecation", () => {
    const entry = { firstSeen: "2025-01-01", lastSeen: "2025-02-01" };
    const before: History = { "shop GET /v1/a": entry, "shop GET /v1/b": { ...entry, deprecation: record } };
    const later = { ...record, removal: "2026-06-01" };
    const deprecations = new Map([["shop GET /v1/a", later]]);
    const after = recordPull(before, "shop", documentOf(), { ...facts, deprecations });
    expect(after).toEqual({
      "shop GET /v1/a": { ...entry, deprecation: later, gone: "2026-03-01", goneAfter: "1.2.0" },
      "shop GET /v1/b": { ...entry, deprecation: record, gone: "2026-03-01", goneAfter: "1.2.0" },
    });
    expect(recordPull(after, "shop", documentOf(), { today: "2026-04-01", version: "2.0.0" })).toEqual(after);
  });

  it("has no version of a removal if it is unknown", () => {
    const before: History = { "shop GET /v1/a": {} };
    expect(recordPull(before, "shop", documentOf(), { today: "2026-03-01" })).toEqual({
      "shop GET /v1/a": { gone: "2026-03-01" },
    });
  });

  it("leaves other modules alone, also those with a longer slug", () => {
    const before: History = { "shopping GET /v1/a": {}, "mall GET /v1/a": {} };
    expect(recordPull(before, "shop", documentOf(), facts)).toEqual(before);
  });

  it("has the first day on which something else was found deprecated, and keeps it", () => {
    const known = { "shop requestField A.b": { firstDeprecated: "2025-01-01" } };
    const deprecatedMembers = ["shop requestField A.b", "shop parameter listA query c"];
    const after = recordPull(known, "shop", documentOf(), { ...facts, deprecatedMembers });
    expect(after).toEqual({ ...known, "shop parameter listA query c": { firstDeprecated: "2026-03-01" } });
    // Nothing but an operation has a tombstone, so that nothing else is ever gone.
    expect(recordPull(after, "shop", documentOf(), { today: "2026-04-01" })).toEqual(after);
  });

  it("does not change for a reconstructed document", () => {
    const before: History = { "shop GET /v1/a": {} };
    const document = { ...documentOf(get("/v1/b")), provenance: "reconstructed" };
    expect(recordPull(before, "shop", document, facts)).toBe(before);
  });
});
