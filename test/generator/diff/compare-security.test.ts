import { describe, expect, it } from "vitest";
import type { ScopedAuth, ScopedRequirement } from "../../../generator/core/model/model.js";
import { compareSecurity } from "../../../generator/diff/compare-security.js";
import { list, put } from "./edits/edit.js";
import { type Editable, editShop, linesOf } from "./states.js";

const bearer = (scheme: string, ...scopes: string[]): ScopedRequirement[] => [
  [{ scheme, as: "bearer", scopes }],
];
const key = { in: "header", name: "X-Key" } as const;
const viaKey: ScopedRequirement = [{ scheme: "k", as: key, scopes: [] }];

function changes(before: ScopedAuth, after: ScopedAuth): string[] {
  const found: string[] = [];
  compareSecurity(
    (kind, level, more) =>
      void found.push(`${level} ${kind} (${more?.before ?? ""} -> ${more?.after ?? ""})`),
    before,
    after,
  );
  return found;
}

describe("authentication", () => {
  it.each<[string, ScopedAuth, ScopedAuth, string[]]>([
    ["the same", "platform", "platform", []],
    ["the module's key, which is a bearer token", "key", bearer("a"), []],
    // Callers give keys by these names: `apiKeys: { shop: { a: "…" } }`.
    [
      "a scheme with another name",
      bearer("a"),
      bearer("b"),
      ["breaking-callers authentication-changed (a (bearer) -> b (bearer))"],
    ],
    ["two schemes in another order", [...bearer("a"), viaKey], [viaKey, ...bearer("a")], []],
    [
      "a key in another header",
      [viaKey],
      [[{ scheme: "k", as: { in: "header", name: "X-Other" }, scopes: [] }]],
      ["compatible authentication-changed (header X-Key -> header X-Other)"],
    ],
    [
      "a key of a scheme with a token instead",
      [viaKey],
      bearer("k"),
      ["breaking-callers authentication-changed (header X-Key -> bearer)"],
    ],
    [
      "a key where there was a key or a token, under another name",
      [...bearer("a"), viaKey],
      [[{ scheme: "l", as: key, scopes: [] }], ...bearer("a")],
      [
        "breaking-callers authentication-changed (a (bearer) or k (header X-Key) -> l (header X-Key) or a (bearer))",
      ],
    ],
    ["another header", "key", key, ["breaking-callers authentication-changed (bearer -> header X-Key)"]],
    ["none where there was one", "key", "none", ["compatible authentication-changed (bearer -> none)"]],
    ["one where there was none", "none", "key", ["breaking-callers authentication-changed (none -> bearer)"]],
    [
      "one alternative more",
      bearer("a"),
      [...bearer("a"), viaKey],
      ["compatible authentication-changed (bearer -> bearer or header X-Key)"],
    ],
    [
      "one alternative less",
      [...bearer("a"), viaKey],
      bearer("a"),
      ["breaking-callers authentication-changed (bearer or header X-Key -> bearer)"],
    ],
    [
      "another alternative, and none as well",
      bearer("a"),
      [viaKey, []],
      ["compatible authentication-changed (bearer -> header X-Key or none)"],
    ],
    [
      "two schemes together instead of one",
      bearer("a"),
      [
        [
          { scheme: "b", as: "bearer", scopes: [] },
          { scheme: "a", as: key, scopes: [] },
        ],
      ],
      ["breaking-callers authentication-changed (bearer -> a (header X-Key) with b (bearer))"],
    ],
    [
      "one scope more",
      bearer("a", "read"),
      bearer("a", "write", "read"),
      ["compatible permission-changed (read -> read, write)"],
    ],
    ["its first scope", bearer("a"), bearer("a", "read"), ["compatible permission-changed ( -> read)"]],
    ["no scope any more", bearer("a", "read"), bearer("a"), ["compatible permission-changed (read -> )"]],
    ["its scopes in another order", bearer("a", "x", "y"), bearer("a", "y", "x"), []],
  ])("%s", (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});

it("reports the roles that an operation requires as its permission", async () => {
  const roles = (d: Editable, ...names: string[]): void =>
    put(list(d), { security: [{ key: names }, { bearer: [] }] });
  const found = await editShop((d) => roles(d, "read", "list"), {
    prepare(d) {
      put(d["components"]!["securitySchemes"], { key: { type: "apiKey", in: "header", name: "X-Key" } });
      roles(d, "read");
    },
  });
  expect(linesOf(found)).toEqual([
    "compatible permission-changed listThings (read -> list, read) @ listThings",
  ]);
});
