import { expect, it } from "vitest";
import type { DeprecationScope } from "../../../../generator/core/deprecation/deprecation.js";
import { scopeWord } from "../../../../generator/core/deprecation/scope-word.js";

it.each<[DeprecationScope, string]>([
  ["operation", "operation"],
  ["parameter", "parameter"],
  ["requestField", "request field"],
  ["responseField", "response field"],
  ["enumValue", "value"],
  ["type", "type"],
])("the scope %s is called %j", (scope, word) => {
  expect(scopeWord(scope)).toBe(word);
});
