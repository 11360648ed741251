import { expect, test } from "vitest";
import { safeUrl } from "../../../generator/pull/safe-url.js";

test.each([
  ["https://user:s3cret@a.example/api/docs?token=s3cret#s3cret", "https://a.example/api/docs"],
  ["http://a.example:8080", "http://a.example:8080/"],
  ["s3cret", "(no URL)"],
  ["", "(no URL)"],
])("%s is shown as %s", (url, shown) => {
  expect(safeUrl(url)).toBe(shown);
});
