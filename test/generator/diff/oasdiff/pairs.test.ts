import { describe, expect, it } from "vitest";
import type { Bump } from "../../../../generator/diff/bump.js";
import { diff } from "../../../../generator/diff/diff.js";
import type { StateSource } from "../../../../generator/diff/sources.js";
import type { Pair, Severity } from "./pair.js";
import { PAIRS } from "./pairs.js";

function stateOf(document: unknown): StateSource {
  const text = JSON.stringify(document);
  return { title: "state", document: { file: "api.json", slug: "api" }, read: () => Promise.resolve(text) };
}

async function bumpOf({ before, after }: Pair): Promise<Bump> {
  return (await diff(stateOf(before), stateOf(after))).bump;
}

/** Whether a version is what oasdiff's severity asks for: a major one for an error, and none for information. */
function isAgreed(severity: Severity, bump: Bump): boolean {
  return severity === "error" ? bump === "major" : severity === "info" && bump !== "major";
}

const ORDER: readonly Bump[] = ["none", "patch", "minor", "major"];
const found = new Map<string, Bump>();

describe("the verdict on a pair that a rule of oasdiff is about", () => {
  it.each(PAIRS)("$rule: $expected", async (each) => {
    const bump = await bumpOf(each);
    found.set(each.rule, bump);
    expect(bump).toBe(each.expected);
  });

  it("is missed nowhere", () => {
    const [agree, differ] = [
      PAIRS.filter(({ severity, expected }) => isAgreed(severity, expected)),
      PAIRS.filter(({ severity, expected }) => !isAgreed(severity, expected)),
    ];
    const rank = (bump: Bump | undefined): number => ORDER.indexOf(bump ?? "none");
    const missed = PAIRS.filter(({ rule, expected }) => rank(found.get(rule)) < rank(expected));
    const more = PAIRS.filter(({ rule, expected }) => rank(found.get(rule)) > rank(expected));
    console.log(
      `${PAIRS.length} pairs by the rules of oasdiff: ${agree.length} agree, ${differ.length} differ with a reason, ` +
        `${missed.length} missed, ${more.length} reported as more than they are`,
    );
    expect(PAIRS.length).toBeGreaterThanOrEqual(150);
    expect([missed, more].flat().map(({ rule }) => rule)).toEqual([]);
    expect(differ.filter(({ reason }) => reason === undefined).map(({ rule }) => rule)).toEqual([]);
    expect(new Set(PAIRS.map(({ rule }) => rule)).size).toBe(PAIRS.length);
  });
});
