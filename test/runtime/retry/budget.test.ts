import { expect, test } from "vitest";
import { createRetryBudget } from "../../../runtime/retry/budget.js";

test("an outage allows a hundred retries until a call succeeds", () => {
  const budget = createRetryBudget();
  let retries = 0;
  while (budget.take(5)) retries += 1;
  expect(retries).toBe(100);
  budget.giveBack(5);
  expect([budget.take(5), budget.take(5)]).toEqual([true, false]);
  for (let success = 0; success < 5; success++) budget.giveBack(0);
  expect([budget.take(5), budget.take(5)]).toEqual([true, false]);
});

test("successes never fill it beyond its capacity", () => {
  const budget = createRetryBudget();
  for (let success = 0; success < 1_000; success++) budget.giveBack(10);
  expect([budget.take(500), budget.take(1)]).toEqual([true, false]);
});
