import { describe, expect, it } from "vitest";
import type { Deprecation, DeprecationScope } from "../../../../generator/core/deprecation/deprecation.js";
import { readSource } from "../../../../generator/generate/verify/sources.js";
import { survey } from "../../../../generator/generate/verify/survey.js";
import {
  faultOfDeprecations,
  NO_RECORDS,
  readRecords,
} from "../../../../generator/generate/verify/verify-deprecations.js";

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
  const sources = Object.entries(files).map(([name, text]) => readSource(name, text));
  const lookups = new Map(sources.map((source) => [source.fileName, survey(source).lookups]));
  const file = sources.find(({ fileName }) => fileName === "deprecations.ts");
  return faultOfDeprecations(file === undefined ? NO_RECORDS : readRecords(file), lookups, deprecations);
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
      "deprecations.ts holds other code than one interface of records and the classes that they name",
    );
  });
});

describe("the classes of fields of answers", () => {
  const dated: Deprecation = {
    ...record("responseField", "Job.state"),
    member: "state",
    removal: "2027-01-15",
    confidence: "low",
  };
  const sound = [
    `export interface Deprecations { ${member("Job.state")
      .replace("no removal date announced.", "removal 2027-01-15.")
      .replace("}", "hidden: (hidden: state_removal_2027_01_15) => void; }")} }`,
    "declare class state_removal_2027_01_15 { protected state?: never }",
  ].join("\n");

  it("are named by the records", () => {
    expect(fault({ "deprecations.ts": sound }, dated)).toBeUndefined();
    const sent: Deprecation = { ...dated, scope: "requestField" };
    expect(fault({ "deprecations.ts": sound }, sent, dated)).toBeUndefined();
    expect(fault({ "deprecations.ts": sound }, sent)).toContain("instead of");
  });

  it.each([
    ["no class", (text: string) => text.replace(/\n.*/, "")],
    ["a class that is exported", (text: string) => text.replace("\ndeclare", "\nexport declare")],
    ["a class that runs", (text: string) => text.replace("\ndeclare class", "\nclass")],
    ["a class with a value", (text: string) => text.replace("?: never", "= evil()")],
    ["a class with a type parameter", (text: string) => text.replace(" { prot", "<T> { prot")],
    ["a class that extends another", (text: string) => text.replace(" { prot", " extends A { prot")],
    ["a class with a member more", (text: string) => text.replace("never }", "never; b: 1 }")],
    ["a class with a method", (text: string) => text.replace("state?: never", "state(): never")],
    ["a class of another field", (text: string) => text.replace("protected state", "protected name")],
    ["a field that everybody can read", (text: string) => text.replace("protected ", "")],
    ["a field of another type", (text: string) => text.replace("?: never", "?: string")],
    ["a field that is always there", (text: string) => text.replace("?: never", ": never")],
    ["a class twice", (text: string) => `${text}\n${text.split("\n")[1]}`],
    ["a class that no record names", (text: string) => `${text}\ndeclare class A { protected a?: never }`],
    ["a class with the name of the records", (text: string) => text.replaceAll(/state_\w+/g, "Deprecations")],
    ["a class without the date", (text: string) => text.replaceAll("_2027_01_15", "_soon")],
    ["a record that takes two", (text: string) => text.replace("15) =>", "15, b: string) =>")],
    ["a record that takes any number", (text: string) => text.replace("(hidden:", "(...hidden:")],
    ["a record that gives something", (text: string) => text.replace("=> void", "=> string")],
    ["a record that holds it", (text: string) => text.replace(/\(hidden: (\w+)\) => void/, "$1")],
    ["a record that may have it", (text: string) => text.replace("hidden: (", "hidden?: (")],
  ])("may not be %s", (_, change) => {
    expect(change(sound)).not.toBe(sound);
    expect(fault({ "deprecations.ts": change(sound) }, dated)).toMatch(
      /^deprecations\.ts (holds|has|names) /,
    );
  });

  it.each(["constructor", "toString"])("are not there for %s, which every object has", (name) => {
    const own: Deprecation = { ...record("responseField", name), member: name };
    expect(fault(interfaceOf(name), own)).toBeUndefined();
  });
});
