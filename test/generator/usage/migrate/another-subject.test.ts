import { expect, it } from "vitest";
import { announcedBy } from "../../../../generator/usage/migrate/announced.js";
import { SAFE } from "../../../../generator/usage/migrate/choice.js";
import { knownDeprecation } from "../../../support/known-deprecation.js";

const record = (member: string, replacement: string, note: string | null = null) =>
  knownDeprecation({
    module: "shop",
    scope: "requestField",
    name: `Payload.${member}`,
    member,
    note,
    replacement: { kind: "field", name: replacement },
  });

it.each([
  ["folderId", "datacenterId"],
  ["resourcePoolId", "hostClusterId"],
  ["resourcePoolId", "hostCluster.id"],
  ["folderIds", "datacenterIds"],
  ["folder_id", "datacenter.id"],
])("%s is not replaced by %s, the id of something else", (member, replacement) => {
  expect(announcedBy(record(member, replacement))).toEqual({
    reason: `${replacement} is the id of something else`,
  });
});

it.each([
  ["virtualDatacenterId", "datacenterId"],
  ["virtualDatacenterId", "datacenter.id"],
  ["datastoreId", "datastore.id"],
  ["datastoreIds", "datastoreId"],
  ["networkId", "network.id"],
  ["id", "uuid"],
  ["folderId", "path"],
  ["grid", "paid"],
  ["valid", "isValid"],
])("%s is replaced by %s", (member, replacement) => {
  expect(announcedBy(record(member, replacement))).toEqual({ kind: "field", name: replacement });
});

it("an id that is only renamed is replaced", () => {
  const renamed = record("templateId", "imageId", "Renamed without an alias.");
  expect(announcedBy(renamed)).toEqual({ kind: "field", name: "imageId" });
});

it("an id of something else is replaced where the user accepts it", () => {
  const choice = { ...SAFE, accepted: new Set(["shop.Payload.folderId"]) };
  expect(announcedBy(record("folderId", "datacenterId"), choice)).toEqual({
    kind: "field",
    name: "datacenterId",
  });
});
