import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { checkJson, createWorkbench, type JsonReport, type Workbench } from "./command-line.js";
import { runNode } from "./run.js";

/** The 13 fields that VM instances drop on 2026-12-09, by the type that has them; the 14th row is images' old name. */
const FIELDS = [
  ["Disk", "sizeGb", "sizeGib"],
  ["Flavor", "ramGb", "ramGib"],
  ["Image", "diskSizesGb", "diskSizesGib"],
  ["InstanceFamily", "ramMinGb", "ramMinGib"],
  ["InstanceFamily", "ramMaxGb", "ramMaxGib"],
  ["Quota", "ramLimitMb", "ramLimitMib"],
  ["Quota", "storageLimitGb", "storageLimitGib"],
  ["Quota", "ramUsedMb", "ramUsedMib"],
  ["Quota", "storageUsedGb", "storageUsedGib"],
  ["StorageType", "minSizeGb", "minSizeGib"],
  ["StorageType", "maxSizeGb", "maxSizeGib"],
  ["VirtualMachine", "ramGb", "ramGib"],
  ["VirtualMachine", "disksSizeGb", "disksSizeGib"],
  ["Template", "diskSizesGb", "diskSizesGib"],
] as const;

const reads = (type: string, field: string): string =>
  `export const ${field}Of${type} = (one: ${type}) => one.${field};\n`;
const READS =
  `import type { ${[...new Set(FIELDS.map(([type]) => type))].join(", ")} } from "cloudtemple/vm_instances";\n` +
  FIELDS.map(([type, field]) => reads(type, field)).join("");
const ORDER =
  'import { listVirtualMachines } from "cloudtemple/vm_instances";\n' +
  'import type { Client } from "cloudtemple";\n' +
  'export const byRam = (client: Client) => listVirtualMachines(client, { query: { orderBy: "ramGb" } });\n';
const FILES = { "reads.ts": READS, "order.ts": ORDER };
const STRICT = { "strict.ts": 'import type {} from "cloudtemple/strict";\n' };

let workbench: Workbench;
let report: JsonReport & { readonly exitCode: number };
let calendar: string;
let migrated: Record<string, string>;
let left: string;

beforeAll(async () => {
  workbench = await createWorkbench();
  const project = await workbench.lay("capacities", FILES);
  report = await checkJson(workbench, project, "--today", "2026-11-28");
  ({ stdout: calendar } = await workbench.run(["calendar", "--today", "2026-11-28"], project));
  const changed = await workbench.lay("migrated", FILES);
  ({ stdout: left } = await workbench.run(["migrate"], changed));
  const texts = Object.keys(FILES).map(
    async (file) => [file, await readFile(join(changed, file), "utf8")] as const,
  );
  migrated = Object.fromEntries(await Promise.all(texts));
});
afterAll(() => workbench.remove());

describe.each(FIELDS)("vm_instances %s.%s", (type, field, replacement) => {
  it("is in the calendar at its date", () => {
    const line = calendar.split("\n").find((text) => text.includes(`vm_instances.${type}.${field}`));
    expect(line).toMatch(/2026-12-09\b.*11 days/);
    expect(line).toContain(replacement);
  });

  it("is found by check, 11 days before its removal", () => {
    const name = `${type[0]!.toLowerCase()}${type.slice(1)}.${field}`;
    const found = report.findings.filter((finding) => finding.name.toLowerCase() === name.toLowerCase());
    expect(found).toMatchObject([
      { scope: "responseField", removal: "2026-12-09", daysLeft: 11, confidence: "high" },
    ]);
    expect(found[0]?.replacement).toBe(replacement);
  });

  it("is replaced by migrate", () => {
    expect(migrated["reads.ts"]).toContain(
      reads(type, field).replace(`one.${field};`, `one.${replacement};`),
    );
  });
});

describe("a file that reads vm.ramGb", () => {
  it("fails within 30 days before the removal, with its date and the new name", async () => {
    const project = await workbench.lay("reads-ram", {
      "ram.ts":
        'import type { VirtualMachine } from "cloudtemple/vm_instances";\nexport const ram = (vm: VirtualMachine) => vm.ramGb;\n',
    });
    const { stdout, exitCode } = await workbench.run(["check", "--today", "2026-11-28"], project);
    expect(stdout).toMatch(
      /^ram\.ts:2:\d+ error .*ramGb is deprecated since 2026-09-09, removal 2026-12-09 \(in 11 days\)\. Use ramGib/m,
    );
    expect(exitCode).toBe(1);
    const early = await workbench.run(["check", "--today", "2026-10-01", "--fail-within", "30d"], project);
    expect(early.exitCode).toBe(0);
  });
});

describe("orderBy=ramGb", () => {
  it("is in the calendar, found by check and replaced by migrate without a remaining use", () => {
    expect(calendar).toMatch(/2026-12-09.*orderBy\.ramGb.*ramGib/);
    expect(report.findings.filter(({ scope }) => scope === "enumValue")).toMatchObject([
      { file: "order.ts", removal: "2026-12-09", replacement: "ramGib" },
    ]);
    expect(migrated["order.ts"]).toBe(ORDER.replace('"ramGb"', '"ramGib"'));
    expect(left).not.toContain(" review ");
    expect(report.exitCode).toBe(1);
  });
});

describe.each(compilers.filter(({ isNative }) => isNative))(
  "strict mode, TypeScript $version",
  (compiler) => {
    const compile = async (name: string, files: Readonly<Record<string, string>>): Promise<string> => {
      const project = await workbench.lay(name, { ...files, ...STRICT });
      const { stdout } = await runNode(compiler.file, ["--project", project, "--pretty", "false"], {
        cwd: project,
      });
      return stdout;
    };

    it("reports each of the 14 reads and the value, and none of the replacements", async () => {
      const refused = await compile("strict-before", FILES);
      // Fields of one name that say the same share a class, and each read has its own line.
      for (const [index, [, field, replacement]] of FIELDS.entries())
        expect(refused).toMatch(
          new RegExp(
            `^reads\\.ts\\(${index + 2},.* Property '${field}' is protected .*'${field}_removal_2026_12_09_use_${replacement}'`,
            "m",
          ),
        );
      expect(refused).toMatch(/^order\.ts\(3,.*orderBy\.ramGb is deprecated: .*removal 2026-12-09/m);
      expect(await compile("strict-after", migrated)).toBe("");
    });
  },
);
