import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateDocument } from "../../../generator/generate/generate-document.js";
import { cases, HEAD } from "./cases.js";

/** How a project turns strict mode on, and what it refuses then. */
export const POLICIES = {
  off: {},
  import: { "strict.ts": 'import type {} from "cloudtemple/strict";\n' },
  types: {},
  month: policy('failRemovedBefore: "2026-12"'),
  "month before": policy('failRemovedBefore: "2026-04"'),
  allow: policy('allow: "shop.listVms" | "shop.listMachines query filter" | "shop.Machine.osName"'),
  wrong: policy('failRemovedBefore: "December"'),
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type PolicyName = keyof typeof POLICIES;

function policy(members: string): Readonly<Record<string, string>> {
  return {
    "cloudtemple.d.ts": [
      'import type {} from "cloudtemple/strict";',
      "",
      'declare module "cloudtemple/strict" {',
      "  interface Policy {",
      ...members.split("; ").map((member) => `    ${member};`),
      "  }",
      "}",
      "",
    ].join("\n"),
  };
}

/** A client of `shop.yaml`, one file for each case, and a configuration for each policy, in `folder`. */
export async function layStrict(folder: string): Promise<void> {
  await mkdir(join(folder, "cases"), { recursive: true });
  await generateDocument({
    spec: fileURLToPath(new URL("shop.yaml", import.meta.url)),
    out: join(folder, "shop"),
    runtime: "cloudtemple",
    allowedReferences: [],
    isStrict: true,
    check: false,
    verify: true,
    progress: { eachModule, warn: fail },
  });
  await Promise.all(
    cases.map(({ code }, index) =>
      writeFile(join(folder, "cases", caseFile(index)), `${HEAD}${code}\nexport {};\n`),
    ),
  );
  for (const [name, files] of Object.entries(POLICIES)) {
    const own = `policy-${name.replaceAll(" ", "-")}`;
    for (const [file, text] of Object.entries(files)) {
      await mkdir(join(folder, own), { recursive: true });
      await writeFile(join(folder, own, file), text);
    }
    await writeFile(
      join(folder, configOf(name as PolicyName)),
      JSON.stringify({
        compilerOptions: { ...OPTIONS, types: name === "types" ? ["node", "cloudtemple/strict"] : [] },
        include: ["cases", own],
      }),
    );
  }
}

/** File of the case at `index` of {@link cases}. */
export function caseFile(index: number): string {
  return `case-${String(index).padStart(2, "0")}.ts`;
}

export function configOf(name: PolicyName): string {
  return `tsconfig.${name.replaceAll(" ", "-")}.json`;
}

/** As a strict user has them. */
const OPTIONS = {
  target: "ES2022",
  lib: ["ES2023"],
  module: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

async function eachModule(slugs: readonly string[], work: (slug: string) => Promise<string>): Promise<void> {
  await Promise.all(slugs.map(work));
}

function fail(text: string): never {
  throw new Error(`shop.yaml cannot be meant: ${text}`);
}

/** Diagnostics of a compiler by the file of the case they are in; those elsewhere under their own path. */
export function byFile(output: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let last = "";
  for (const line of output.split(/\r?\n/)) {
    const path = /^(.+?)\(\d+,\d+\): error /.exec(line)?.[1];
    if (path !== undefined) last = dirname(path) === "cases" ? path.slice("cases/".length) : path;
    if (line !== "") found.set(last, `${found.get(last) ?? ""}${line}\n`);
  }
  return found;
}
