import { expect, it } from "vitest";
import { type Editable, editShop, linesOf } from "./states.js";

const parameter = (place: string, name: string): object => ({ name, in: place, schema: { type: "string" } });

it("renames a query and a header parameter of one name each within its own place", async () => {
  const set = (document: Editable, ...parameters: object[]): void =>
    void Object.assign(document["paths"]!["/v1/shapes"]!["get"]!, { parameters });
  const found = await editShop(
    (d) => set(d, parameter("query", "trace_id"), parameter("header", "trace-id")),
    { prepare: (d) => set(d, parameter("query", "traceId"), parameter("header", "traceId")) },
  );
  expect(linesOf(found)).toEqual([
    "breaking-callers parameter-renamed listShapes header traceId (traceId -> trace-id) ? @ listShapes",
    "breaking-callers parameter-renamed listShapes query traceId (traceId -> trace_id) ? @ listShapes",
  ]);
});

it("does not rename a parameter that moves to another place", async () => {
  const set = (document: Editable, ...parameters: object[]): void =>
    void Object.assign(document["paths"]!["/v1/shapes"]!["get"]!, { parameters });
  const found = await editShop((d) => set(d, parameter("header", "trace")), {
    prepare: (d) => set(d, parameter("query", "trace")),
  });
  expect(linesOf(found)).toEqual([
    "breaking-callers parameter-removed listShapes query trace (string -> ) @ listShapes",
    "compatible parameter-added listShapes header trace ( -> string) @ listShapes",
  ]);
});
