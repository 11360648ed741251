import { expect, test } from "vitest";
import { createdIdOf } from "../../../runtime/activity/created.js";
import { readSnapshot } from "../../../runtime/activity/snapshot.js";
import type { CreatedId } from "../../../runtime/operation.js";

const machine: CreatedId = { concernedItem: "virtual_machine" };
const items = (...ids: string[]) => ids.map((id) => ({ type: "virtual_machine", id }));

test.each<[string, readonly CreatedId[], unknown, unknown[], string | undefined]>([
  ["result", ["result"], "new", [], "new"],
  ["an empty result", ["result"], "", items("vm"), undefined],
  ["no string", ["result"], 7, [], undefined],
  [
    "the concerned item of the type",
    [machine],
    "other",
    [{ type: "datacenter", id: "dc" }, ...items("vm")],
    "vm",
  ],
  ["in the order of the places", [machine, "result"], "new", items("vm"), "vm"],
  ["the next place when the first is empty", [machine, "result"], "new", [], "new"],
  ["the same item twice", [machine], undefined, items("vm", "vm"), "vm"],
  ["several items: which one is new is unknown", [machine], undefined, items("vm", "vm-2"), undefined],
  ["nowhere", [machine, "result"], undefined, [], undefined],
])("%s", (_, places, result, concernedItems, expected) => {
  const snapshot = readSnapshot("act-1", { state: { completed: { result } }, concernedItems }, 0);
  expect(createdIdOf(snapshot, places)).toBe(expected);
});
