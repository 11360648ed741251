import { pathToFileURL } from "node:url";
import { scopeWord } from "../../core/deprecation/scope-word.js";
import type { AllowedFinding, CheckedFinding, CheckReport } from "../check.js";
import { type Finding, qualifiedName } from "../finding.js";
import { fingerprintsOf } from "../things.js";
import type { Gap } from "../uses/gaps.js";
import { ruleId } from "./rule.js";
import { adviceOf, messageOf } from "./words.js";

/**
 * SARIF 2.1.0, for code scanning services: one rule for each deprecated item, one result for each use. An allowed use is a
 * suppressed result. The other results then say that they are not suppressed: a run has `suppressions` in all or in none.
 */
export function sarifReport({ findings, allowed, unread, summary }: CheckReport, cwd: string): string {
  const uses: readonly Finding[] = [...findings, ...allowed];
  const rules = new Map<string, { readonly index: number; readonly finding: Finding }>();
  for (const finding of uses) {
    const id = ruleId(finding);
    if (!rules.has(id)) rules.set(id, { index: rules.size, finding });
  }
  const fingerprints = fingerprintsOf(uses);
  const common = (finding: Finding): object => ({
    ruleId: ruleId(finding),
    ruleIndex: rules.get(ruleId(finding))?.index ?? 0,
    partialFingerprints: { "cloudtempleUse/v1": fingerprints.get(finding) },
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "cloudtemple check",
            ...(summary.versions[0] === undefined ? {} : { version: summary.versions[0] }),
            rules: [...rules].map(([id, { finding }]) => ruleOf(id, finding)),
          },
        },
        ...(unread.length === 0
          ? {}
          : {
              invocations: [
                { executionSuccessful: false, toolExecutionNotifications: unread.map(notificationOf) },
              ],
            }),
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { PROJECT: { uri: pathToFileURL(`${cwd}/`).href } },
        results: [
          ...findings.map((finding) => ({
            ...common(finding),
            ...resultOf(finding),
            ...(allowed.length === 0 ? {} : { suppressions: [] }),
          })),
          ...allowed.map((finding) => ({ ...common(finding), ...suppressedResultOf(finding) })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, finding: Finding): object {
  const text = `${scopeWord(finding.scope)} ${qualifiedName(finding)} is deprecated.`;
  const advice = adviceOf(finding);
  return {
    id,
    name: "DeprecatedCloudTempleApi",
    shortDescription: { text },
    fullDescription: { text: messageOf(finding) },
    help: { text: advice ?? "There is no known replacement." },
    properties: { tags: ["deprecation", "maintainability"] },
  };
}

function resultOf(finding: CheckedFinding): object {
  return {
    level: finding.isFailure ? "error" : "warning",
    message: { text: messageOf(finding) },
    locations: [locationOf(finding)],
    properties: propertiesOf(finding),
  };
}

function notificationOf({ file, line, problem, cure }: Gap): object {
  return {
    level: "error",
    message: { text: `Not looked into: it ${problem}. ${cure}` },
    locations: [{ physicalLocation: { ...artifactOf(file), region: { startLine: line } } }],
  };
}

function suppressedResultOf(finding: AllowedFinding): object {
  const { allowedUntil, reason, allowedIn, ...rest } = finding;
  const [, file, line] = /^(.*):(\d+)$/.exec(allowedIn ?? "") ?? [];
  const entry = file === undefined ? undefined : { ...artifactOf(file), region: { startLine: Number(line) } };
  return {
    level: "note",
    message: { text: messageOf(rest) },
    locations: [locationOf(finding)],
    suppressions: [
      {
        kind: entry === undefined ? "inSource" : "external",
        status: "accepted",
        justification: reason,
        ...(entry === undefined ? {} : { location: { physicalLocation: entry } }),
        properties: { allowedUntil },
      },
    ],
    properties: propertiesOf(rest),
  };
}

function locationOf({ file, line, column, length }: Finding & { readonly length: number }): object {
  const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
  return { physicalLocation: { ...artifactOf(file), region } };
}

function artifactOf(file: string): object {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return { artifactLocation: { uri, uriBaseId: "PROJECT" } };
}

/** Members of a finding for which SARIF has others. */
const STATED = new Set(["file", "line", "column", "length", "isFailure"]);

function propertiesOf(finding: Finding): object {
  return Object.fromEntries(Object.entries(finding).filter(([name]) => !STATED.has(name)));
}
