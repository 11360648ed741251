import { describe, expect, it } from "vitest";
import { CONTENT_EDITS } from "./edits/of-contents.js";
import { OPERATION_EDITS } from "./edits/of-operations.js";
import { SCHEMA_EDITS } from "./edits/of-schemas.js";
import { editShop, linesOf } from "./states.js";

describe.each([
  ["operations and parameters", OPERATION_EDITS],
  ["bodies and responses", CONTENT_EDITS],
  ["schemas", SCHEMA_EDITS],
])("edits of %s", (_, edits) => {
  it.each(edits)("$title", async ({ edit, changes, bump }) => {
    const found = await editShop(edit);
    expect(linesOf(found)).toEqual(changes);
    expect(found.bump).toBe(bump);
  });
});

it("has at least sixty edits", () => {
  expect([...OPERATION_EDITS, ...CONTENT_EDITS, ...SCHEMA_EDITS].length).toBeGreaterThanOrEqual(60);
});
