import { expect, it } from "vitest";
import type { Operation } from "../../../../generator/core/model/model.js";
import { pairOperations } from "../../../../generator/core/model/pair-operations.js";

const operation = (route: string, name: string): Operation => {
  const [method, path] = route.split(" ");
  return { module: "shop", method, path, name } as unknown as Operation;
};

/** Each list as `name > name`, or as names. */
function pairs(
  before: readonly Operation[],
  after: readonly Operation[],
): Record<"same" | "moved" | "added" | "removed", string[]> {
  const { same, moved, added, removed } = pairOperations(before, after);
  const text = ([from, to]: readonly [Operation, Operation]): string => `${from.path} > ${to.path}`;
  return {
    same: same.map(text),
    moved: moved.map(text),
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
  };
}

const none = { same: [], moved: [], added: [], removed: [] };

it.each([
  ["the same route", "GET /a", "listA", "GET /a", "listA", { same: ["/a > /a"] }],
  ["the same route with another name", "GET /a", "listA", "GET /a", "readA", { same: ["/a > /a"] }],
  [
    "the same route with another placeholder",
    "GET /a/{id}",
    "getA",
    "GET /a/{name}",
    "getA",
    { same: ["/a/{id} > /a/{name}"] },
  ],
  ["the same name with another path", "GET /a", "listA", "GET /b", "listA", { moved: ["/a > /b"] }],
  ["the same name with another method", "PUT /a", "editA", "PATCH /a", "editA", { moved: ["/a > /a"] }],
  ["another name and path", "GET /a", "listA", "GET /b", "listB", { added: ["listB"], removed: ["listA"] }],
])("pairs %s", (_, routeBefore, nameBefore, routeAfter, nameAfter, expected) => {
  expect(pairs([operation(routeBefore, nameBefore)], [operation(routeAfter, nameAfter)])).toEqual({
    ...none,
    ...expected,
  });
});

it("prefers the route to the name", () => {
  const before = [operation("GET /a", "one"), operation("GET /b", "two")];
  const after = [operation("GET /a", "two"), operation("GET /b", "one")];
  expect(pairs(before, after)).toEqual({ ...none, same: ["/a > /a", "/b > /b"] });
});

it("keeps apart two paths that differ in nothing but the name of a placeholder", () => {
  const both = [operation("GET /a/{id}", "getById"), operation("GET /a/{name}", "getByName")];
  expect(pairs(both, both)).toEqual({ ...none, same: ["/a/{id} > /a/{id}", "/a/{name} > /a/{name}"] });
  expect(pairs(both, both.slice(0, 1))).toEqual({
    ...none,
    same: ["/a/{id} > /a/{id}"],
    removed: ["getByName"],
  });
});
