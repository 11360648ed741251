import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../generator/probe/ask.js";
import type { Difference } from "../../../generator/probe/finding.js";
import { overlayText } from "../../../generator/probe/overlay-document.js";
import { renderMarkdown } from "../../../generator/probe/report/markdown.js";
import { renderText } from "../../../generator/probe/report/plain.js";
import { renderJson } from "../../../generator/probe/report/structured.js";
import type { ProbeReport } from "../../../generator/probe/report.js";
import type { Target } from "../../../generator/probe/target.js";
import type { Simulator } from "../../../generator/simulator/api.js";
import { createManualClock } from "../../../generator/simulator/clock.js";
import {
  correctedSpecs,
  type Edits,
  editedSpecs,
  modulesOf,
  platformOf,
  probeWith,
  specs,
} from "./platform.js";
import { record } from "./recording.js";
import { KNOWN, type KnownDifference } from "./twenty-differences.js";

/** What no list tells on the simulated platform. */
const given = new Map([
  ["backup.range", "70717"],
  ["file_id", "file-1"],
  ["inventory.typeId", "7d0f5c1e-33a4-4a0e-9c6b-0f0e2a6d9b11"],
  ["inventory.id", "7d0f5c1e-33a4-4a0e-9c6b-0f0e2a6d9b12"],
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

describe("a platform whose answers differ from its documents", () => {
  let folder: string;
  let report: ProbeReport;
  let values: ReadonlySet<string>;
  const answers: [Target, Answer][] = [];
  beforeAll(async () => {
    folder = await editedSpecs(all(KNOWN));
    const recording = record(await platformOf(folder));
    ({ values } = recording);
    const onAnswer = (...answer: [Target, Answer]): number => answers.push(answer);
    report = await probeWith(recording.simulator, specs, { given, onAnswer });
  });

  it.each(KNOWN)("is reported where $what", ({ module, kind, pointer, name, target }) => {
    const found = report.modules.find((each) => each.module === module)?.differences ?? [];
    const own = found.filter(
      (each) => key(each, module) === key({ kind, pointer, ...(name === undefined ? {} : { name }) }, module),
    );

    expect(own, JSON.stringify(found, null, 2)).toHaveLength(1);
    expect(own[0]!.operations.length).toBeGreaterThan(0);
    expect(own[0]!.actions[0]!.target.startsWith(target), own[0]!.actions[0]!.target).toBe(true);
  });

  it("is reported for nothing else", () => {
    expect(KNOWN.length).toBeGreaterThanOrEqual(20);
    expect(keysOf(report).sort()).toEqual(KNOWN.map((each) => key(each, each.module)).sort());
  });

  it("has no difference once the corrections are in the overlays", async () => {
    const corrected = await correctedSpecs(specs, report);
    const again = await probeWith(await platformOf(folder), corrected, { given });

    expect(keysOf(again)).toEqual([]);
    expect(
      again.modules.flatMap(({ operations }) => operations).filter(({ outcome }) => outcome === "different"),
    ).toEqual([]);
  });

  it("is reported wherever a validator of whole documents finds an error", async () => {
    const invalid = new Set<string>();
    for (const { slug, root } of await modulesOf(specs)) {
      const ajv = new Ajv2020({ strict: false, logger: false });
      addFormats.default(ajv, [
        "date",
        "date-time",
        "email",
        "int32",
        "int64",
        "ipv4",
        "ipv6",
        "uri",
        "uuid",
      ]);
      ajv.addSchema({ $id: "https://api.invalid/", ...root });
      for (const [{ module, operation, label }, answer] of answers) {
        if (module !== slug || answer.kind !== "answer" || answer.body.kind !== "json") continue;
        const [content] =
          operation.responses.find(({ status }) => status === String(answer.status))?.contents ?? [];
        if (content?.schema === undefined) continue;
        const $ref = encodeURI(`https://api.invalid/#${content.pointer}/schema`);
        if (!ajv.validate({ $ref }, answer.body.value)) invalid.add(`${module} ${label}`);
      }
    }
    const different = report.modules.flatMap(({ module, operations }) =>
      operations.flatMap(({ operation, outcome }) =>
        outcome === "different" ? [`${module} ${operation}`] : [],
      ),
    );

    expect(invalid.size).toBeGreaterThan(10);
    expect([...invalid].filter((each) => !different.includes(each))).toEqual([]);
  });

  it("is reported without a value of any answer", async () => {
    const names = (await readdir(specs, { recursive: true })).filter((name) => /\.(yaml|json)$/.test(name));
    const texts = await Promise.all(names.map((name) => readFile(join(specs, name), "utf8")));
    const known = texts.join("\n");
    const telling = [...values].filter((value) => value.length > 3 && !known.includes(value));
    const overlays = report.modules.map(({ module, differences }) =>
      overlayText(module, differences, { command: "npm run probe", folder: "specs" }),
    );
    const shown = [renderText(report), renderMarkdown(report), renderJson(report), ...overlays].join("\n");

    expect(telling.length).toBeGreaterThan(500);
    expect(telling.filter((value) => shown.includes(value))).toEqual([]);
    expect(shown).toContain("byOwner");
    expect(shown).not.toContain(given.get("backup.range"));
  });

  it("has maps by id distinguished from objects", () => {
    const found = report.modules
      .flatMap(({ differences }) => differences)
      .find(({ name }) => name === "byOwner");

    expect(found?.actions[0]?.update).toEqual({
      properties: {
        byOwner: {
          type: "object",
          additionalProperties: { type: "object", properties: { place: { type: "string" } } },
        },
      },
    });
  });

  it("is reported identically each time", async () => {
    const some = { given, only: ["vm_instances", "vpc"] };
    const [once, again] = [await platformOf(folder), await platformOf(folder)];

    expect(renderJson(await probeWith(again, specs, some))).toBe(
      renderJson(await probeWith(once, specs, some)),
    );
  });
});

describe("a platform whose answers match its documents", () => {
  let report: ProbeReport;
  let simulator: Simulator;
  beforeAll(async () => {
    const clock = createManualClock();
    simulator = await platformOf(specs, { clock, rateLimits: { kind: "sliding" } });
    report = await probeWith(simulator, specs, { given, clock });
  });

  it("has no difference, and every operation is called", () => {
    const operations = report.modules.flatMap((module) => module.operations);
    const reached = operations.filter(({ outcome }) => outcome === "right");
    console.log(`${reached.length} of ${operations.length} reading operations reached`);

    expect(report.modules.flatMap(({ differences }) => differences)).toEqual([]);
    expect(operations.filter(({ outcome }) => outcome !== "right")).toEqual([]);
    expect(operations).toHaveLength(193);
  });

  it("receives one login and only reads, and its rate limits refuse none", () => {
    const sent = simulator.requests.map(({ method, path }) =>
      method === "GET" ? method : `${method} ${path}`,
    );

    expect(sent.filter((each) => each !== "GET")).toEqual(["POST /api/iam/v2/auth/personal_access_token"]);
    expect(simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(sent.length).toBeLessThan(200);
  });
});
