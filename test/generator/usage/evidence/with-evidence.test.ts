import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "../../../../generator/usage/check.js";
import { readEvidence } from "../../../../generator/usage/evidence/read-evidence.js";
import { withEvidence } from "../../../../generator/usage/evidence/with-evidence.js";
import type { InstalledPackage } from "../../../../generator/usage/installed/installed-package.js";
import { render } from "../../../../generator/usage/report/formats.js";
import { type Seen, writeSeen } from "../../../../runtime/recorder/seen-file.js";
import { foundUses } from "../../../support/found-uses.js";
import { knownDeprecation } from "../../../support/known-deprecation.js";

let folder: string;
let installed: InstalledPackage;
const deprecation = knownDeprecation();

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "evidence-")));
  for (const name of ["src", "node_modules/cloudtemple/dist/generated/shop"])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["src/a.ts", "src/b.ts", "src/c.js"]) writeFileSync(join(folder, name), "");
  const root = join(folder, "node_modules", "cloudtemple");
  writeFileSync(
    join(root, "dist/generated/shop/index.d.ts"),
    "export declare function listThings(): void;\nexport declare function getThing(): void;\nexport declare const gone: never;\n",
  );
  installed = { root, version: "1.0.0", records: [deprecation] };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seen = (changes: Partial<Seen> = {}): Seen => ({
  module: "shop",
  scope: "operation",
  name: "listThings",
  count: 2,
  firstSeen: "2026-01-01",
  lastSeen: "2026-03-01",
  ...changes,
});

/** The findings of a project in which the compiler read `a.ts` and `b.ts`, and found a use in line 3 of `a.ts`. */
function findings(entries: readonly Seen[], { uses = [3], packages = [installed] } = {}) {
  writeFileSync(join(folder, "seen.json"), writeSeen(entries));
  const found = foundUses({
    uses: uses.map((line) => ({ file: join(folder, "src/a.ts"), line, column: 5, length: 10, deprecation })),
    sources: new Set([join(folder, "src/a.ts"), join(folder, "src/b.ts")]),
    packages,
  });
  const merged = withEvidence(found, readEvidence(["seen.json"], folder), packages);
  const report = check(merged, { cwd: folder, today: "2026-04-01", failWithin: 30, baseline: undefined });
  return { findings: report.findings, text: render(report, "text", folder) };
}

const placed = ({ file, line, seen: facts }: { file: string; line: number; seen?: object }) => [
  `${file}:${line}`,
  facts,
];

describe("what the compiler found too", () => {
  it.each([
    ["on its line", "src/a.ts:3:9"],
    ["elsewhere in its file, which has changed", "src/a.ts:9:1"],
    ["in another file that the compiler read, where the function was passed to", "src/b.ts:1:1"],
    ["without a place", undefined],
  ])("is one use, marked: %s", (_, place) => {
    const { findings: list, text } = findings([seen(place === undefined ? {} : { place })]);
    expect(list.map(placed)).toEqual([["src/a.ts:3", { count: 2, lastSeen: "2026-03-01" }]]);
    expect(text).toContain("Seen at run time: 2 times, last on 2026-03-01.");
  });

  it("goes to the use on the same line, and is summed", () => {
    const entries = [
      seen({ place: "src/a.ts:7:1" }),
      seen({ place: "src/a.ts:7:40", count: 1, lastSeen: "2026-03-05" }),
    ];
    expect(findings(entries, { uses: [3, 7] }).findings.map(placed)).toEqual([
      ["src/a.ts:3", undefined],
      ["src/a.ts:7", { count: 3, lastSeen: "2026-03-05" }],
    ]);
  });
});

describe("what no compiler finds", () => {
  it("is a use of its own, at the call: JavaScript that was not read", () => {
    const { findings: list, text } = findings([seen({ place: "src/c.js:4:2" })]);
    expect(list.map(placed)).toEqual([
      ["src/a.ts:3", undefined],
      ["src/c.js:4", { count: 2, lastSeen: "2026-03-01", isOnly: true }],
    ]);
    expect(list[1]).toMatchObject({ column: 2, removal: "2026-04-23", isFailure: true });
    expect(text).toContain("Seen only at run time: 2 times, last on 2026-03-01.");
  });

  it("is at the entry of the file where the call is not here", () => {
    const { findings: list, text } = findings([seen({ place: "../elsewhere/x.js:4:2" })], { uses: [] });
    expect(list.map(placed)).toMatchObject([["seen.json:4", { place: "../elsewhere/x.js:4:2" }]]);
    expect(text).toContain("Seen only at run time (../elsewhere/x.js:4:2): 2 times");
  });

  it("is at the line of the source where there is a source map", async () => {
    writeFileSync(
      join(folder, "src/d.ts"),
      "interface A { a: string }\n\nexport const call = (name: string) =>\n  globalThis[name as never];\n",
    );
    await build({
      entryPoints: [join(folder, "src/d.ts")],
      outfile: join(folder, "dist/d.js"),
      sourcemap: true,
      format: "esm",
    });
    const { findings: list } = findings([seen({ place: "dist/d.js:1:27" })], { uses: [] });
    expect(list.map(({ file, line }) => `${file}:${line}`)).toEqual(["src/d.ts:4"]);
  });

  it("has the facts of the server where no record has any", () => {
    const { findings: list } = findings(
      [seen({ name: "getThing", since: "2026-01-01", removal: "2026-04-20", isRemovalOfServer: true })],
      { uses: [] },
    );
    expect(list).toMatchObject([
      { name: "getThing", since: "2026-01-01", removal: "2026-04-20", confidence: "high", isFailure: true },
    ]);
    expect(list[0]?.seen?.isUnknown).toBeUndefined();
  });
});

describe("fields and values of requests", () => {
  const field = knownDeprecation({
    scope: "requestField",
    name: "Thing.old",
    member: "old",
    types: ["Thing"],
  });
  const value = knownDeprecation({ scope: "enumValue", name: "State.off", value: "off", types: ["State"] });

  it.each([field, value])("have the record of $scope $name, at the call", ({ scope, name }) => {
    const known = { ...installed, records: [field, value] };
    const entry = seen({ scope: scope as Seen["scope"], name, place: "src/c.js:4:2", removal: "2026-04-23" });
    const { findings: list, text } = findings([entry], { uses: [], packages: [known] });
    expect(list).toMatchObject([{ file: "src/c.js", line: 4, scope, name, removal: "2026-04-23" }]);
    expect(list[0]?.seen).toEqual({ count: 2, lastSeen: "2026-03-01", isOnly: true });
    expect(text).toContain(`shop.${name} is deprecated, removal 2026-04-23 (in 22 days)`);
  });
});

describe("what the installed package does not have", () => {
  it.each(["removedLongAgo", "gone", "removedLongAgo query x"])("is said: %s", (name) => {
    const scope = name.includes(" ") ? "parameter" : "operation";
    const { findings: list, text } = findings([seen({ name, scope, removal: "2026-02-01" })], { uses: [] });
    expect(list).toMatchObject([{ name, isFailure: true, seen: { isUnknown: true } }]);
    expect(text).toContain("The installed package does not have it.");
  });

  it("is not claimed where there is no package to ask", () => {
    const { text } = findings([seen({ name: "any" })], { uses: [], packages: [] });
    expect(text).toContain("shop.any");
    expect(text).not.toContain("does not have it");
  });
});

it("has one date: the server's, everywhere, with what it contradicts", () => {
  const { findings: list, text } = findings([
    seen({ place: "src/a.ts:3:1", removal: "2026-09-01", isRemovalOfServer: true }),
  ]);
  expect(list).toMatchObject([
    { removal: "2026-09-01", isFailure: false, source: { removal: "header Sunset" } },
  ]);
  expect(text).toContain(
    "Sources differ: the documentation says 2026-04-23, the server announced 2026-09-01 on 2026-03-01.",
  );
  expect(text).not.toContain("removal 2026-04-23");
});

describe("files", () => {
  it("of several processes are summed", () => {
    for (const name of ["one.json", "two.json"])
      writeFileSync(join(folder, name), writeSeen([seen({ place: "src/a.ts:3:1" })]));
    expect(readEvidence(["two.json", "one.json"], folder)).toMatchObject([{ count: 4 }]);
    expect(readEvidence(["two.json", "one.json"], folder)).toEqual(
      readEvidence(["one.json", "two.json"], folder),
    );
  });

  it.each([
    ["{", "seen.json: is not JSON"],
    ['{"findings":[]}', "seen.json: is not a file of the recorder: it has no member cloudtempleSeen."],
    ['{"cloudtempleSeen":1,"seen":[{}]}', "seen.json #/seen/0: has no text module."],
  ])("that are broken or foreign are refused: %s", (text, problem) => {
    writeFileSync(join(folder, "seen.json"), text);
    expect(() => readEvidence(["seen.json"], folder)).toThrow(problem);
    expect(() => readEvidence(["seen.json"], folder)).toThrow("Record it anew");
  });

  it("that are missing are refused", () => {
    expect(() => readEvidence(["none.json"], folder)).toThrow("none.json: could not be read (ENOENT");
  });
});
