import { describe, expect, it } from "vitest";
import { readAdvice } from "../../../../generator/core/deprecation/replacement-text.js";

describe("what a text advises to use", () => {
  it.each([
    ["Recommended replacement: GET /compute/v1/virtual_machines", "GET /compute/v1/virtual_machines"],
    ["Remplacement recommandé : `GET /iam/v2/users`", "GET /iam/v2/users"],
    ["x (use operatingSystem.name instead), end of support 23 Apr 2026", "operatingSystem.name"],
    ["Dépréciée, remplacée par /v2/backup/jobs.", "/v2/backup/jobs"],
    ['Paramètre déprécié: X (utiliser "Y.z" à la place)', "Y.z"],
    ["Utilisez operatingSystem.name à la place.", "operatingSystem.name"],
    ["Déprécié au profit de `other`.", "other"],
    ["Use `storedPaymentMethodId` instead.", "storedPaymentMethodId"],
    ["Use tokenization.shopperReference instead.", "tokenization.shopperReference"],
    [
      "Use [`authenticationData.attemptAuthentication`](https://docs.example/x#y) instead",
      "authenticationData.attemptAuthentication",
    ],
    ['Please use "[Organization Roles](https://docs.example/x)" endpoints instead.', "Organization Roles"],
    [
      "We recommend migrating your existing code to use the new [List team members](https://x) endpoint.",
      "List team members",
    ],
    ["We recommend using the [Get team membership](https://x) endpoint instead.", "Get team membership"],
    ["Deprecated in favor of `last_active_at_after`.", "last_active_at_after"],
    ["Superseded by DELETE /v2/things/{id}", "DELETE /v2/things/{id}"],
  ])("%s", (text, name) => {
    expect(readAdvice(text)?.name).toBe(name);
  });

  it.each([
    "Use the information from the network map instead.",
    "See [new endpoint](https://x/y).",
    "To use this endpoint, settings must be set.",
    "Replaced by https://example.com/page",
    "",
  ])("names nothing: %s", (text) => {
    expect(readAdvice(text)).toBeUndefined();
  });

  it("leaves a choice between several to the reader", () => {
    expect(readAdvice("- Before 70 use `a` instead.\n- From 70 on use `b.c` instead.")).toBeUndefined();
  });
});
