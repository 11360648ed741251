import { describe, expect, it } from "vitest";
import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../generator/json.js";
import { DEPRECATION_ROWS, type Place } from "./deprecation-rows.js";
import {
  hasOverlay,
  knownSlugs,
  operationsOf,
  readOverlaid,
  readYaml,
  reconstructedSlugs,
  resolve,
  textOf,
} from "./documents.js";
import { hasFacts, moduleFacts, noticeWithoutFacts, readFacts } from "./facts.js";

noticeWithoutFacts();

const WRITES = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const overlaid = new Map(
  await Promise.all(knownSlugs.map(async (slug) => [slug, await readOverlaid(slug)] as const)),
);
const documentOf = (slug: string): JsonObject => overlaid.get(slug) ?? {};

describe.each(knownSlugs.filter(hasOverlay))("specs/overlays/%s.yaml", (slug) => {
  const overlay = readYaml(`overlays/${slug}.yaml`);
  const actions = (arrayMember(overlay, "actions") ?? []).filter(isObject);

  // That each target matches is checked by reading it: readOverlaid() throws otherwise.
  it("is an Overlay 1.0 whose every action gives a reason in a sentence", () => {
    expect(overlay["overlay"]).toBe("1.0.0");
    expect(textOf(objectMember(overlay, "info"), "title")).not.toBe("");
    expect(textOf(objectMember(overlay, "info"), "version")).toMatch(/^\d+\.\d+\.\d+$/);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      const target = stringMember(action, "target") ?? "";
      expect(stringMember(action, "description"), target).toMatch(/^[A-Z].{20,}\.$/s);
    }
  });

  it("targets each place once for each purpose", () => {
    const keys = actions.map(
      (action) => `${textOf(action, "target")} ${Object.keys(objectMember(action, "update") ?? {}).join()}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe.each(reconstructedSlugs)("the answers to writes of %s", (slug) => {
  const document = documentOf(slug);
  const writes = operationsOf(document).filter(({ method }) => WRITES.has(method));

  it("are declared for every write and for nothing else", () => {
    for (const { method, path, node } of operationsOf(document)) {
      const where = `${method} ${path}`;
      if (WRITES.has(method)) expect(["always", "maybe", "never"], where).toContain(node["x-activity"]);
      else expect(node["x-activity"], where).toBeUndefined();
    }
  });

  it("agree with the answers of the document", () => {
    for (const { method, path, node } of writes) {
      const where = `${method} ${path}`;
      const successes = Object.entries(objectMember(node, "responses") ?? {})
        .filter(([status]) => status.startsWith("2"))
        .map(([, response]) => resolve(document, response));
      const hasLocation = successes.map(
        (response) => member(member(response, "headers"), "Location") !== undefined,
      );
      const isAsync = node["x-activity"] !== "never";
      expect(hasLocation, where).toEqual(hasLocation.map(() => isAsync));
      if (isAsync) {
        expect(
          successes.map((response) => member(response, "content")),
          where,
        ).toEqual(successes.map(() => undefined));
      }
    }
  });

  it("declare the place of a created id in the form that the generator reads, and for activities only", () => {
    for (const { method, path, node } of writes) {
      const created = node["x-created-id"];
      if (created === undefined) continue;
      const where = `${method} ${path}`;
      expect(method, where).toBe("POST");
      expect(node["x-activity"], where).toBe("always");
      expect(Array.isArray(created) && created.length > 0, where).toBe(true);
      for (const place of created as unknown[]) {
        if (place === "result") continue;
        expect(isObject(place) ? Object.keys(place) : place, where).toEqual(["concernedItem"]);
        expect(stringMember(place, "concernedItem"), where).toMatch(/^[a-z_]+$/);
      }
    }
  });
});

describe.skipIf(!hasFacts)("activities against the facts", () => {
  it("follow the facts for every operation", () => {
    const words = new Map<unknown, string>([
      [true, "always"],
      [false, "never"],
      ["maybe", "maybe"],
      ["unknown", "maybe"],
    ]);
    for (const module of moduleFacts()) {
      const slug = textOf(module, "module");
      if (!reconstructedSlugs.includes(slug)) continue;
      const found = new Map(
        operationsOf(documentOf(slug)).map(({ method, path, node }) => [`${method} ${path}`, node]),
      );
      for (const endpoint of (arrayMember(module, "endpoints") ?? []).filter(isObject)) {
        const where = `${textOf(endpoint, "method")} ${textOf(endpoint, "path")}`;
        if (!WRITES.has(textOf(endpoint, "method"))) continue;
        expect(found.get(where)?.["x-activity"], `${slug} ${where}`).toBe(words.get(endpoint["activity"]));
      }
    }
  });
});

describe("deprecations", () => {
  const places = DEPRECATION_ROWS.flatMap(({ places }) => places ?? []).filter(({ module }) =>
    reconstructedSlugs.includes(module),
  );

  it.each(places)("$module $at", (place) => {
    const { module, at, ...expected } = place;
    const node = locate(documentOf(module), place);
    expect(node?.["deprecated"], at).toBe(true);
    expect(node?.["x-deprecation"], at).toMatchObject(expected);
  });

  it("have a source, valid dates and valid replacements", () => {
    let count = 0;
    for (const slug of reconstructedSlugs) {
      const document = documentOf(slug);
      const routes = new Set(operationsOf(document).map(({ method, path }) => `${method} ${path}`));
      for (const { node, owner, siblings, where } of deprecatedNodes(document)) {
        count += 1;
        const record = objectMember(node, "x-deprecation");
        const at = `${slug} ${where}`;
        expect(["portal", "documentation", "changelog", "client", "history"], at).toContain(
          record?.["source"],
        );
        expect(["high", "medium", "low"], at).toContain(record?.["confidence"]);
        for (const key of ["since", "removal"]) {
          if (record?.[key] === undefined) continue;
          const day = textOf(record, key);
          expect(new Date(day).toISOString().slice(0, 10), at).toBe(day);
        }
        if (record?.["source"] === "history") {
          expect(record["confidence"], at).toBe("low");
          expect(record["removal"], at).toBeUndefined();
        }
        const replacement = stringMember(record, "replacement");
        if (replacement === undefined) continue;
        if (siblings !== undefined) expect(siblings, at).toContain(replacement);
        else if (owner === undefined) expect([...routes], at).toContain(replacement);
        else
          expect(propertyAt(document, owner, replacement.split(".")), `${at}: ${replacement}`).toBeDefined();
      }
    }
    expect(count).toBeGreaterThanOrEqual(places.length);
  });

  it.skipIf(!hasFacts)("have every row of the tables, or a reason for its omission", () => {
    const rows = tableRows(readFacts("deprecations.md"));
    expect(rows.length).toBeGreaterThan(40);
    const listed = (row: string): number =>
      DEPRECATION_ROWS.filter(({ row: texts }) => texts.every((text) => row.includes(text))).length;
    expect(rows.filter((row) => listed(row) !== 1)).toEqual([]);
    expect(DEPRECATION_ROWS.length).toBe(rows.length);
    for (const { places: shown, leftOut } of DEPRECATION_ROWS) {
      expect((shown ?? []).length > 0).toBe(leftOut === undefined);
    }
  });
});

/** The rows of the tables that can have a place in a document; the others are about statuses and versions. */
function tableRows(markdown: string): string[] {
  return markdown
    .split(/^## /m)
    .filter((section) => /^(Rows seen|Endpoints replaced|Response fields|Request fields)/.test(section))
    .flatMap((section) =>
      section
        .split("\n")
        .filter((line) => line.startsWith("| "))
        .slice(1),
    );
}

function locate(document: JsonObject, { at }: Place): JsonObject | undefined {
  const [method = "", path, parameter] = at.split(" ");
  if (path === undefined) {
    const [schema = "", ...keys] = at.split(".");
    return propertyAt(
      document,
      objectMember(objectMember(document, "components"), "schemas")?.[schema],
      keys,
    );
  }
  const operation = objectMember(objectMember(objectMember(document, "paths"), path), method.toLowerCase());
  if (parameter === undefined) return operation;
  return (arrayMember(operation, "parameters") ?? [])
    .filter(isObject)
    .find((found) => found["name"] === parameter);
}

function propertyAt(document: JsonObject, schema: unknown, keys: readonly string[]): JsonObject | undefined {
  const [key, ...rest] = keys;
  const found = resolve(document, schema as never);
  if (key === undefined) return isObject(found) ? found : undefined;
  for (const part of [
    found,
    ...(arrayMember(found, "allOf") ?? []).map((branch) => resolve(document, branch)),
  ]) {
    const property = objectMember(objectMember(part, "properties"), key);
    if (property !== undefined) return rest.length === 0 ? property : propertyAt(document, property, rest);
  }
  return undefined;
}

interface DeprecatedNode {
  readonly node: JsonObject;
  /** The schema that a deprecated property belongs to; replacements are named from there. */
  readonly owner: JsonObject | undefined;
  /** Names of the parameters that a deprecated one stands among; its replacement is one of them. */
  readonly siblings: readonly string[] | undefined;
  readonly where: string;
}

function deprecatedNodes(document: JsonObject): DeprecatedNode[] {
  const found: DeprecatedNode[] = [];
  const visit = (
    value: unknown,
    where: string,
    { owner, siblings }: { owner?: JsonObject; siblings?: readonly string[] } = {},
  ): void => {
    if (Array.isArray(value)) {
      const names = where.endsWith("/parameters")
        ? value.map((item) => textOf(item as Json, "name"))
        : undefined;
      value.forEach((item, index) => {
        visit(item, `${where}/${index}`, names === undefined ? {} : { siblings: names });
      });
      return;
    }
    if (!isObject(value)) return;
    if (value["deprecated"] === true) found.push({ node: value, owner, siblings, where });
    for (const [key, child] of Object.entries(value)) {
      const isProperties = key === "properties" && isObject(child);
      if (isProperties) {
        for (const [name, property] of Object.entries(child)) {
          visit(property, `${where}/${name}`, { owner: value });
        }
      } else visit(child, `${where}/${key}`);
    }
  };
  visit(document, "");
  return found;
}
