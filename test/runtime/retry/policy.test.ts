import { expect, test } from "vitest";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import { resolveRetry } from "../../../runtime/retry/policy.js";

test("defaults, partial options, and false", () => {
  expect(resolveRetry(undefined)).toEqual({ attempts: 5, delay: 1_000, maxDelay: 20_000 });
  expect(resolveRetry({ attempts: 2, delay: undefined })).toEqual({
    attempts: 2,
    delay: 1_000,
    maxDelay: 20_000,
  });
  expect(resolveRetry(false)).toEqual({ attempts: 1, delay: 0, maxDelay: 0 });
  expect(resolveRetry({ delay: 30_000 }).maxDelay).toBe(30_000);
});

test.each([{ attempts: 1 }, { delay: 0 }, { maxDelay: 0 }])("%o is valid", (options) => {
  expect(resolveRetry(options)).toMatchObject(options);
});

test.each([{ attempts: 0 }, { delay: -1 }, { attempts: Number.NaN }, { maxDelay: -1 }])(
  "%o is invalid",
  (options) => {
    expect(() => resolveRetry(options)).toThrow(ConfigurationError);
  },
);
