import { basename } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { findUses } from "../../../../generator/usage/uses/find-uses.js";
import type { PolicyEntry } from "../../../../generator/usage/uses/policy-list.js";
import { layShopProject } from "../../../support/shop-package.js";

const USE = `import type { Client } from "cloudtemple";
import { listThings } from "cloudtemple/shop";
export const all = (client: Client) => listThings(client);
`;

/** The two files that code has which was generated with a runtime of its own. */
const STRICT = {
  "api/runtime/strict/index.ts": 'export * from "./policy.js";\n',
  "api/runtime/strict/policy.ts":
    "declare const policy: unique symbol;\nexport interface Policy {\n  readonly [policy]?: never;\n}\n",
};

const policy = (allow: string, more = ""): string => `import type {} from "./api/runtime/strict/index.js";
${more}
declare module "./api/runtime/strict/index.js" {
  interface Policy {
    allow: ${allow};
  }
}
`;

let projects: ReturnType<typeof layShopProject>[] = [];
afterEach(() => {
  for (const project of projects) project.remove();
  projects = [];
});

function find(files: Readonly<Record<string, string>>): readonly PolicyEntry[] {
  const project = layShopProject({ "main.ts": USE, ...STRICT, ...files });
  projects.push(project);
  return findUses(["."], project.folder).policyEntries;
}

function entries(files: Readonly<Record<string, string>>): readonly object[] {
  return find(files).map(({ file, line, text, names, isKnown }) => ({
    at: `${basename(file)}:${line}`,
    text,
    names: [...names].sort(),
    isKnown,
  }));
}

const THINGS = { text: "shop.listThings", names: ["shop.listThings"], isKnown: true };

describe("the list of the policy", () => {
  it("has each name where it is written", () => {
    expect(entries({ "policy.ts": policy('\n      | "shop.listThings"\n      | ("shop.nothing")') })).toEqual(
      [
        { at: "policy.ts:6", ...THINGS },
        { at: "policy.ts:7", text: "shop.nothing", names: ["shop.nothing"], isKnown: false },
      ],
    );
  });

  it("is read from a declaration file", () => {
    expect(entries({ "policy.d.ts": policy('"shop.listThings"') })).toEqual([
      { at: "policy.d.ts:5", ...THINGS },
    ]);
  });

  it("means what the compiler takes it for: an alias, a template, any text", () => {
    expect(entries({ "policy.ts": policy("Own", 'type Own = "shop.listThings";') })).toEqual([
      { at: "policy.ts:5", ...THINGS },
    ]);
    expect(entries({ "policy.ts": policy("`shop.get${string}` | `shop.none${string}`") })).toEqual([
      {
        at: "policy.ts:5",
        text: "`shop.get${string}`",
        names: ["shop.getGadget", "shop.getThing"],
        isKnown: true,
      },
      { at: "policy.ts:5", text: "`shop.none${string}`", names: [], isKnown: false },
    ]);
    expect(entries({ "policy.ts": policy("string") })).toMatchObject([{ text: "string", isKnown: true }]);
  });

  it("is not that of another interface of this name", () => {
    const own = 'declare module "./other.js" {\n  interface Policy { allow: "shop.listThings" }\n}\n';
    const other = "export interface Policy { more?: string }\n";
    expect(entries({ "policy.ts": `import type {} from "./other.js";\n${own}`, "other.ts": other })).toEqual(
      [],
    );
    expect(entries({ "policy.d.ts": own.replace("./other.js", "cloudtemple/strict") })).toEqual([]);
  });

  it("is about the files of its project", () => {
    const [entry] = find({ "policy.d.ts": policy('"shop.listThings"') });
    expect([...(entry?.sources ?? [])].map((file) => basename(file)).sort()).toEqual([
      "index.ts",
      "main.ts",
      "policy.ts",
    ]);
  });
});
