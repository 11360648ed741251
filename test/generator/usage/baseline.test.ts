import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  type BaselineEntry,
  matchBaseline,
  readBaseline,
  writeBaseline,
} from "../../../generator/usage/baseline.js";

const folder = mkdtempSync(join(tmpdir(), "cloudtemple-baseline-"));
const path = join(folder, "baseline.json");
const file = join(folder, "a.ts");
writeFileSync(file, "");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function entry(changes: Partial<BaselineEntry> = {}): BaselineEntry {
  return { file, module: "shop", scope: "operation", name: "listThings", ...changes };
}

describe("a baseline file", () => {
  it.each([
    [
      "not JSON",
      "{",
      /baseline\.json: could not be read \(.*\)\. Write it with `cloudtemple check --baseline FILE --update-baseline --grow`\.$/,
    ],
    ["another object", "{}", /baseline\.json: has no list of uses\. Write it with/],
    ["a list", "[]", /has no list of uses/],
    ["findings that are not a list", '{"findings":{}}', /has no list of uses/],
  ])("is refused when it is %s", (_, content, message) => {
    writeFileSync(path, content);
    expect(() => readBaseline("baseline.json", folder)).toThrow(message);
  });

  it("is refused when it does not exist", () => {
    expect(() => readBaseline("nowhere.json", folder)).toThrow(/nowhere\.json: could not be read \(ENOENT/);
  });

  it.each([
    ["without a file", { scope: "operation", name: "a" }],
    ["with an empty file", { file: "", scope: "operation", name: "a" }],
    ["without a scope", { file: "a.ts", name: "a" }],
    ["without a name", { file: "a.ts", scope: "operation" }],
    ["of another type", "a.ts"],
  ])("is read without uses %s", (_, other) => {
    const kept = { file: "a.ts", module: "shop", scope: "operation", name: "b" };
    for (const key of ["findings", "uses"]) {
      writeFileSync(path, JSON.stringify({ [key]: [other, kept] }));
      expect(readBaseline("baseline.json", folder)).toEqual([{ ...kept, file }]);
    }
  });

  it("has paths relative to its own folder, those of findings else to the folder of the run", () => {
    mkdirSync(join(folder, "sub"), { recursive: true });
    const uses = [{ file: "../a.ts", module: "shop", scope: "operation", name: "b" }];
    writeFileSync(join(folder, "sub", "baseline.json"), JSON.stringify({ uses }));
    for (const cwd of [folder, join(folder, "sub")])
      expect(readBaseline(join(folder, "sub", "baseline.json"), cwd)).toMatchObject([{ file }]);
    const findings = [{ ...uses[0], file: "a.ts" }];
    writeFileSync(join(folder, "sub", "baseline.json"), JSON.stringify({ findings }));
    expect(readBaseline("sub/baseline.json", folder)).toMatchObject([{ file }]);
  });

  it("is written with one sorted line for each use, and read again", () => {
    const entries = [
      entry({ file: join(folder, "b.ts") }),
      entry(),
      entry({ name: "a" }),
      entry({ name: "a" }),
    ];
    writeBaseline("baseline.json", entries, folder);
    expect(readFileSync(path, "utf8")).toBe(
      [
        '{\n  "uses": [',
        '    {"file":"a.ts","module":"shop","scope":"operation","name":"a"},',
        '    {"file":"a.ts","module":"shop","scope":"operation","name":"a"},',
        '    {"file":"a.ts","module":"shop","scope":"operation","name":"listThings"},',
        '    {"file":"b.ts","module":"shop","scope":"operation","name":"listThings"}',
        "  ]\n}\n",
      ].join("\n"),
    );
    expect(readBaseline("baseline.json", folder)).toHaveLength(4);
    writeBaseline("baseline.json", [], folder);
    expect(readFileSync(path, "utf8")).toBe('{\n  "uses": []\n}\n');
  });
});

describe("uses compared with a baseline", () => {
  it.each<[string, Partial<BaselineEntry>, boolean]>([
    ["the same use", {}, true],
    ["another file", { file: join(folder, "b.ts") }, false],
    ["another module", { module: "other" }, false],
    ["another scope", { scope: "type" }, false],
    ["another name", { name: "other" }, false],
  ])("%s", (_, changes, isKnown) => {
    const use = entry(changes);
    expect(matchBaseline([use], [entry()])).toEqual(
      isKnown ? { known: [use], added: [], fixed: [] } : { known: [], added: [use], fixed: [entry()] },
    );
  });

  it.each([
    [0, 2, 0, 2, 0],
    [1, 1, 1, 0, 0],
    [1, 2, 1, 1, 0],
    [2, 2, 2, 0, 0],
    [2, 3, 2, 1, 0],
    [3, 1, 1, 0, 2],
  ])("of %i entries and %i uses: %i known, %i added, %i fixed", (entries, uses, known, added, fixed) => {
    const list = (count: number): BaselineEntry[] => Array.from({ length: count }, () => entry());
    const match = matchBaseline(list(uses), list(entries));
    expect([match.known.length, match.added.length, match.fixed.length]).toEqual([known, added, fixed]);
  });

  it("finds the entries of a file that was renamed", () => {
    const before = [
      entry({ file: join(folder, "gone.ts") }),
      entry({ file: join(folder, "gone.ts"), name: "x" }),
    ];
    const use = entry({ file: join(folder, "new.ts") });
    expect(matchBaseline([use, entry({ file: join(folder, "new.ts") })], before)).toEqual({
      known: [use],
      added: [entry({ file: join(folder, "new.ts") })],
      fixed: [before[1]],
    });
  });

  it("does not give the entries of a renamed file to a file that the baseline has", () => {
    const before = [entry({ file: join(folder, "gone.ts") }), entry({ name: "x" })];
    const match = matchBaseline([entry(), entry({ name: "x" })], before);
    expect(match.added).toEqual([entry()]);
    expect(match.fixed).toEqual([before[0]]);
  });
});
