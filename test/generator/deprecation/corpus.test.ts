import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { operationPlaces, propertyPlaces } from "../../../generator/deprecation/places.js";
import { settleDeprecations } from "../../../generator/deprecation/settle.js";
import { isObject, type JsonObject, objectMember, stringMember } from "../../../generator/json.js";

const corpus = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));
const isThere = existsSync(corpus);
if (!isThere)
  process.stdout.write("skipped: no ../shared/corpus, real documents are not read for deprecations\n");

function read(name: string): JsonObject {
  const root: unknown = JSON.parse(readFileSync(corpus + name, "utf8"));
  if (!isObject(root)) throw new Error(`${name} holds no object.`);
  return root;
}

describe.skipIf(!isThere)("real documents", () => {
  it("GitHub: all dates of all 37 deprecated operations, and replacements named by their summary", () => {
    const root = read("github.json");
    const warnings: string[] = [];
    const settled = settleDeprecations(root, { basePath: undefined, warn: (text) => warnings.push(text) });
    const places = operationPlaces(root);
    const deprecated = places.filter(({ node }) => settled.of(node) !== undefined);
    expect(deprecated).toHaveLength(37);
    for (const { node } of deprecated) {
      const github = objectMember(node, "x-github");
      const facts = settled.of(node);
      expect(facts?.removal?.value).toBe(stringMember(github, "removalDate"));
      expect(facts?.since?.value).toBe(stringMember(github, "deprecationDate"));
    }
    expect(deprecated.filter(({ node }) => settled.of(node)?.removal !== undefined)).toHaveLength(34);
    const routes = new Set(places.map(({ method, path }) => `${method} ${path}`));
    const replacements = deprecated.flatMap(({ node }) => settled.of(node)?.replacement ?? []);
    const resolved = replacements.filter(({ kind }) => kind === "operation");
    expect(resolved.length).toBeGreaterThanOrEqual(14);
    for (const { value } of resolved) expect(routes).toContain(value);
    expect(warnings).toEqual([]);
  });

  it("Adyen: every message is kept, and names a field of the document", () => {
    const root = read("adyen-checkout.json");
    const settled = settleDeprecations(root, { basePath: undefined, warn: () => undefined });
    const fields = propertyPlaces(root, operationPlaces(root)).filter(
      ({ node }) => stringMember(node, "x-deprecatedMessage") !== undefined,
    );
    expect(fields).toHaveLength(62);
    const texts: string[] = [];
    for (const { node, name } of fields) {
      const facts = settled.of(node);
      expect(facts?.note).toBe(stringMember(node, "x-deprecatedMessage")?.trim());
      expect(facts?.sinceVersion?.source).toBe("x-deprecatedInVersion");
      if (facts?.replacement?.kind !== "field")
        texts.push(`${name}: ${facts?.replacement?.value ?? "several"}`);
    }
    expect(texts).toMatchInlineSnapshot(`
      [
        "threeDSAuthenticationOnly: authenticationData.authenticationOnly",
        "authenticationOnly: threeDSAuthenticationOnly",
        "authenticationOnly: several",
      ]
    `);
  });
});
