import { expect, test } from "vitest";
import { createListTrust, type ListTrust } from "../../../../runtime/activity/list-trust.js";

function proved(): ListTrust {
  const trust = createListTrust();
  for (let proof = 0; proof < 3; proof++) {
    expect(trust.isTrusted(0)).toBe(false);
    trust.showedEnd();
  }
  expect(trust.isTrusted(0)).toBe(true);
  return trust;
}

test("a list is trusted once it has shown three ends", () => {
  proved();
});

test.each<[string, (trust: ListTrust, askedAt: number) => void]>([
  ["shows it as going on", (trust, askedAt) => trust.compare("a", askedAt, false, askedAt)],
  ["does not show it", (trust, askedAt) => trust.wasWhole(askedAt, askedAt)],
])("an end that is known, and a later list %s, costs the trust for a while", (_, look) => {
  const trust = proved();
  trust.expect("a", 10_000);
  look(trust, 12_000);
  expect([trust.isTrusted(12_000), trust.expects("a")]).toEqual([true, true]);
  look(trust, 13_000);
  expect([trust.isTrusted(13_000), trust.expected]).toEqual([false, 0]);
  for (let proof = 0; proof < 3; proof++) trust.showedEnd();
  expect([trust.isTrusted(42_999), trust.isTrusted(43_000)]).toEqual([false, true]);
  // The second time for twice as long.
  trust.expect("b", 50_000);
  look(trust, 60_000);
  if (trust.expects("b")) trust.compare("b", 60_000, false, 60_000);
  for (let proof = 0; proof < 3; proof++) trust.showedEnd();
  expect([trust.isTrusted(119_999), trust.isTrusted(120_000)]).toEqual([false, true]);
});

test("an end that the list shows in time costs nothing", () => {
  const trust = proved();
  trust.expect("a", 10_000);
  trust.compare("a", 11_000, true, 11_100);
  trust.wasWhole(20_000, 20_000);
  expect([trust.isTrusted(20_000), trust.expected]).toEqual([true, 0]);
});

test("what one list contradicts counts once", () => {
  const trust = proved();
  for (const id of ["a", "b", "c"]) trust.expect(id, 0);
  trust.wasWhole(5_000, 5_000);
  for (let proof = 0; proof < 3; proof++) trust.showedEnd();
  expect([trust.isTrusted(34_999), trust.isTrusted(35_000)]).toEqual([false, true]);
});
