import { expect, test } from "vitest";
import {
  isRedirection,
  isRefusal,
  isServerError,
  TOO_MANY_REQUESTS,
  UNAUTHORIZED,
} from "../../runtime/status.js";

test.each([
  [0, false, false, false],
  [199, false, false, false],
  [200, false, false, false],
  [299, false, false, false],
  [300, false, true, false],
  [301, false, true, false],
  [302, false, true, false],
  [303, false, true, false],
  [307, true, true, false],
  [308, true, true, false],
  [399, false, true, false],
  [400, true, false, false],
  [499, true, false, false],
  [500, false, false, true],
  [599, false, false, true],
  [999, false, false, true],
])("%i: refusal %s, redirection %s, server error %s", (status, refusal, redirection, serverError) => {
  expect([isRefusal(status), isRedirection(status), isServerError(status)]).toEqual([
    refusal,
    redirection,
    serverError,
  ]);
});

test("statuses with a name", () => {
  expect(UNAUTHORIZED).toBe(401);
  expect(TOO_MANY_REQUESTS).toBe(429);
});
