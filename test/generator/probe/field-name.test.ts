import { describe, expect, it } from "vitest";
import { isFieldName } from "../../../generator/probe/field-name.js";
import { collectIdentities } from "../../../generator/probe/identities.js";

const ID = "4f3c1c1e-5b1d-4f7a-9d50-6f1de0a61b11";

describe("the name of a member", () => {
  it.each([
    "powerState",
    "az",
    "x-extra",
    "$ref",
    "@type",
    "total.count",
    "sha256",
    "ipv4",
    "s3",
    "isLatest",
    "_links",
  ])("%s is a field", (name) => {
    expect(isFieldName(name, new Set(["web-1"]))).toBe(true);
  });

  it.each([
    ID,
    "10.1.2.3",
    "vm-1042",
    "web-1",
    "a@example.com",
    "00:50:56:aa:bb:cc",
    "2026-01-01",
    "deadbeef0001",
    "user 1",
    "1",
    "",
    "__proto__",
    "x".repeat(65),
  ])("%s is data", (name) => {
    expect(isFieldName(name, new Set(["web-1"]))).toBe(false);
  });

  it("is looked up among all members that identify something", () => {
    const identities = new Set<string>();
    collectIdentities(
      [{ id: 7, displayName: "Web", tags: ["a"], owner: { email: "e" }, ids: ["i", null] }],
      identities,
    );

    expect([...identities]).toEqual(["7", "Web", "e", "i"]);
  });
});
