import { expect, test } from "vitest";
import { Problem } from "../../generator/problem.js";

test.each<[ConstructorParameters<typeof Problem>[1], string]>([
  [undefined, "is odd."],
  [{ file: "a.yaml" }, "a.yaml: is odd."],
  [{ file: "a.yaml", line: 3 }, "a.yaml:3: is odd."],
  [{ file: "a.yaml", line: 3, pointer: "/paths/~1a" }, "a.yaml:3 #/paths/~1a: is odd."],
  [{ file: "a.yaml", pointer: "" }, "a.yaml #: is odd."],
  [{ line: 3 }, "is odd."],
  [{ pointer: "/a", fix: "Expected even." }, "#/a: is odd. Expected even."],
])("%j", (at, want) => {
  const problem = new Problem("is odd.", at);
  expect(problem.message).toBe(want);
  expect(problem).toMatchObject({ name: "Problem", file: at?.file, line: at?.line, pointer: at?.pointer });
  expect(problem).toBeInstanceOf(Error);
});
