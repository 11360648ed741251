import { describe, expect, it } from "vitest";
import { create, drop, item, put } from "./edits/edit.js";
import { CONTENT_EDITS } from "./edits/of-contents.js";
import { OPERATION_EDITS } from "./edits/of-operations.js";
import { SCHEMA_EDITS } from "./edits/of-schemas.js";
import { type Editable, editShop, linesOf } from "./states.js";

describe.each([
  ["operations and parameters", OPERATION_EDITS],
  ["bodies and answers", CONTENT_EDITS],
  ["schemas", SCHEMA_EDITS],
])("edits of %s", (_, edits) => {
  it.each(edits)("$title", async ({ edit, changes, bump }) => {
    const found = await editShop(edit);
    expect(linesOf(found)).toEqual(changes);
    expect(found.bump).toBe(bump);
  });
});

it("a body came to an operation that had none", async () => {
  const update = (d: Editable): Editable => item(d)["patch"]!;
  const found = await editShop((d) => put(update(d), { requestBody: create(d)["requestBody"] }), {
    prepare: (d) => drop(update(d), "requestBody"),
  });
  expect(linesOf(found)).toEqual([
    "breaking-callers body-added updateThing body ( -> application/json, required) @ updateThing",
  ]);
  expect(found.bump).toBe("major");
});

it("knows at least sixty edits", () => {
  expect([...OPERATION_EDITS, ...CONTENT_EDITS, ...SCHEMA_EDITS].length).toBeGreaterThanOrEqual(60);
});
