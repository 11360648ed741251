import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseObject } from "../../generator/core/document/parse.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../generator/json.js";
import { valueAt } from "../../generator/json-pointer.js";
import { knownSlugs, modules, operationsOf, readOverlaid, slugOf, textOf } from "./documents.js";
import { readFacts } from "./facts.js";
import { LATER_OPERATIONS } from "./later-operations.js";
import { NEWS } from "./news.js";

const FILE = "facts-2026-11.yaml";
const hasNews = existsSync(new URL(`../../../shared/api/${FILE}`, import.meta.url));
if (!hasNews) console.info(`Skipped: ../shared/api/${FILE}, the facts of autumn 2026, is not here.`);

const documents = new Map(
  await Promise.all(knownSlugs.map(async (slug) => [slug, await readOverlaid(slug)] as const)),
);

describe("facts of autumn 2026", () => {
  it.each(NEWS)("$id is in specs/, or left out for a reason", ({ places, says, leftOut }) => {
    expect((places ?? []).length > 0).toBe(leftOut === undefined);
    if (leftOut !== undefined) expect(leftOut).toMatch(/^[a-z].{20,}$/);
    for (const [index, place] of (places ?? []).entries()) {
      const value = valueOf(place);
      expect(value, place).toBeDefined();
      const text = typeof says === "string" ? says : says?.[index];
      if (text !== undefined) expect(JSON.stringify(value), place).toContain(text);
    }
  });

  it("have one entry each", () => {
    const ids = NEWS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.skipIf(!hasNews)("are complete", () => {
    const facts = arrayMember(parseObject({ file: FILE, text: readFacts(FILE) }), "facts") ?? [];
    expect(facts.length).toBeGreaterThan(40);
    expect(NEWS.map(({ id }) => id)).toEqual(facts.map((fact) => textOf(fact, "id")));
  });
});

describe("operations that became known", () => {
  const found = new Map(
    knownSlugs.flatMap((slug) =>
      operationsOf(documents.get(slug) ?? {}).map(({ method, path, node }) => [
        `${slug} ${method} ${path}`,
        node,
      ]),
    ),
  );

  it.each(LATER_OPERATIONS)("$key has the known facts", (later) => {
    const node = found.get(later.key);
    expect(node?.["x-confidence"]).toBe(later.confidence === "medium" ? "medium" : undefined);
    expect(node?.["x-seen-in"]).toBe(later.seenIn);
    expect(node?.["deprecated"] === true).toBe(later.isDeprecated);
    expect(NEWS.map(({ id }) => id)).toContain(later.fact);
  });

  it("are the only ones of medium confidence, and none has another", () => {
    const marked = [...found].filter(([, node]) => node["x-confidence"] !== undefined).map(([key]) => key);
    const medium = LATER_OPERATIONS.filter(({ confidence }) => confidence === "medium");
    expect(marked.sort()).toEqual(medium.map(({ key }) => key).sort());
  });
});

describe("capacities of VM instances", () => {
  const schemas = objectMember(objectMember(documents.get("vm_instances"), "components"), "schemas") ?? {};
  const capacities = Object.entries(schemas).flatMap(([name, schema]) => {
    const properties = objectMember(schema, "properties") ?? {};
    return Object.keys(properties)
      .filter((property) => /[GM]b$/.test(property))
      .map((property) => [name, property, properties] as const);
  });

  it("are found in every schema", () => {
    // The 13 that are announced, and the one of templates, the old name of images.
    expect(capacities).toHaveLength(14);
  });

  it.each(capacities)("%s.%s is removed on 2026-12-09 and has a replacement", (_, property, properties) => {
    const replacement = property.replace(/b$/, "ib");
    expect(properties[property]).toMatchObject({
      deprecated: true,
      "x-deprecation": { since: "2026-09-09", removal: "2026-12-09", replacement, confidence: "high" },
    });
    const { type, items } = properties[property] as JsonObject;
    expect(properties[replacement]).toMatchObject({ type, ...(items === undefined ? {} : { items }) });
    expect(properties[replacement]).not.toHaveProperty("deprecated");
  });
});

/** What stands at a place; in square brackets the name of a parameter, which no order changes. */
function valueOf(place: string): Json | undefined {
  const [, file = "", pointer = ""] = /^(\w+)\.yaml#(.*)$/.exec(place) ?? [];
  if (file === "modules") {
    const [slug, key = ""] = pointer.split("/");
    return modules.find((entry) => slugOf(entry) === slug)?.[key];
  }
  const document = documents.get(file) ?? {};
  const [before = "", name, after = ""] = pointer.split(/\[(\w+)\]/);
  const value = valueAt(document, `#${before}`);
  if (name === undefined) return value;
  const parameter = (Array.isArray(value) ? value : []).find(
    (each) => isObject(each) && each["name"] === name,
  );
  return isObject(parameter) ? valueAt(parameter, `#${after}`) : undefined;
}
