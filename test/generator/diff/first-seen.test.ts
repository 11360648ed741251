import { expect, it } from "vitest";
import { diff } from "../../../generator/diff/diff.js";
import { policyLinesOf, shop, stateOf } from "./states.js";

/** A shop in which the filter `name` and the field `Circle.radius` are deprecated since `since`. */
function deprecated(since: string, removal: string): unknown {
  const document = shop();
  const notice = { deprecated: true, "x-deprecation": { since, removal, replacement: "type" } };
  Object.assign(document["components"]!["schemas"]!["Circle"]!["properties"]!["radius"]!, notice);
  return document;
}

it("counts the notice of a field from the night that the history has of it", async () => {
  const history = { "shop responseField Circle.radius": { firstDeprecated: "2026-01-10" } };
  const judge = async (since: string, today?: string): Promise<string[]> =>
    policyLinesOf(
      await diff(stateOf(shop()), stateOf(deprecated(since, "2026-04-30"), { history }), { today }),
    );
  // The proposal of that night is still open, and every night compares with the same state.
  expect(await judge("2026-01-10", "2026-03-01")).toEqual(["notice newly-deprecated Circle.radius"]);
  expect(await judge("2025-01-10", "2026-03-01")).toEqual([
    "broken announced-late Circle.radius",
    "notice newly-deprecated Circle.radius",
  ]);
  expect(await judge("2025-01-10")).toContain("broken announced-late Circle.radius");
});

it("counts it from there too where only a date moves", async () => {
  const history = { "shop responseField Circle.radius": { firstDeprecated: "2026-01-31" } };
  const found = await diff(
    stateOf(deprecated("2025-01-10", "2026-06-01"), { history }),
    stateOf(deprecated("2025-01-10", "2026-04-29"), { history }),
  );
  expect(policyLinesOf(found)).toEqual([
    "alarm date-earlier Circle.radius",
    "broken notice-too-short Circle.radius",
  ]);
});
