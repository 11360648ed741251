import { expect, test } from "vitest";
import { LOGIN } from "../../runtime/auth/login.js";
import { API_PATH, LOGIN_PATH, PLATFORM_BASE_URL, PLATFORM_ORIGIN } from "../../runtime/platform.js";

test("the addresses of the platform", () => {
  expect(PLATFORM_ORIGIN).toBe("https://shiva.cloud-temple.com");
  expect(API_PATH).toBe("/api");
  expect(PLATFORM_BASE_URL).toBe("https://shiva.cloud-temple.com/api");
  expect(LOGIN_PATH).toBe("/iam/v2/auth/personal_access_token");
  expect(LOGIN.path).toBe(LOGIN_PATH);
});
