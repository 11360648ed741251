import { expect, test } from "vitest";
import { resolve } from "../../../../generator/core/document/resolve.js";

const ROOT = {
  components: {
    parameters: {
      A: { $ref: "#/components/parameters/B" },
      B: { name: "b" },
      Loop: { $ref: "#/components/parameters/Loop" },
      Ping: { $ref: "#/components/parameters/Pong" },
      Pong: { $ref: "#/components/parameters/Ping" },
      Text: "text",
    },
  },
};
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/parameters/${name}` });

test.each([
  ["a node without a reference", { name: "x" }, { value: { name: "x" }, pointer: "/here" }],
  ["a reference to a reference", ref("A"), { value: { name: "b" }, pointer: "/components/parameters/B" }],
  ["a circle of one", ref("Loop"), undefined],
  ["a circle of two", ref("Ping"), undefined],
  ["a reference to a text", ref("Text"), undefined],
  ["a reference to nothing", ref("Nowhere"), undefined],
  ["null", null, undefined],
])("%s", (_, node, want) => {
  expect(resolve(ROOT, node, "/here")).toEqual(want);
});
