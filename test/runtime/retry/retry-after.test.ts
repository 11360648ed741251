import { expect, test } from "vitest";
import { retryAfter } from "../../../runtime/retry/retry-after.js";

const NOON = Date.UTC(2026, 0, 1, 12);
const date = (time: number) => new Date(time).toUTCString();

test.each<[Record<string, string>, number | undefined]>([
  [{}, undefined],
  [{ "retry-after": "3" }, 3_000],
  [{ "retry-after": " 3 " }, 3_000],
  [{ "retry-after": "0.5" }, undefined],
  [{ "retry-after": "1e3" }, undefined],
  [{ "retry-after": "+5" }, undefined],
  [{ "retry-after": "5, 10" }, undefined],
  [{ "retry-after": "2026-01-01T12:00:07Z" }, undefined],
  [{ "retry-after": "Jan 2" }, undefined],
  [{ "retry-after": "0" }, 0],
  [{ "retry-after": date(NOON + 7_000) }, 7_000],
  [{ "retry-after": date(NOON + 3_607_000), date: date(NOON + 3_600_000) }, 7_000],
  [{ "retry-after": date(NOON + 7_000), date: "soon" }, 7_000],
  [{ "retry-after": date(NOON - 7_000) }, 0],
  [{ "retry-after": "-1x" }, undefined],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after": "" }, undefined],
])("%o", (headers, expected) => {
  expect(retryAfter(new Response(null, { headers }), NOON)).toBe(expected);
});
