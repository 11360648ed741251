import { pathToFileURL } from "node:url";
import { scopeWord } from "../../core/deprecation/scope-word.js";
import type { CheckedFinding, CheckReport } from "../check.js";
import { qualifiedName } from "../finding.js";
import { fingerprintsOf } from "../things.js";
import { ruleId } from "./rule.js";
import { adviceOf, messageOf } from "./words.js";

/** SARIF 2.1.0, for code scanning services: one rule for each deprecated item, one result for each use. */
export function sarifReport({ findings, summary }: CheckReport, cwd: string): string {
  const rules = new Map<string, { readonly index: number; readonly finding: CheckedFinding }>();
  for (const finding of findings) {
    const id = ruleId(finding);
    if (!rules.has(id)) rules.set(id, { index: rules.size, finding });
  }
  const fingerprints = fingerprintsOf(findings);
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
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { PROJECT: { uri: pathToFileURL(`${cwd}/`).href } },
        results: findings.map((finding) => ({
          ...resultOf(finding, rules.get(ruleId(finding))?.index ?? 0),
          partialFingerprints: { "cloudtempleUse/v1": fingerprints.get(finding) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, finding: CheckedFinding): object {
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

function resultOf(finding: CheckedFinding, ruleIndex: number): object {
  const { file, line, column, length, isFailure, ...facts } = finding;
  return {
    ruleId: ruleId(finding),
    ruleIndex,
    level: isFailure ? "error" : "warning",
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "PROJECT" },
          region: { startLine: line, startColumn: column, endLine: line, endColumn: column + length },
        },
      },
    ],
    properties: facts,
  };
}
