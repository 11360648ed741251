import { describe, expect, it } from "vitest";
import { readAdvice } from "../../../../generator/core/deprecation/replacement-text.js";

describe("every phrase of advice", () => {
  it.each([
    "Replacement:",
    "Recommended replacement:",
    "Remplacement :",
    "Remplacement recommandé :",
    "replaced by",
    "replaced with",
    "superseded by",
    "in favor of",
    "in favour of",
    "migrate to",
    "migrating to",
    "migrate to use",
    "migrating your existing code to use",
    "switch to",
    "remplacé par",
    "remplacée par",
    "remplacees par",
    "au profit de",
    "au profit du",
    "en faveur de",
    "migrer vers",
    "préférer",
    "preferez",
    "recommend using",
  ])("%s", (phrase) => {
    expect(readAdvice(`Old, ${phrase} \`other\`.`)).toEqual({ name: "other", isMarked: true });
    expect(readAdvice(`Old, ${phrase} other.name.`)).toEqual({ name: "other.name", isMarked: false });
    expect(readAdvice(`Old, ${phrase} other things.`)).toBeUndefined();
  });

  it.each([
    ["use other instead", "other"],
    ["use other endpoints instead", "other"],
    ["utiliser other à la place", "other"],
    ["utilisez other a la place", "other"],
    ["use the new endpoint `other`", "other"],
    ["use other", undefined],
    ["reuse other instead", undefined],
  ])("%s", (text, name) => {
    expect(readAdvice(text)?.name).toBe(name);
  });
});

describe("every form of a name", () => {
  it.each([
    ["use [`a b`](https://x) instead", "a b"],
    ["use [a b](https://x) instead", "a b"],
    ["use `a b`", "a b"],
    ['use "a b"', "a b"],
    ["use “a b”", "a b"],
    ["use « a b »", "a b"],
    ["use GET /v2/things/{id}.", "GET /v2/things/{id}"],
    ["use HEAD /v2", "HEAD /v2"],
    ["use OPTIONS /v2", "OPTIONS /v2"],
    ["use /v2/things", "/v2/things"],
    ["use a.b[].c", "a.b[].c"],
    ["use a_b", "a_b"],
    ["use aB", "aB"],
    ["use $a", "$a"],
    ["use disks[]", "disks[]"],
  ])("%s", (text, name) => {
    expect(readAdvice(text)?.name).toBe(name);
  });
});

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
