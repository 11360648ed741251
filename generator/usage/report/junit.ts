import { scopeWord } from "../../core/deprecation/scope-word.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
import { plainText } from "../../text/terminal.js";
import { escapeXml } from "../../text/xml.js";
import type { AllowedFinding, CheckedFinding, CheckReport } from "../check.js";
import { qualifiedName } from "../finding.js";
import { groupBy, thingKey } from "../things.js";
import { summaryLine } from "./text.js";
import { allowedMessage, messageOf } from "./words.js";

/** One test of the report: the uses of one thing in one file. */
interface Case {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly text: string };
  readonly skipped?: string;
  readonly text?: string;
}

/**
 * JUnit's XML as Jenkins and GitLab read it: a suite for each file, a test for each deprecated thing in it, which is the
 * same test in the next run however the lines move. It fails when one of its uses does, is skipped when they are
 * allowed, and passes otherwise, with its uses as output. Without uses there is one test that passes: readers take an empty
 * report for a broken one.
 */
export function junitReport({ findings, allowed, summary }: CheckReport): string {
  const suites = [...groupBy<CheckedFinding | AllowedFinding>([...findings, ...allowed], ({ file }) => file)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, uses]) => suiteOf(file, [...groupBy(uses, keyOf).values()].map(caseOf)));
  const empty = suiteOf("cloudtemple check", [{ name: "nothing deprecated is used" }]);
  const all = suites.length === 0 ? [empty] : suites;
  const sum = (count: (suite: Suite) => number): number =>
    all.reduce((total, suite) => total + count(suite), 0);
  return fillTemplate("usage/junit.xml", {
    summary: escapeXml(plainText(summaryLine(summary))),
    tests: sum(({ tests }) => tests),
    failures: sum(({ failures }) => failures),
    skipped: sum(({ skipped }) => skipped),
    suites: all,
  });
}

type Suite = ReturnType<typeof suiteOf>;

function suiteOf(
  file: string,
  cases: readonly Case[],
): {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
  readonly cases: readonly object[];
} {
  const name = escapeXml(file);
  return {
    name,
    tests: cases.length,
    failures: cases.filter(({ failure }) => failure !== undefined).length,
    skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
    cases: cases.map(({ name: test, failure, skipped, text }) => ({
      name: escapeXml(test),
      classname: name,
      failure: failure && { message: escapeXml(failure.message), text: escapeXml(failure.text) },
      skipped: skipped === undefined ? undefined : escapeXml(skipped),
      text: text === undefined ? undefined : escapeXml(text),
    })),
  };
}

function keyOf(finding: CheckedFinding | AllowedFinding): string {
  return `${isAllowed(finding) ? "allowed " : ""}${thingKey(finding)}`;
}

function isAllowed(finding: CheckedFinding | AllowedFinding): finding is AllowedFinding {
  return "reason" in finding;
}

function caseOf(
  uses: readonly [CheckedFinding | AllowedFinding, ...(CheckedFinding | AllowedFinding)[]],
): Case {
  const [first] = uses;
  const name = `${scopeWord(first.scope)} ${qualifiedName(first)}`;
  const text = uses
    .map(
      (use) =>
        `${use.line}:${use.column} ${plainText(isAllowed(use) ? allowedMessage(use) : messageOf(use))}`,
    )
    .join("\n");
  if (isAllowed(first)) return { name: `${name} (allowed)`, skipped: text };
  const failing = uses.filter((use) => !isAllowed(use) && use.isFailure).length;
  if (failing === 0) return { name, text };
  return { name, failure: { message: `${plural(failing, "use")} of ${uses.length} must go`, text } };
}
