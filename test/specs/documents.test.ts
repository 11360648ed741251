import { validate } from "@readme/openapi-parser";
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
import { operationsOf, readDocument, reconstructedSlugs, resolve, textOf, textsOf } from "./documents.js";
import { endpointIndex, hasFacts, moduleFacts, namesInFacts, noticeWithoutFacts } from "./facts.js";
import { LATER_OPERATIONS } from "./later-operations.js";

noticeWithoutFacts();

describe.each(reconstructedSlugs)("reconstructed specs/%s.yaml", (slug) => {
  const document = readDocument(slug);

  it("is a valid OpenAPI document", async () => {
    const result = await validate(structuredClone(document) as never);
    expect(result.valid ? [] : result.errors).toEqual([]);
    expect(result.specification).toBe("OpenAPI");
  });

  it("declares at most 25 operations under one tag, and each under a declared one", () => {
    const declared = (arrayMember(document, "tags") ?? []).map((tag) => stringMember(tag, "name"));
    const counts = new Map<string, number>();
    for (const { node } of operationsOf(document)) {
      for (const tag of textsOf(node, "tags")) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    expect(declared).toEqual([...counts.keys()].sort());
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(25);
  });

  it("states that it is reconstructed and what replaces it", () => {
    const description = stringMember(objectMember(document, "info"), "description") ?? "";
    expect(document["openapi"]).toBe("3.0.3");
    expect(description).toContain("reconstructed from public clients");
    expect(description).toContain("`npm run pull`");
  });

  it("gives each operation one tag, a summary and no operationId", () => {
    for (const { method, path, node } of operationsOf(document)) {
      const where = `${method} ${path}`;
      expect(node["operationId"], where).toBeUndefined();
      expect(arrayMember(node, "tags"), where).toHaveLength(1);
      expect(stringMember(node, "summary"), where).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it("uses every schema and every response it defines", () => {
    const used = new Set(JSON.stringify(document).match(/#\/components\/(?:schemas|responses)\/\w+/g));
    const components = objectMember(document, "components") ?? {};
    for (const kind of ["schemas", "responses"]) {
      for (const name of Object.keys(objectMember(components, kind) ?? {})) {
        expect([...used], name).toContain(`#/components/${kind}/${name}`);
      }
    }
  });
});

describe.skipIf(!hasFacts)("the documents against the facts", () => {
  const ours = reconstructedSlugs.flatMap((slug) =>
    operationsOf(readDocument(slug)).map(({ method, path, node }) => ({ slug, method, path, node })),
  );
  const theirs = hasFacts
    ? endpointIndex().filter((row) => reconstructedSlugs.includes(textOf(row, "module")))
    : [];
  const triple = (row: JsonObject): string =>
    `${textOf(row, "module")} ${textOf(row, "method")} ${textOf(row, "path")}`;

  it("have exactly the operations of the index, and those that became known later", () => {
    const found = ours.map(({ slug, method, path }) => `${slug} ${method} ${path}`).sort();
    expect(found).toEqual([...theirs.map(triple), ...LATER_OPERATIONS.map(({ key }) => key)].sort());
    console.info(`${found.length} operations in ${reconstructedSlugs.length} reconstructed documents`);
  });

  it("have each operation at its URL", () => {
    for (const row of theirs) {
      const document = readDocument(textOf(row, "module"));
      const server = stringMember(arrayMember(document, "servers")?.[0], "url") ?? "";
      const url = server + textOf(row, "path");
      expect([url, url.replace("https://shiva.cloud-temple.com", "")], triple(row)).toContain(row["url"]);
    }
  });

  it("mark exactly the deprecated operations", () => {
    const expected = theirs.filter((row) => row["deprecated"] === true).map(triple);
    const found = ours.filter(({ node }) => node["deprecated"] === true);
    const later = LATER_OPERATIONS.filter(({ isDeprecated }) => isDeprecated).map(({ key }) => key);
    expect(found.map(({ slug, method, path }) => `${slug} ${method} ${path}`).sort()).toEqual(
      [...expected, ...later].sort(),
    );
  });

  it("declare every status that the facts name", () => {
    for (const module of moduleFacts()) {
      const slug = textOf(module, "module");
      if (!reconstructedSlugs.includes(slug)) continue;
      const operations = new Map(
        operationsOf(readDocument(slug)).map((found) => [`${found.method} ${found.path}`, found.node]),
      );
      for (const endpoint of (arrayMember(module, "endpoints") ?? []).filter(isObject)) {
        const where = `${textOf(endpoint, "method")} ${textOf(endpoint, "path")}`;
        const responses = objectMember(endpoint, "responses");
        const named = ["success", "not_found", "errors", "documented_status"].flatMap(
          (key) => arrayMember(responses, key) ?? [],
        );
        const partial = member(responses, "partial");
        const statuses = [...named, ...(partial === undefined ? [] : [partial])].map(String);
        const declared = Object.keys(objectMember(operations.get(where), "responses") ?? {});
        expect(declared, `${slug} ${where}`).toEqual(expect.arrayContaining(statuses));
      }
    }
  });

  it("have at least 99 % of the names, each in its own operation", () => {
    const missing: string[] = [];
    let total = 0;
    for (const module of moduleFacts()) {
      const slug = textOf(module, "module");
      if (!reconstructedSlugs.includes(slug)) continue;
      const document = readDocument(slug);
      const operations = new Map(
        operationsOf(document).map((found) => [`${found.method} ${found.path}`, found.node]),
      );
      for (const endpoint of (arrayMember(module, "endpoints") ?? []).filter(isObject)) {
        const where = `${textOf(endpoint, "method")} ${textOf(endpoint, "path")}`;
        const known = namesInDocument(document, operations.get(where));
        for (const name of namesInFacts(module, endpoint)) {
          total += 1;
          if (!known.has(name)) missing.push(`${slug} ${where}: ${name}`);
        }
      }
    }
    const share = ((total - missing.length) / total) * 100;
    console.info(
      `${share.toFixed(2)} % of ${total} names${missing.map((name) => `\n  missing: ${name}`).join("")}`,
    );
    expect(total).toBeGreaterThan(2000);
    expect(share).toBeGreaterThanOrEqual(99);
  });
});

/** Every parameter name and, through references, every property name of an operation. */
function namesInDocument(document: JsonObject, operation: JsonObject | undefined): Set<string> {
  const names = new Set<string>();
  const seen = new Set<Json>();
  const visit = (node: Json | undefined): void => {
    const value = resolve(document, node);
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value) || seen.has(value)) return;
    seen.add(value);
    if (typeof value["in"] === "string") names.add(textOf(value, "name"));
    for (const name of Object.keys(objectMember(value, "properties") ?? {})) names.add(name);
    Object.values(value).forEach(visit);
  };
  visit(member(operation, "parameters"));
  visit(member(operation, "requestBody"));
  visit(member(operation, "responses"));
  return names;
}
