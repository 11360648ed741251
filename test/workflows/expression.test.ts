import { expect, it } from "vitest";
import { evaluate, interpolate, isWanted } from "./expression.js";

const context = {
  steps: { pull: { outcome: "failure" }, diff: { outputs: { bump: "none", policy: "broken" } } },
  secrets: { ID: "an-id" },
  github: { event: { repository: { fork: false } } },
};
const fine = { hasFailed: false };
const failed = { hasFailed: true };

it.each([
  ["steps.pull.outcome == 'failure'", true],
  ["steps.again.outcome == 'failure'", false],
  ["steps.diff.outputs.bump != 'none'", false],
  ["always() && (steps.again.outcome == 'failure' || steps.diff.outputs.policy == 'broken')", true],
  ["!(steps.pull.outcome == 'failure')", false],
  ["github.event.repository.fork == 'false'", true],
  ["success() && steps.pull.outcome", "failure"],
])("%s", (expression, value) => {
  expect(evaluate(expression, context, fine)).toBe(value);
});

it.each(["hashFiles('a')", "a ==", "(a", "a b", "a + b", "format()"])("refuses %s", (expression) => {
  expect(() => evaluate(expression, context, fine)).toThrow();
});

it("replaces expressions in a text", () => {
  expect(
    interpolate("${{ secrets.ID }}/${{steps.diff.outputs.bump}}/${{ secrets.NONE }}", context, fine),
  ).toBe("an-id/none/");
});

it("skips a step after a failure, unless its condition includes failures", () => {
  expect(isWanted(undefined, context, fine)).toBe(true);
  expect(isWanted(undefined, context, failed)).toBe(false);
  expect(isWanted("steps.pull.outcome == 'failure'", context, failed)).toBe(false);
  expect(isWanted("always() && steps.pull.outcome == 'failure'", context, failed)).toBe(true);
  expect(isWanted("failure()", context, fine)).toBe(false);
  expect(isWanted("${{ !github.event.repository.fork }}", context, fine)).toBe(true);
});
