import { expect, test } from "vitest";
import { readTokenLife } from "../../../runtime/auth/token.js";
import { createToken } from "../fake-platform.js";

test.each([
  [
    { iat: 100, exp: 400 },
    { issuedAt: 100, expiresAt: 400 },
  ],
  [
    { exp: 400, name: "é👍" },
    { issuedAt: undefined, expiresAt: 400 },
  ],
  [
    { iat: 500, exp: 400 },
    { issuedAt: undefined, expiresAt: 400 },
  ],
  [
    { iat: "100", exp: 400 },
    { issuedAt: undefined, expiresAt: 400 },
  ],
  [{ iat: 100, exp: "400" }, undefined],
  [{ iat: 100, exp: null }, undefined],
  [{ iat: 100 }, undefined],
])("claims %o", (claims, life) => {
  expect(readTokenLife(createToken(claims))).toEqual(life);
});

test.each(["", "opaque", "a.b.c", "a.e30.c", "..", `a.${btoa("null")}.c`])(
  "%j has no readable life",
  (token) => {
    expect(readTokenLife(token)).toBeUndefined();
  },
);
