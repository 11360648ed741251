import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { diff } from "../../../../generator/diff/diff.js";
import { PAIRS } from "../oasdiff/pairs.js";
import { CHANGES_OF_OPERATIONS } from "./changes-of-operations.js";
import { CHANGES_OF_SCHEMAS } from "./changes-of-schemas.js";
import { DECIDED } from "./decided.js";
import {
  breaksAtRunTime,
  type Case,
  mismatchOf,
  RUN_TIME,
  runTimeKinds,
  sourceOf,
  type Verdict,
  verdictsOn,
} from "./verdict.js";

const SHARED = fileURLToPath(new URL("../../../../../shared/cases/diff/", import.meta.url));

/** Pairs that are no part of the repository; empty where they are not available. */
function sharedCases(): Case[] {
  if (!existsSync(SHARED)) {
    console.log(`Skipped: the pairs of documents in ${SHARED} are not available.`);
    return [];
  }
  const read = (name: string): unknown => JSON.parse(readFileSync(`${SHARED}${name}`, "utf8"));
  return readdirSync(SHARED)
    .filter((name) => name.endsWith(".before.json"))
    .sort()
    .map((name) => ({
      title: name.replace(".before.json", ""),
      before: read(name),
      after: read(name.replace(".before.", ".after.")),
    }));
}

function summaryOf(verdicts: readonly Verdict[]): string {
  const broken = verdicts.filter(({ errors }) => errors.after.length > 0).length;
  const kinds = [...runTimeKinds(verdicts)].map(([kind, count]) => `${kind} ${count}`).sort();
  return (
    `${verdicts.length} pairs: ${broken} break a program that uses everything, ` +
    `${verdicts.filter(breaksAtRunTime).length} break at run time alone (${kinds.join(", ")}), ` +
    `${verdicts.filter((each) => mismatchOf(each) !== undefined).length} mismatches`
  );
}

describe("a verdict is what the generated files and the compiler say", () => {
  it.each<[string, () => readonly Case[]]>([
    [
      "pairs by the rules of oasdiff",
      () => PAIRS.map(({ rule, before, after }) => ({ title: rule, before, after })),
    ],
    ["pairs decided beforehand", () => DECIDED],
    ["changes of schemas", () => CHANGES_OF_SCHEMAS],
    ["changes of operations", () => CHANGES_OF_OPERATIONS],
    ["shared pairs", sharedCases],
  ])(
    "%s",
    async (title, casesOf) => {
      const verdicts = await verdictsOn(casesOf());
      console.log(`${title}: ${summaryOf(verdicts)}`);
      expect(verdicts.map(mismatchOf).filter((wrong) => wrong !== undefined)).toEqual([]);
      for (const kind of runTimeKinds(verdicts).keys()) expect(RUN_TIME[kind]).toBeDefined();
    },
    600_000,
  );
});

describe("the verdict that was decided beforehand", () => {
  it.each(DECIDED)("$title: $expected", async ({ before, after, expected }) => {
    expect((await diff(sourceOf(before), sourceOf(after))).bump).toBe(expected);
  });

  it("is there for at least 40 pairs", () => {
    expect(new Set(DECIDED.map(({ title }) => title)).size).toBe(DECIDED.length);
    expect(DECIDED.length).toBeGreaterThanOrEqual(40);
  });
});
