import { readFileSync } from "node:fs";
import { type Schema, Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import { type CheckReport, check } from "../../../../generator/usage/check.js";
import type { KnownDeprecation } from "../../../../generator/usage/installed/records.js";
import { FORMATS, type Format, render } from "../../../../generator/usage/report/formats.js";
import { foundUses } from "../../../support/found-uses.js";
import { knownDeprecation } from "../../../support/known-deprecation.js";

const SARIF = new Validator(
  JSON.parse(
    readFileSync(
      new URL(
        "../../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
        import.meta.url,
      ),
      "utf8",
    ),
  ) as Schema,
  "4",
  false,
);

const HOSTILE = "x`|<b>\n::error::\u202E";

function report(
  deprecations: readonly Partial<KnownDeprecation>[],
  { file = "/p/src/a.ts", failWithin = 30 } = {},
): CheckReport {
  const uses = deprecations.map((changes, index) => ({
    file,
    line: index + 1,
    column: 5,
    length: 4,
    deprecation: knownDeprecation(changes),
  }));
  const packages = [{ root: "/p", version: "1.2.3", records: [] }];
  return check(foundUses({ uses, files: 2, packages }), {
    cwd: "/p",
    today: "2026-04-01",
    failWithin,
    baseline: undefined,
  });
}

const plain = (text: string): string => text.replaceAll("<wbr>", "").replaceAll("\\", "");

const ONE = report([{ replacement: { kind: "operation", name: "listItems" } }]);
const LATER = report([{ removal: "2027-01-01" }, { removal: null }]);

describe("text", () => {
  it("has a line for each use and a summary", () => {
    expect(render(ONE, "text", "/p")).toBe(
      "src/a.ts:1:5 error operation shop.listThings is deprecated, removal 2026-04-23 (in 22 days). Use listItems. It has high confidence.\n\n" +
        "1 use of deprecated things in 1 of 2 files: 1 fails (limit: 30 days), 0 past the removal date, 0 without one.\n",
    );
    expect(render(LATER, "text", "/p")).toMatch(/^src\/a\.ts:1:5 warning .*\nsrc\/a\.ts:2:5 warning /);
    expect(render(LATER, "text", "/p")).toContain(
      "2 uses of deprecated things in 1 of 2 files: 0 fail (limit: 30 days), 0 past the removal date, 1 without one.",
    );
  });

  it("says that there is nothing, and what the baseline tolerates", () => {
    const none = report([]);
    const { summary } = none;
    expect(render(none, "text", "/p")).toBe("Nothing deprecated is used in 2 files.\n");
    expect(render({ ...none, summary: { ...summary, files: 1, tolerated: 1 } }, "text", "/p")).toBe(
      "Nothing else deprecated is used in 1 file. 1 use is in the baseline.\n",
    );
    expect(render({ ...ONE, summary: { ...ONE.summary, tolerated: 2 } }, "text", "/p")).toMatch(
      / 0 without one\. 2 uses are in the baseline\.\n$/,
    );
  });
});

describe("github", () => {
  it("marks failures as errors and other uses as warnings, with the end of the mark", () => {
    const [first] = render(ONE, "github", "/p").split("\n");
    expect(first).toBe(
      "::error file=src/a.ts,line=1,endLine=1,col=5,endColumn=9,title=Deprecated%3A shop.listThings::operation shop.listThings is deprecated, removal 2026-04-23 (in 22 days). Use listItems. It has high confidence.",
    );
    expect(render(LATER, "github", "/p")).toMatch(/^::warning .*\n::warning /);
  });
});

describe("github, with more uses than it shows", () => {
  const many = report([
    ...Array.from({ length: 12 }, () => ({})),
    ...Array.from({ length: 9 }, (_, index) => ({ name: `other${index}` })),
    { name: "undated", removal: null },
  ]);
  const lines = render(many, "github", "/p").trimEnd().split("\n");

  it("annotates each thing once before any thing twice, and ten of a level at most", () => {
    const errors = lines.filter((line) => line.startsWith("::error "));
    const titles = errors.map((line) => /title=Deprecated%3A shop\.(\w+)/.exec(line)?.[1]);
    expect(titles).toEqual(["listThings", ...Array.from({ length: 9 }, (_, index) => `other${index}`)]);
    expect(errors[0]).toContain("title=Deprecated%3A shop.listThings (12 uses)::");
    expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(1);
  });

  it("has the others in the log, and says how many they are", () => {
    expect(lines.filter((line) => /^src\/a\.ts:\d+:5 operation /.test(line))).toHaveLength(11);
    expect(lines.at(-1)).toMatch(/^::notice title=cloudtemple check::22 uses .* 11 uses have no annotation,/);
  });
});

describe("gitlab", () => {
  interface Issue {
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly lines: { readonly begin: number } };
  }
  const issuesOf = (content: CheckReport): Issue[] => JSON.parse(render(content, "gitlab", "/p")) as Issue[];

  it("has fingerprints that differ, and stay when lines are added above", () => {
    const before = issuesOf(report([{}, {}, { scope: "type" }]));
    const moved = report([{}, {}, { scope: "type" }]);
    const after = issuesOf({
      ...moved,
      findings: moved.findings.map((finding) => ({ ...finding, line: finding.line + 40 })),
    });
    expect(new Set(before.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint));
    expect(after[0]?.location.lines.begin).toBe(41);
  });

  it.each([
    [{ removal: "2026-03-01" }, "critical"],
    [{ gone: "2026-03-01" }, "critical"],
    [{ removal: "2026-04-02" }, "major"],
    [{ removal: "2027-04-02" }, "minor"],
    [{ removal: null }, "info"],
  ])("%j is %s", (changes, severity) => {
    expect(issuesOf(report([changes]))[0]?.severity).toBe(severity);
  });
});

describe("junit", () => {
  const junit = (content: CheckReport): string => render(content, "junit", "/p");

  it("has a test for each thing of a file, which fails when a use of it does", () => {
    const xml = junit(report([{}, {}, { name: "later", removal: null }]));
    expect(xml).toContain('<testsuite name="src/a.ts" tests="2" failures="1" errors="0" skipped="0">');
    expect(xml.match(/<testcase /g)).toHaveLength(2);
    expect(xml).toContain(
      '<failure message="2 uses of 2 must go" type="deprecated">1:5 operation shop.listThings',
    );
    expect(xml).toMatch(/name="operation shop\.later" classname="src\/a\.ts"><system-out>3:5 /);
  });

  it("has one test that passes where nothing is used", () => {
    expect(junit(report([]))).toContain('tests="1" failures="0"');
  });
});

describe("a use that a comment allows", () => {
  const [use] = ONE.findings;
  const allowed: CheckReport = {
    ...ONE,
    findings: [],
    allowed: [{ ...use!, allowedUntil: "2026-12-31", reason: "moves | later" }],
    summary: { ...ONE.summary, findings: 0, allowed: 1 },
  };

  it.each(["text", "github", "gitlab", "junit", "markdown", "html", "json"] as const)(
    "is in %s",
    (format) => {
      const text = render(allowed, format, "/p");
      expect(text).toContain("2026-12-31");
      expect(text.replaceAll("\\", "")).toContain("moves | later");
      expect(text).toContain("listThings");
    },
  );
});

describe("a use that the policy allows", () => {
  const [use] = ONE.findings;
  const entry = {
    allowedUntil: null,
    reason: "listed in cloudtemple.d.ts:6",
    allowedIn: "cloudtemple.d.ts:6",
  };
  const listed: CheckReport = { ...ONE, findings: [], allowed: [{ ...use!, ...entry }] };
  const ended: CheckReport = { ...ONE, findings: [{ ...use!, allowedIn: "cloudtemple.d.ts:6" }] };

  it.each(["text", "github", "gitlab", "junit", "markdown", "html"] as const)(
    "is in %s where those of comments are, and fails with the place",
    (format) => {
      const allowed = plain(render(listed, format, "/p"));
      expect(allowed).toContain("without an end");
      expect(allowed).toContain("listed in cloudtemple.d.ts:6");
      expect(allowed).toContain("2026-04-23");
      expect(plain(render(ended, format, "/p"))).toContain(
        "It is listed in cloudtemple.d.ts:6, and its removal is near.",
      );
    },
  );
});

describe("sarif", () => {
  it("has one rule for several uses of one thing", () => {
    const { runs } = JSON.parse(render(report([{}, {}, { name: "other" }]), "sarif", "/p")) as {
      runs: [
        {
          tool: { driver: { version: string; rules: { id: string }[] } };
          results: Record<string, unknown>[];
        },
      ];
    };
    expect(runs[0].tool.driver.version).toBe("1.2.3");
    expect(runs[0].tool.driver.rules.map(({ id }) => id)).toEqual([
      "deprecated/shop/operation/listThings",
      "deprecated/shop/operation/other",
    ]);
    expect(runs[0].results.map(({ ruleIndex, level }) => [ruleIndex, level])).toEqual([
      [0, "error"],
      [0, "error"],
      [1, "error"],
    ]);
    expect(JSON.parse(render(LATER, "sarif", "/p"))).toMatchObject({
      runs: [{ results: [{ level: "warning" }, { level: "warning" }] }],
    });
  });
});

describe("sarif of allowed uses", () => {
  const deprecation = knownDeprecation();
  const use = (line: number) => ({ file: "/p/src/a b.ts", line, column: 5, length: 10, deprecation });
  const allowance = {
    file: "/p/src/a b.ts",
    line: 1,
    codeLine: 2,
    name: "shop.listThings",
    until: "2026-05-01",
    reason: "waits for #12",
  };
  const entry = {
    file: "/p/cloudtemple.d.ts",
    line: 6,
    text: "shop.listThings",
    names: new Set(["shop.listThings"]),
    isKnown: true,
    sources: new Set<string>(),
  };
  const sarifOf = (changes: Partial<Parameters<typeof foundUses>[0]>) => {
    const found = foundUses({ uses: [use(2), use(9)], files: 1, ...changes });
    const checked = check(found, { cwd: "/p", today: "2026-01-01", failWithin: 30, baseline: undefined });
    return JSON.parse(render(checked, "sarif", "/p")) as {
      runs: [{ tool: { driver: { rules: object[] } }; results: Record<string, unknown>[] }];
    };
  };

  it("has a result for each, suppressed in the source with the reason of the comment", () => {
    const [{ tool, results }] = sarifOf({ allowances: [allowance] }).runs;
    expect(tool.driver.rules).toHaveLength(1);
    expect(results).toMatchObject([
      { ruleIndex: 0, level: "warning", suppressions: [] },
      {
        ruleIndex: 0,
        level: "note",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "src/a%20b.ts" },
              region: { startLine: 2, startColumn: 5, endColumn: 15 },
            },
          },
        ],
        suppressions: [
          {
            kind: "inSource",
            status: "accepted",
            justification: "waits for #12",
            properties: { allowedUntil: "2026-05-01" },
          },
        ],
        properties: { removal: "2026-04-23" },
      },
    ]);
    expect(new Set(results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(
      2,
    );
    expect(Object.keys(results[1]?.["properties"] ?? {})).not.toContain("isFailure");
    expect(JSON.stringify(results[1]?.["message"])).not.toContain("allowed");
  });

  it("names the place of the policy that lists them", () => {
    const [{ results }] = sarifOf({ policyEntries: [entry] }).runs;
    expect(results.map(({ suppressions }) => suppressions)).toMatchObject([
      [
        {
          kind: "external",
          justification: "listed in cloudtemple.d.ts:6",
          location: {
            physicalLocation: { artifactLocation: { uri: "cloudtemple.d.ts" }, region: { startLine: 6 } },
          },
        },
      ],
      [{ kind: "external" }],
    ]);
  });

  it("is valid against the schema of SARIF 2.1.0", () => {
    for (const changes of [{ allowances: [allowance] }, { policyEntries: [entry] }])
      expect(SARIF.validate(sarifOf(changes)).errors).toEqual([]);
  });

  it("says nothing of suppressions where there are none", () => {
    expect(sarifOf({}).runs[0].results.some((result) => "suppressions" in result)).toBe(false);
  });
});

describe("markdown", () => {
  it("marks failures", () => {
    expect(render(ONE, "markdown", "/p").split("\n").slice(-2)).toEqual([
      "| **2026-04-23, in 22 days** |  | `src/a.ts:1:5` | operation `shop.listThings` | `listItems` | high confidence |",
      "",
    ]);
    expect(render(LATER, "markdown", "/p")).toContain("| 2027-01-01, in 275 days |");
  });

  it("has no table without uses", () => {
    expect(render(report([]), "markdown", "/p")).toBe(
      "## Deprecated parts of the Cloud Temple API in use\n\nNothing deprecated is used in 2 files.\n",
    );
  });
});

describe("html", () => {
  it("groups the uses of one thing, and opens the files with failures", () => {
    const html = render(report([{}, {}, { scope: "type" }]), "html", "/p");
    expect(html.match(/<tbody role="rowgroup" id="removal-\d+"/g)).toHaveLength(1);
    expect(html).toContain('<span class="quiet">2 things, 3 uses</span>');
    expect(html).toContain('data-label="Uses">2</td>');
    expect(html).toContain(
      '<details open><summary><code>src/<wbr>a.<wbr>ts</code> <span class="quiet">3 uses, 3 failing</span></summary>',
    );
    expect(render(ONE, "html", "/p")).toContain("<details open>");
    expect(render(LATER, "html", "/p")).toContain(
      '<details><summary><code>src/<wbr>a.<wbr>ts</code> <span class="quiet">2 uses</span></summary>',
    );
  });

  it("explains the colour of near removals where there is a limit", () => {
    expect(render(ONE, "html", "/p")).toContain("removal within 30 days</li>");
    expect(render(report([{}], { failWithin: 0 }), "html", "/p")).not.toContain("removal within");
  });

  it("has neither timeline nor tables without uses", () => {
    const html = render(report([]), "html", "/p");
    expect(html).toContain("<p>Nothing deprecated is used in 2 files.</p>\n");
    expect(html).not.toMatch(/<svg|<table/);
  });
});

it("json has every finding without what only other formats use", () => {
  const { findings } = JSON.parse(render(ONE, "json", "/p")) as { findings: object[] };
  expect(Object.keys(findings[0] ?? {})).not.toContain("isFailure");
  expect(Object.keys(findings[0] ?? {})).not.toContain("length");
  expect(findings).toHaveLength(1);
});

describe("a hostile name", () => {
  it.each<Format>(["text", "github", "markdown", "html", "junit"])(
    "starts no line and no element in %s",
    (format) => {
      const hostile = report(
        [{ name: HOSTILE, replacement: { kind: "text", name: HOSTILE }, note: HOSTILE }],
        {
          file: `/p/${HOSTILE}.ts`,
        },
      );
      const text = render(hostile, format, "/p");
      if (format === "html" || format === "junit") expect(text).not.toContain("<b>");
      if (format === "markdown")
        expect(
          text
            .split("\n")
            .at(-2)
            ?.match(/(?<!\\)\|/g),
        ).toHaveLength(7);
      if (format === "text" || format === "github") expect(text).not.toMatch(/^::error::/m);
    },
  );
});

describe("what was not looked into", () => {
  const gap = {
    file: "/p/src/a.ts",
    line: 3,
    problem: "imports @acme/core, which cannot be resolved",
    cure: "Install it.",
  };
  const found = foundUses({ gaps: [gap], unread: ["/p/test/b.ts"], files: 2 });
  const checked = check(found, { cwd: "/p", today: "2026-01-01", failWithin: 30, baseline: undefined });

  it.each(FORMATS)("is said as %s", (format) => {
    const text = plain(render(checked, format, "/p"));
    if (["json", "sarif", "gitlab", "html", "markdown"].includes(format)) {
      for (const word of ["src/a.ts", "test/b.ts", "@acme/core", "Install it."]) expect(text).toContain(word);
    }
    if (!["json", "sarif", "gitlab"].includes(format))
      expect(text).toContain("2 files or imports were not looked into.");
  });

  it("is valid as SARIF, and no success", () => {
    const log = JSON.parse(render(checked, "sarif", "/p")) as { runs: [{ invocations: object[] }] };
    expect(log.runs[0].invocations).toMatchObject([{ executionSuccessful: false }]);
    expect(SARIF.validate(log).errors).toEqual([]);
  });
});
