import { expect, test } from "vitest";
import { isProblem, Problem } from "../../generator/problem.js";

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

test("is told apart by its code, not by its words", () => {
  const code = "overlay-target-unmatched";
  const problem = new Problem("is odd.", { code });
  expect(problem.code).toBe(code);
  expect(isProblem(problem, code)).toBe(true);
  expect(isProblem(new Problem(code), code)).toBe(false);
  expect(isProblem(Object.assign(new Error("is odd."), { code }), code)).toBe(false);
  expect(isProblem(undefined, code)).toBe(false);
});
