import { describe, expect, test } from "vitest";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  CloudTempleError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "../../../runtime/errors/index.js";
import { statusError } from "../../../runtime/errors/status.js";

const call = { operation: "compute.getX", method: "GET", path: "/compute/v1/x/{id}", attempts: 1 };

describe("one class per status that callers handle differently", () => {
  test.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [403, PermissionError],
    [404, NotFoundError],
    [409, ConflictError],
    [418, ApiError],
    [422, ApiError],
    [429, RateLimitError],
    [500, ServerError],
    [502, ServerError],
    [503, ServerError],
    [599, ServerError],
  ])("%i", (status, Class) => {
    const error = statusError(undefined, { ...call, status });
    expect(error).toBeInstanceOf(CloudTempleError);
    expect(error.constructor).toBe(Class);
    expect(error.name).toBe(Class.name);
    expect(error.status).toBe(status);
  });
});

test.each([
  [400, "400 Bad Request", "Correct the request"],
  [401, "401 Unauthorized", "Check the credentials"],
  [403, "403 Forbidden", "permission"],
  [404, "404 Not Found", "Check the ids"],
  [409, "409 Conflict", "Read the object again"],
  [418, "418.", "See the status and the body"],
  [429, "429 Too Many Requests", "Make fewer calls at a time"],
  [500, "500 Internal Server Error", "report the operation and the time"],
  [502, "502.", "Try again later."],
  [503, "503 Service Unavailable", "down or in maintenance"],
])("%i: %s and its advice", (status, title, advice) => {
  const { message } = statusError(undefined, { ...call, status });
  expect(message).toContain(`answered ${title}`);
  expect(message).toContain(advice);
});

test("the message names the call, the status, the server's reason and what to do", () => {
  const error = statusError("disk is full", {
    ...call,
    status: 409,
    attempts: 3,
    body: { message: "disk is full" },
  });
  expect(error.message).toBe(
    "compute.getX (GET /compute/v1/x/{id}): answered 409 Conflict after 3 attempts: disk is full. " +
      "Read the object again: it may already be in the requested state, or be busy.",
  );
  expect(error.toJSON()).toEqual({
    name: "ConflictError",
    headers: {},
    message: error.message,
    ...call,
    status: 409,
    attempts: 3,
    body: { message: "disk is full" },
    advice: "Read the object again: it may already be in the requested state, or be busy.",
  });
});
