import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { operationPlaces, propertyPlaces } from "../../../../generator/core/deprecation/places.js";
import { resolveDeprecations } from "../../../../generator/core/deprecation/resolve-deprecations.js";
import { isObject, type JsonObject, objectMember, stringMember } from "../../../../generator/json.js";

const corpus = fileURLToPath(new URL("../../../../../shared/corpus/", import.meta.url));
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
    const settled = resolveDeprecations(root, { basePath: undefined, warn: (text) => warnings.push(text) });
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
    const replaced = deprecated.flatMap(({ method, path, node }) => {
      const replacement = settled.of(node)?.replacement;
      return replacement === undefined ? [] : [`${method} ${path}: ${replacement.value}`];
    });
    expect(replaced).toMatchInlineSnapshot(`
      [
        "GET /orgs/{org}/security-managers: Organization Roles",
        "DELETE /orgs/{org}/security-managers/teams/{team_slug}: Organization Roles",
        "PUT /orgs/{org}/security-managers/teams/{team_slug}: Organization Roles",
        "POST /orgs/{org}/{security_product}/{enablement}: code security configurations",
        "DELETE /teams/{team_id}: DELETE /orgs/{org}/teams/{team_slug}",
        "GET /teams/{team_id}: GET /orgs/{org}/teams/{team_slug}",
        "PATCH /teams/{team_id}: PATCH /orgs/{org}/teams/{team_slug}",
        "GET /teams/{team_id}/invitations: GET /orgs/{org}/teams/{team_slug}/invitations",
        "GET /teams/{team_id}/members: GET /orgs/{org}/teams/{team_slug}/members",
        "DELETE /teams/{team_id}/members/{username}: DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}",
        "GET /teams/{team_id}/members/{username}: GET /orgs/{org}/teams/{team_slug}/memberships/{username}",
        "PUT /teams/{team_id}/members/{username}: PUT /orgs/{org}/teams/{team_slug}/memberships/{username}",
        "DELETE /teams/{team_id}/memberships/{username}: DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}",
        "GET /teams/{team_id}/memberships/{username}: GET /orgs/{org}/teams/{team_slug}/memberships/{username}",
        "PUT /teams/{team_id}/memberships/{username}: PUT /orgs/{org}/teams/{team_slug}/memberships/{username}",
        "GET /teams/{team_id}/repos: GET /orgs/{org}/teams/{team_slug}/repos",
        "DELETE /teams/{team_id}/repos/{owner}/{repo}: DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
        "GET /teams/{team_id}/repos/{owner}/{repo}: GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
        "PUT /teams/{team_id}/repos/{owner}/{repo}: PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
        "GET /teams/{team_id}/teams: GET /orgs/{org}/teams/{team_slug}/teams",
      ]
    `);
    expect(warnings).toEqual([]);
  });

  it("Adyen: every message is kept, and names a field of the document", () => {
    const root = read("adyen-checkout.json");
    const settled = resolveDeprecations(root, { basePath: undefined, warn: () => undefined });
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
