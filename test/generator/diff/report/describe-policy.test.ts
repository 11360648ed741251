import { describe, expect, it } from "vitest";
import type { PolicyFinding, PolicyRule } from "../../../../generator/diff/policy.js";
import { describePolicy } from "../../../../generator/diff/report/describe-policy.js";

/** A sentence with the texts of the documents between backticks. */
function textOf(rule: PolicyRule, more: Partial<PolicyFinding>): string {
  const finding: PolicyFinding = {
    module: "shop",
    rule,
    severity: "notice",
    name: "a",
    scopes: [],
    since: null,
    before: null,
    removal: null,
    replacement: null,
    ...more,
  };
  return describePolicy(finding)
    .map((part) =>
      typeof part === "string" ? part : "code" in part ? `\`${part.code}\`` : `_${part.prose}_`,
    )
    .join("");
}

const [since, before, removal] = ["2026-01-10", "2026-05-01", "2026-06-02"];

const moved = { before: "GET /v1/a", after: "GET /v2/a" };

const ROWS: Readonly<Record<PolicyRule, readonly (readonly [Partial<PolicyFinding>, string])[]>> = {
  "newly-deprecated": [
    [{}, "`a` is deprecated"],
    [{ replacement: "r" }, "`a` is deprecated; use `r` instead"],
    [{ removal }, "`a` is deprecated and will be removed on 2026-06-02"],
    [{ removal, replacement: "r" }, "`a` is deprecated and will be removed on 2026-06-02; use `r` instead"],
  ],
  "date-missing": [[{}, "`a` is deprecated, but no removal date is announced"]],
  "notice-too-short": [
    [{ removal }, "`a` will be removed on 2026-06-02, less than 3 months after the notice"],
    [
      { since, removal },
      "`a` will be removed on 2026-06-02, less than 3 months after the notice of 2026-01-10",
    ],
    [
      { since, removal, firstSeen: "2026-05-01" },
      "`a` will be removed on 2026-06-02, less than 3 months after the notice of 2026-01-10, first seen on 2026-05-01",
    ],
    [
      { removal, firstSeen: "2026-05-01" },
      "`a` will be removed on 2026-06-02, less than 3 months after the notice first seen on 2026-05-01",
    ],
  ],
  "date-unreadable": [
    [{ unreadable: "soon" }, '`a` is deprecated, but its removal date cannot be read: _"soon"_'],
    [
      { unreadable: "soon", before },
      '`a` is deprecated, but its removal date cannot be read: _"soon"_; it was 2026-05-01',
    ],
  ],
  "announced-late": [
    [
      { since, firstSeen: "2026-02-01" },
      "The deprecation of `a` is dated back to 2026-01-10: it was first seen on 2026-02-01",
    ],
    [
      { since, sinceBefore: "2026-01-20" },
      "The deprecation of `a` is dated back to 2026-01-10: it was announced for 2026-01-20",
    ],
  ],
  "since-later": [
    [
      { since, sinceBefore: "2025-12-01" },
      "The start of the deprecation of `a` moved later: from 2025-12-01 to 2026-01-10",
    ],
  ],
  "date-earlier": [
    [{ before, removal }, "`a` will be removed EARLIER than announced: on 2026-06-02, not on 2026-05-01"],
  ],
  "date-later": [
    [{ before, removal }, "`a` will be removed later than announced: on 2026-06-02, not on 2026-05-01"],
  ],
  "date-announced": [[{ removal }, "`a` now has a removal date: 2026-06-02"]],
  "date-withdrawn": [
    [{ before }, "`a` is still deprecated, but its removal date (2026-05-01) was withdrawn"],
  ],
  "removed-before-date": [
    [{ before }, "`a` was removed BEFORE its announced date, 2026-05-01"],
    [
      { before, moved },
      "`GET /v1/a` of `a` was removed BEFORE its announced date, 2026-05-01; released packages call it, and only the next one calls `GET /v2/a`",
    ],
  ],
  "removed-without-notice": [
    [{}, "`a` was removed without notice"],
    [
      { moved },
      "`GET /v1/a` of `a` was removed without notice; released packages call it, and only the next one calls `GET /v2/a`",
    ],
    [{ unreadable: "soon" }, '`a` was removed; its announced date could not be read: _"soon"_'],
    [{ since }, "`a` was removed; it had been deprecated since 2026-01-10, without a removal date"],
  ],
  "removed-with-notice": [
    [{ before }, "`a` was removed; it was announced for 2026-05-01, and the day of the removal is not known"],
  ],
  "removed-as-announced": [[{ before }, "`a` was removed, as announced for 2026-05-01"]],
  "un-deprecated": [[{}, "`a` is no longer deprecated"]],
  reworded: [[{}, "The deprecation text of `a` changed"]],
  "replacement-missing": [
    [{}, "`a` is deprecated, but no replacement is named"],
    [{ replacement: "r" }, "The replacement of `a` does not exist: `r`"],
  ],
  "replacement-deprecated": [[{ replacement: "r" }, "The replacement of `a` is deprecated itself: `r`"]],
};

describe("the sentence for a finding by the policy", () => {
  it.each(
    Object.entries(ROWS).flatMap(([rule, rows]) =>
      rows.map(([more, text]) => [rule as PolicyRule, more, text] as const),
    ),
  )("%s %j: %s", (rule, more, text) => {
    expect(textOf(rule, more)).toBe(text);
  });
});
