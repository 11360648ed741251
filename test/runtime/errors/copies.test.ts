import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import type * as entry from "../../../runtime/index.js";
import { CloudTempleError, ConfigurationError, isApiError, NotFoundError } from "../../../runtime/index.js";

type Copy = typeof entry;

const facts = { status: 404, body: { message: "none" }, advice: "Check the id." };

async function secondCopy(): Promise<Copy> {
  vi.resetModules();
  const copy = await import("../../../runtime/index.js");
  expect(copy.NotFoundError).not.toBe(NotFoundError);
  return copy;
}

test("isApiError knows the errors of another copy of the package, and their status", async () => {
  const other = await secondCopy();
  const error = new other.NotFoundError("is missing.", facts);
  expect(error).not.toBeInstanceOf(NotFoundError);
  expect(isApiError<{ 404: unknown; 409: unknown }>(error, 404)).toBe(true);
  expect(isApiError<{ 404: unknown; 409: unknown }>(error, 409)).toBe(false);
  // Without the type of an operation: any status, and a body that is not known.
  const caught: unknown = error;
  expect(isApiError(caught, 404) && (caught.body satisfies unknown)).toBe(error.body);
  expect(isApiError(caught, 409)).toBe(false);
  expect([isApiError(caught), isApiError(new Error("x")), isApiError(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(other.isApiError<{ 404: unknown }>(new NotFoundError("is missing.", facts), 404)).toBe(true);
});

test("toJSON writes the fields of a cause from another copy", async () => {
  const other = await secondCopy();
  const cause = new other.NotFoundError("is missing.", facts);
  const error = new CloudTempleError("failed.", { advice: "Look at the cause.", cause });
  expect(error.toJSON()["cause"]).toMatchObject({
    name: "NotFoundError",
    status: 404,
    advice: "Check the id.",
  });
});

test.each([
  [
    "an error without a status of a server",
    new ConfigurationError("is wrong.", { status: 404, advice: "x" }),
  ],
  ["an error of the platform", Object.assign(new Error("x"), { name: "ApiError", status: 404 })],
  ["an object that claims to be one", { [Symbol.for("cloudtemple.error")]: true, status: 404 }],
  ["null", null],
  ["a text", "ApiError"],
])("%s is not an ApiError", (_, value) => {
  expect(isApiError<{ 404: unknown }>(value, 404)).toBe(false);
});

test("the mark is not shown by any log", () => {
  const error = new NotFoundError("is missing.", facts);
  expect(Reflect.ownKeys(error)).not.toContain(Symbol.for("cloudtemple.error"));
  expect(inspect(error)).not.toContain("cloudtemple.error");
  expect(JSON.stringify(error)).not.toContain('"api"');
});
