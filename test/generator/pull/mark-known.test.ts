import { describe, expect, test } from "vitest";
import { addKnown, markKnown } from "../../../generator/pull/mark-known.js";

const text = `# by hand
modules:
  - slug: shop   # first
    status: unknown # since May
  - {slug: mall, status: unknown, basePath: /mall}
  - slug: yard
    status: unknown
`;

test("only the status of found modules changes, and a base path is added where there is none", () => {
  const found = [
    { slug: "shop", basePath: "/shop" },
    { slug: "mall", basePath: "/centre" },
  ];
  expect(markKnown(text, found)).toBe(`# by hand
modules:
  - slug: shop   # first
    status: known
    basePath: "/shop" # since May
  - {slug: mall, status: known, basePath: /mall}
  - slug: yard
    status: unknown
`);
});

test("without a base path in the document, none is added", () => {
  expect(markKnown(text, [{ slug: "yard", basePath: undefined }])).toBe(
    text.replace("yard\n    status: unknown", "yard\n    status: known"),
  );
});

test.each(["", "modules: {}\n", "modules: [1, {slug: shop}]\n"])("%j stays as it is", (other) => {
  expect(markKnown(other, [{ slug: "shop", basePath: "/shop" }])).toBe(other);
});

describe("above another list", () => {
  const found = [
    { slug: "shop", basePath: "/shop" },
    { slug: "yard", basePath: undefined },
  ];

  test("a list is begun with what was found", () => {
    expect(
      addKnown(undefined, found),
    ).toBe(`# What differs from the list of modules in the package, and modules that it does not have.

modules:
  - slug: shop
    status: known
    basePath: /shop
  - slug: yard
    status: known
`);
  });

  test("what is there stays, comments included", () => {
    const own = "modules:\n  - slug: yard # by hand\n    status: unknown\n";
    expect(addKnown(own, found)).toBe(
      "modules:\n  - slug: yard # by hand\n    status: known\n  - slug: shop\n    status: known\n    basePath: /shop\n",
    );
  });
});
