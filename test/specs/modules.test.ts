import { describe, expect, it } from "vitest";
import { arrayMember, isObject, type JsonObject, stringMember } from "../../generator/json.js";
import {
  knownSlugs,
  modules,
  operationsOf,
  readDocument,
  readYaml,
  reconstructedSlugs,
  slugOf,
  textOf,
} from "./documents.js";
import { endpointIndex, hasFacts, moduleFacts, noticeWithoutFacts } from "./facts.js";

noticeWithoutFacts();

const CONFIDENCES = ["certain", "high", "medium", "low", "guess"];

describe("specs/modules.yaml", () => {
  it("gives each module a slug of its own", () => {
    const slugs = modules.map(slugOf);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it.each(modules.map((entry) => [slugOf(entry), entry] as const))("%s has all its fields", (slug, entry) => {
    expect(slug).toMatch(/^[a-z][a-z_]*$/);
    expect(stringMember(entry, "title")).toMatch(/^[A-Z]/);
    expect(["known", "unknown"]).toContain(entry["status"]);
    const base = stringMember(entry, "basePath");
    const server = stringMember(entry, "server");
    expect([base, server].filter((value) => value !== undefined)).toHaveLength(1);
    if (base !== undefined) expect(base).toMatch(/^(\/[a-z_]+)+$/);
    if (server !== undefined) expect(new URL(server).origin).toBe(server);
    const urls = (arrayMember(entry, "documentUrls") ?? []).filter(isObject);
    expect(urls.length).toBeGreaterThan(0);
    for (const candidate of urls) {
      expect(stringMember(candidate, "url")).toMatch(
        /^https:\/\/shiva\.cloud-temple\.com\/api\/[a-z_/-]+\/docs\/swagger\.yml$/,
      );
      expect(CONFIDENCES).toContain(candidate["confidence"]);
    }
    const ranks = urls.map((candidate) => CONFIDENCES.indexOf(textOf(candidate, "confidence")));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it.each(reconstructedSlugs)(
    "%s has its own URL among the candidates, and a document at its base path",
    (slug) => {
      const entry = modules.find((found) => slugOf(found) === slug);
      const urls = (arrayMember(entry, "documentUrls") ?? []).map((candidate) =>
        stringMember(candidate, "url"),
      );
      expect(urls).toContain(`https://shiva.cloud-temple.com/api/${slug}/docs/swagger.yml`);
      const document = readDocument(slug);
      const base =
        stringMember(entry, "server") ?? `https://shiva.cloud-temple.com/api${textOf(entry, "basePath")}`;
      expect(stringMember(arrayMember(document, "servers")?.[0], "url")).toBe(base);
    },
  );

  it.skipIf(!hasFacts)("knows every module of the facts, under the label of its tab", () => {
    for (const facts of moduleFacts()) {
      const entry = modules.find((found) => slugOf(found) === facts["module"]);
      expect(entry?.["status"], textOf(facts, "module")).toBe("known");
      const tab = textOf(facts, "portal").replace(/ \(.*\)$/, "");
      // The tab LLMaaS is that of the management in the console, the facts are those of the inference API.
      const owner =
        slugOf(entry ?? {}) === "llmaas"
          ? modules.find((found) => slugOf(found) === "llmaas_console")
          : entry;
      if (tab !== "unknown") expect(owner?.["portal"]).toBe(tab);
    }
    expect(new Set(endpointIndex().map((row) => row["module"])).size).toBeLessThanOrEqual(knownSlugs.length);
  });
});

describe("specs/limits.yaml", () => {
  const rules = (arrayMember(readYaml("limits.yaml"), "rules") ?? []).filter(isObject);
  const requests = knownSlugs.flatMap((module) =>
    operationsOf(readDocument(module)).map(({ method, path }) => ({ module, method, path })),
  );
  const matches = (rule: JsonObject, request: (typeof requests)[number]): boolean => {
    const prefix = stringMember(rule, "path");
    return (
      rule["module"] === request.module &&
      (rule["method"] === undefined || rule["method"] === request.method) &&
      (prefix === undefined || request.path === prefix || request.path.startsWith(`${prefix}/`))
    );
  };
  const lanesOf = (module: string, method: string, path: string): string[] => {
    const own = rules.filter((rule) => matches(rule, { module, method, path }));
    const applied = own.length > 0 ? own : rules.filter((rule) => rule["module"] === "*");
    return applied.map(
      (rule) => `${textOf(rule, "lane")} ${textOf(rule, "requests")}/${textOf(rule, "seconds")}`,
    );
  };

  it("has complete rules for existing modules", () => {
    for (const rule of rules) {
      expect(["*", ...modules.map(slugOf)]).toContain(rule["module"]);
      expect(rule["lane"]).toMatch(/^[a-z0-9-]+$/);
      expect(Number.isInteger(rule["requests"]) && Number(rule["requests"]) > 0).toBe(true);
      expect(Number.isInteger(rule["seconds"]) && Number(rule["seconds"]) > 0).toBe(true);
      expect(stringMember(rule, "source")).toMatch(/^Documentation: /);
    }
  });

  it("gives one lane one limit", () => {
    const limits = new Map<unknown, string>();
    for (const rule of rules) {
      const limit = `${textOf(rule, "requests")}/${textOf(rule, "seconds")}`;
      expect(limits.get(rule["lane"]) ?? limit).toBe(limit);
      limits.set(rule["lane"], limit);
    }
  });

  it("matches an operation with every rule, or gives a reason", () => {
    for (const rule of rules.filter((found) => found["module"] !== "*")) {
      const isUsed = requests.some((request) => matches(rule, request));
      expect(isUsed, `${textOf(rule, "module")} ${textOf(rule, "lane")}`).toBe(
        rule["unmatched"] === undefined,
      );
      if (!isUsed) expect(stringMember(rule, "unmatched")).toMatch(/^[A-Z].{20,}\.$/s);
    }
    expect(
      requests.filter((request) => !rules.some((rule) => matches(rule, request))).length,
    ).toBeGreaterThan(0);
  });

  it.each([
    ["activity", "GET", "/v1/activities/{id}", ["console 25/1"]],
    ["backup", "GET", "/v1/spp/jobs", ["console 25/1"]],
    ["backup", "GET", "/v1/open_iaas/backups", ["openiaas 25/1"]],
    ["compute", "GET", "/v1/open_iaas/{id}", ["openiaas 25/1"]],
    ["compute", "GET", "/v1/open_iaas", ["openiaas 25/1"]],
    ["compute", "GET", "/v1/vcenters/{id}", ["iaas-vmware 25/1"]],
    ["compute", "GET", "/v1/vcenters/datastores", ["iaas-vmware 25/1", "datastores 20/1"]],
    ["compute", "GET", "/v1/vcenters/datastore_clusters", ["iaas-vmware 25/1"]],
    ["iam", "POST", "/v2/auth/personal_access_token", ["iam 25/1", "login 5/1"]],
    ["iam", "GET", "/v2/roles", ["iam 25/1"]],
    ["marketplace", "GET", "/v1/items", ["marketplace 25/1"]],
    ["vpc", "GET", "/v1/vpc", ["network 25/1"]],
  ])("limits %s %s %s", (module, method, path, lanes) => {
    expect(lanesOf(module, method, path)).toEqual(lanes);
  });
});
