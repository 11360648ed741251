import { describe, expect, it } from "vitest";
import type { Deprecation, DeprecationScope } from "../../../../generator/core/deprecation/deprecation.js";
import { readSources } from "../../../../generator/generate/verify/sources.js";
import { survey } from "../../../../generator/generate/verify/survey.js";
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
  const { sources } = readSources(new Map(Object.entries(files)));
  const lookups = new Map([...sources].map(([name, source]) => [name, survey(source).lookups]));
  return faultOfDeprecations(sources, lookups, deprecations);
}

/** `name` as the key of a record, and the record of the tests. */
const member = (name: string, key = JSON.stringify(name)): string =>
  `${key}: { id: "shop.${name}"; month: null; message: "shop.${name} is deprecated: no removal date announced."; };`;

const fileOf = (...members: string[]): Record<string, string> => ({
  "deprecations.ts": `export interface Deprecations { ${members.join(" ")} }`,
});

const interfaceOf = (...names: string[]): Record<string, string> =>
  fileOf(...names.map((name) => member(name)));

describe("the records of strict mode", () => {
  it.each<DeprecationScope>(["operation", "parameter", "requestField", "responseField", "enumValue"])(
    "hold everything deprecated of scope %s",
    (scope) => {
      expect(fault(interfaceOf("Job.state"), record(scope, "Job.state"))).toBeUndefined();
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
      ...fileOf(member("Job.state"), member("__proto__", '["__proto__"]')),
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

  it.each([
    ["another id", (text: string) => text.replace('"shop.Job.state"', '"shop.Job.id"')],
    ["another month", (text: string) => text.replace('"2027-01"', '"2028-01"')],
    ["no month", (text: string) => text.replace('"2027-01"', "null")],
    ["another message", (text: string) => text.replace("removal 2027", "removal 2028")],
    ["a message of any text", (text: string) => text.replace(/message: "[^"]*"/, "message: string")],
    ["a part less", (text: string) => text.replace('month: "2027-01"; ', "")],
    ["a part more", (text: string) => text.replace("month:", "more: 1; month:")],
    ["a part that may be absent", (text: string) => text.replace("month:", "month?:")],
    ["a method", (text: string) => text.replace('month: "2027-01"', "month(): null")],
  ])("have the parts of the model, and not %s", (_, change) => {
    const dated: Deprecation = {
      ...record("responseField", "Job.state"),
      removal: "2027-01-15",
      confidence: "high",
      source: { since: null, removal: "x-sunset", replacement: null },
    };
    const sound = interfaceOf("Job.state")
      ["deprecations.ts"]!.replace("null", '"2027-01"')
      .replace("no removal date announced.", "removal 2027-01-15.");
    expect(fault({ "deprecations.ts": sound }, dated)).toBeUndefined();
    expect(change(sound)).not.toBe(sound);
    expect(fault({ "deprecations.ts": change(sound) }, dated)).toContain("deprecations.ts has ");
  });

  it("have no month where the date is of low confidence", () => {
    const dated: Deprecation = {
      ...record("responseField", "Job.state"),
      removal: "2027-01-15",
      confidence: "low",
    };
    const sound = interfaceOf("Job.state")["deprecations.ts"]!.replace(
      "no removal date announced.",
      "removal 2027-01-15.",
    );
    expect(fault({ "deprecations.ts": sound }, dated)).toBeUndefined();
    expect(fault({ "deprecations.ts": sound.replace("null", '"2027-01"') }, dated)).toContain("instead of");
  });

  it("may be written as templates of texts", () => {
    const text = member("Job.state")
      .replace('announced."', 'ann"')
      .replace('message: "', 'message: `${"')
      .replace('ann"', 'ann"}${"ounced."}`');
    expect(fault(fileOf(text), record("responseField", "Job.state"))).toBeUndefined();
    expect(
      fault(fileOf(text.replace('"ounced."', "string")), record("responseField", "Job.state")),
    ).toContain("deprecations.ts has ");
  });

  it.each([
    ["a second declaration", (text: string) => `${text}\nexport interface Other {}`],
    [
      "an interface that extends another",
      (text: string) => text.replace("Deprecations {", "Deprecations extends A {"),
    ],
    ["an interface of another name", (text: string) => text.replace("Deprecations", "Others")],
    ["an interface that is not exported", (text: string) => text.replace("export ", "")],
    ["a record twice", (text: string) => text.replace("{ ", `{ ${member("Job.state")} `)],
    ["a record that is not an object", (text: string) => text.replace(/\{ id.*?\};/, "string;")],
  ])("are one interface, and not %s", (_, change) => {
    const sound = interfaceOf("Job.state")["deprecations.ts"]!;
    expect(change(sound)).not.toBe(sound);
    expect(fault({ "deprecations.ts": change(sound) }, record("responseField", "Job.state"))).toBe(
      "deprecations.ts holds other code than one interface of records",
    );
  });
});
