import { beforeAll, describe, expect, it } from "vitest";
import type { Difference } from "../../../generator/probe/finding.js";
import { renderJson } from "../../../generator/probe/report/structured.js";
import type { ProbeReport } from "../../../generator/probe/report.js";
import { correctedSpecs, type Edits, editedSpecs, platformOf, probeWith, specs } from "./platform.js";
import { KNOWN, type KnownDifference } from "./twenty-differences.js";

/** What no list tells on the simulated platform. */
const given = new Map([
  ["backup.range", "7"],
  ["file_id", "file-1"],
]);

const all = (known: readonly KnownDifference[]): Edits =>
  Object.fromEntries(
    [...new Set(known.map(({ module }) => module))].map((module) => [
      module,
      (document) => {
        for (const each of known) if (each.module === module) each.edit(document);
      },
    ]),
  );

const key = (
  { kind, pointer, name }: Pick<Difference, "kind" | "pointer" | "name">,
  module: string,
): string => JSON.stringify([module, kind, pointer, name ?? null]);

const keysOf = ({ modules }: ProbeReport): string[] =>
  modules.flatMap(({ module, differences }) => differences.map((each) => key(each, module)));

describe("a platform that answers otherwise than its documents", () => {
  let folder: string;
  let report: ProbeReport;
  beforeAll(async () => {
    folder = await editedSpecs(all(KNOWN));
    report = await probeWith(await platformOf(folder), specs, { given });
  });

  it.each(KNOWN)("is found out where $what", ({ module, kind, pointer, name, target }) => {
    const found = report.modules.find((each) => each.module === module)?.differences ?? [];
    const own = found.filter(
      (each) => key(each, module) === key({ kind, pointer, ...(name === undefined ? {} : { name }) }, module),
    );

    expect(own, JSON.stringify(found, null, 2)).toHaveLength(1);
    expect(own[0]!.operations.length).toBeGreaterThan(0);
    expect(own[0]!.actions[0]!.target.startsWith(target), own[0]!.actions[0]!.target).toBe(true);
  });

  it("is not accused of anything else", () => {
    expect(KNOWN.length).toBeGreaterThanOrEqual(20);
    expect(keysOf(report).sort()).toEqual(KNOWN.map((each) => key(each, each.module)).sort());
  });

  it("differs no more once the corrections are in the overlays", async () => {
    const corrected = await correctedSpecs(specs, report);
    const again = await probeWith(await platformOf(folder), corrected, { given });

    expect(keysOf(again)).toEqual([]);
    expect(
      again.modules.flatMap(({ operations }) => operations).filter(({ outcome }) => outcome === "different"),
    ).toEqual([]);
  });

  it("is reported the same each time", async () => {
    const again = await probeWith(await platformOf(folder), specs, { given });

    expect(renderJson(again)).toBe(renderJson(report));
  });
});

describe("a platform that answers as its documents say", () => {
  it("differs nowhere, and every operation is reached", async () => {
    const { modules } = await probeWith(await platformOf(specs), specs, { given });
    const operations = modules.flatMap((module) =>
      module.operations.map((each) => ({ ...each, module: module.module })),
    );
    const reached = operations.filter(({ outcome }) => outcome === "right");
    console.log(`${reached.length} of ${operations.length} reading operations reached`);

    expect(modules.flatMap(({ differences }) => differences)).toEqual([]);
    expect(operations.filter(({ outcome }) => outcome !== "right")).toEqual([]);
    expect(operations).toHaveLength(180);
  });
});
