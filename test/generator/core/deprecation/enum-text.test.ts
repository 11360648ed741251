import { describe, expect, it } from "vitest";
import {
  deprecatedValuesInText,
  isCalledDeprecated,
} from "../../../../generator/core/deprecation/enum-text.js";

const VALUES = ["on", "On", "off", "suspended", "in_progress", "in", "a.b"];

describe("values that the text about a list calls deprecated", () => {
  it.each<[string, Record<string, string>]>([
    [
      'Valeur dépréciée: suspended (utiliser "off" à la place)',
      { suspended: 'utiliser "off" à la place. Deprecated' },
    ],
    [
      "Valeurs dépréciées : `suspended`, in_progress et on. Fin du support : 23 avr. 2026",
      {
        suspended: "Deprecated Fin du support : 23 avr. 2026",
        in_progress: "Deprecated Fin du support : 23 avr. 2026",
        on: "Deprecated Fin du support : 23 avr. 2026",
      },
    ],
    ["Deprecated values: a.b", { "a.b": "Deprecated" }],
    ["The state. The value `suspended` is deprecated, use `off`.", { suspended: "deprecated, use `off`." }],
    ["Value suspended has been deprecated since 2026-01-01", { suspended: "deprecated since 2026-01-01" }],
    ["It ended, or `off`\n  (deprecated) if it was cut.", { off: "deprecated) if it was cut." }],
    [
      "`on` is deprecated. Use `off`. `in` is deprecated since 2026-01-01.",
      { on: "deprecated. Use `off`.", in: "deprecated since 2026-01-01." },
    ],
    ["`on` and `off` are now deprecated.", { on: "deprecated.", off: "deprecated." }],
    ["La valeur « off » est désormais obsolète.", { off: "obsolète." }],
    ["States:\n- `on`: it runs\n- `off`: Deprecated. Use `on`.", { off: "Deprecated. Use `on`." }],
    ["States:\n* off - (deprecated) no longer sent", { off: "deprecated) no longer sent" }],
  ])("%s", (text, expected) => {
    expect(
      Object.fromEntries(
        [...deprecatedValuesInText(text, VALUES)].map(([value, said]) => [value, said.join()]),
      ),
    ).toEqual(expected);
  });

  it.each([
    "The state; `on` means it runs. The field state is deprecated.",
    "`unknown` is deprecated.",
    "This endpoint is deprecated.",
    "Turn it on. Deprecated fields are ignored.",
    "Valeur dépréciée: onion",
    "on - is the opposite of off",
  ])("flags nothing: %s", (text) => {
    expect(deprecatedValuesInText(text, VALUES).size).toBe(0);
  });

  it("reads a text of 20,000 values, which a pattern that backtracks would never finish", () => {
    const text = `${"`on`, ".repeat(20_000)} deprecated`;
    expect(deprecatedValuesInText(text, VALUES)).toEqual(new Map());
  });
});

describe("the description of one value", () => {
  it.each([
    ["Deprecated. Use off.", true],
    ["**Déprécié** depuis le 23 avr. 2026", true],
    ["It sleeps (deprecated).", true],
    ["This value is deprecated.", true],
    ["Shown for deprecated machines.", false],
    ["It runs.", false],
  ])("%s: %s", (text, expected) => {
    expect(isCalledDeprecated(text)).toBe(expected);
  });
});
