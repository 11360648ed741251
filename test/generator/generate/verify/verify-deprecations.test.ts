import { Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import type { Deprecation, DeprecationScope } from "../../../../generator/core/deprecation/deprecation.js";
import { faultOfDeprecations } from "../../../../generator/generate/verify/verify-deprecations.js";

const record = (scope: DeprecationScope, name: string): Deprecation => ({
  module: "shop",
  scope,
  name,
  since: null,
  sinceVersion: null,
  removal: null,
  replacement: null,
  note: null,
  source: { since: null, removal: null, replacement: null },
  confidence: "none",
});

function fault(files: Record<string, string>, ...deprecations: Deprecation[]): string | undefined {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const sources = Object.entries(files).map(
    ([name, text]) => [name, project.createSourceFile(`/${name}`, text)] as const,
  );
  return faultOfDeprecations(new Map(sources), deprecations);
}

const interfaceOf = (...keys: string[]): Record<string, string> => ({
  "deprecations.ts": `export interface Deprecations { ${keys.map((key) => `${key}: {};`).join(" ")} }`,
});

describe("the records of strict mode", () => {
  it.each<DeprecationScope>(["operation", "parameter", "requestField", "responseField", "enumValue"])(
    "hold everything deprecated of scope %s",
    (scope) => {
      expect(fault(interfaceOf('"Job.state"'), record(scope, "Job.state"))).toBeUndefined();
      expect(fault(interfaceOf(), record(scope, "Job.state"))).toBe('deprecations.ts lacks "Job.state"');
      expect(fault({}, record(scope, "Job.state"))).toBe('deprecations.ts lacks "Job.state"');
    },
  );

  it("hold no whole type", () => {
    expect(fault({}, record("type", "Job"))).toBeUndefined();
    expect(fault(interfaceOf("Job"), record("type", "Job"))).toBe(
      'deprecations.ts holds "Job", which is not deprecated',
    );
  });

  it("are looked up by names that they hold, however these are written", () => {
    const looking = (type: string): Record<string, string> => ({
      ...interfaceOf('"Job.state"', '["__proto__"]'),
      "schema.ts": `export type A = ${type};`,
    });
    const records = [record("responseField", "Job.state"), record("responseField", "__proto__")];
    expect(fault(looking('Deprecations["Job.state"]'), ...records)).toBeUndefined();
    expect(fault(looking('Deprecations["Job\\u002Estate"]'), ...records)).toBeUndefined();
    expect(fault(looking('Deprecations["__proto__"]'), ...records)).toBeUndefined();
    expect(fault(looking('Others["Job.id"]'), ...records)).toBeUndefined();
    expect(fault(looking('Deprecations["Job.id"]'), ...records)).toBe(
      'schema.ts looks up "Job.id", which deprecations.ts lacks',
    );
  });
});
