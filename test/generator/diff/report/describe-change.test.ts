import { describe, expect, it } from "vitest";
import type { Change, ChangeKind } from "../../../../generator/diff/change.js";
import { describeChange } from "../../../../generator/diff/report/describe-change.js";

/** A sentence with the texts of the documents between backticks, so that they cannot be taken for ours. */
function textOf(kind: ChangeKind, more: Partial<Change>): string {
  const change: Change = { module: "shop", kind, levels: [], name: "a", sides: [], operations: [], ...more };
  return describeChange(change)
    .map((part) =>
      typeof part === "string" ? part : "code" in part ? `\`${part.code}\`` : `_${part.prose}_`,
    )
    .join("");
}

const both = { before: "b", after: "c" };
const sent = ["request"] as const;
const read = ["response"] as const;

const ROWS: Readonly<Record<ChangeKind, readonly (readonly [Partial<Change>, string])[]>> = {
  "module-added": [[{}, "The module `a` was added"]],
  "module-removed": [[{}, "The module `a` was removed"]],
  "operation-added": [[{ after: "GET /a" }, "`a` (`GET /a`) was added"]],
  "operation-removed": [
    [{ before: "GET /a" }, "`a` (`GET /a`) was removed"],
    [{ before: "GET /a", replacement: "r" }, "`a` (`GET /a`) was removed; use `r` instead"],
  ],
  "operation-moved": [[both, "`a`: the route changed from `b` to `c`"]],
  "function-renamed": [[both, "The function `b` was renamed to `c`"]],
  "activity-changed": [[both, "`a`: the result changed from b to c"]],
  "authentication-changed": [[both, "`a`: the authentication changed from `b` to `c`"]],
  "permission-changed": [
    [both, "`a`: the required permission changed from `b` to `c`"],
    [{ after: "c" }, "`a`: the required permission `c` was added"],
    [{ before: "b" }, "`a`: the required permission `b` was removed"],
  ],
  "server-changed": [[both, "`a`: the server changed from `b` to `c`"]],
  "parameter-added": [[{ after: "string" }, "The parameter `a` (`string`) was added"]],
  "parameter-removed": [
    [{ before: "string" }, "The parameter `a` was removed"],
    [{ before: "string", replacement: "r" }, "The parameter `a` was removed; use `r` instead"],
  ],
  "parameter-renamed": [
    [{ name: "f query b", ...both }, "`b` of `f query` was renamed to `c`"],
    [{ name: "f query b", ...both, isSuggestion: true }, "`b` of `f query` was probably renamed to `c`"],
  ],
  "parameter-required": [[{}, "`a` is now required"]],
  "parameter-optional": [[{}, "`a` is now optional"]],
  "serialization-changed": [[both, "`a`: the serialization changed from `b` to `c`"]],
  "body-added": [[{ after: "text/plain" }, "`a` (`text/plain`) was added"]],
  "body-removed": [[{ before: "text/plain" }, "`a` (`text/plain`) was removed"]],
  "body-required": [[{}, "`a` is now required"]],
  "body-optional": [[{}, "`a` is now optional"]],
  "content-added": [[{ after: "text/plain" }, "`a` may now also be `text/plain`"]],
  "content-removed": [[{ before: "text/plain" }, "`a` can no longer be `text/plain`"]],
  "response-changed": [[both, "`a`: the response changed from b to c"]],
  "status-added": [[{ after: "404" }, "`a`: the response `404` was added"]],
  "status-removed": [[{ before: "404" }, "`a`: the response `404` was removed"]],
  "incoming-added": [[{ name: "webhook a" }, "The `webhook a` was added"]],
  "incoming-removed": [[{ name: "callback a.b" }, "The `callback a.b` was removed"]],
  "tombstone-changed": [
    [both, "What stands in place of `a`, which was removed earlier, changed from `b` to `c`"],
  ],
  "schema-renamed": [[{ ...both, isSuggestion: true }, "The type `b` was renamed to `c`"]],
  "schema-removed": [[{}, "The type `a` was removed"]],
  "export-added": [[{}, "The package exports `a`"]],
  "export-removed": [[{}, "The package no longer exports `a`"]],
  "export-changed": [[{}, "The declaration of `a` changed"]],
  "files-changed": [[{}, "The generated code changed (`a`)"]],
  "field-added": [[{ after: "string" }, "`a` (`string`) was added"]],
  "field-removed": [
    [{ before: "string" }, "`a` was removed"],
    [{ before: "string", replacement: "r" }, "`a` was removed; use `r` instead"],
  ],
  "field-renamed": [
    [{ name: "T.b", ...both }, "`b` of `T` was renamed to `c`"],
    [{ name: "T.x.b", ...both, isSuggestion: true }, "`b` of `T.x` was probably renamed to `c`"],
  ],
  "field-required": [
    [{ sides: sent }, "`a` is now required"],
    [{ sides: read }, "`a` is now always present"],
    [{ sides: [...sent, ...read] }, "`a` is now required"],
  ],
  "field-optional": [
    [{ sides: sent }, "`a` is now optional"],
    [{ sides: read }, "`a` may now be absent"],
    [{ sides: [...sent, ...read] }, "`a` may now be absent"],
  ],
  "type-changed": [[both, "`a`: the type changed from `b` to `c`"]],
  "type-widened": [[both, "`a`: the type changed from `b` to `c`"]],
  "type-narrowed": [[both, "`a`: the type changed from `b` to `c`"]],
  nullable: [[{}, "`a` may now be `null`"]],
  "not-nullable": [[{}, "`a` can no longer be `null`"]],
  "enum-value-added": [[{ after: '"c"' }, '`a` may now also be `"c"`']],
  "enum-value-removed": [[{ before: '"b"' }, '`a` can no longer be `"b"`']],
  "enum-opened": [
    [{}, "`a` may now be any value"],
    [{ before: "1 | 2" }, "`a` may now be any value, not only `1 | 2`"],
  ],
  "enum-closed": [[{ after: "1 | 2" }, "`a` may now only be `1 | 2`"]],
  "alternative-added": [[{ after: "T" }, "`a` may now also be `T`"]],
  "alternative-removed": [[{ before: "T" }, "`a` can no longer be `T`"]],
  "members-opened": [[{ after: "T" }, "`a` may now have further members (`T`)"]],
  "members-closed": [[{ before: "T" }, "`a` no longer has further members (`T`)"]],
  "constraint-tightened": [
    [{ after: "maximum: 3" }, "`a`: the limit `maximum: 3` was added"],
    [both, "`a`: the limit changed from `b` to `c`"],
  ],
  "constraint-loosened": [
    [{ before: "maximum: 3" }, "`a`: the limit `maximum: 3` was removed"],
    [both, "`a`: the limit changed from `b` to `c`"],
  ],
  "constraint-changed": [[both, "`a`: the limit changed from `b` to `c`"]],
  "format-changed": [
    [both, "`a`: the format changed from `b` to `c`"],
    [{ after: "uuid" }, "`a`: the format `uuid` was added"],
    [{ before: "uuid" }, "`a`: the format `uuid` was removed"],
  ],
  "default-changed": [
    [both, "`a`: the default changed from `b` to `c`"],
    [{ after: "1" }, "`a`: the default `1` was added"],
    [{ before: "1" }, "`a`: the default `1` was removed"],
  ],
  "description-changed": [[{}, "The description of `a` changed"]],
};

describe("the sentence for a change", () => {
  it.each(
    Object.entries(ROWS).flatMap(([kind, rows]) =>
      rows.map(([more, text]) => [kind as ChangeKind, more, text] as const),
    ),
  )("%s %j: %s", (kind, more, text) => {
    expect(textOf(kind, more)).toBe(text);
  });
});
