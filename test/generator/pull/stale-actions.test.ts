import { expect, test } from "vitest";
import { staleActions } from "../../../generator/pull/stale-actions.js";
import { documentText } from "../../support/from-text.js";

const DOCUMENT = documentText({
  paths: { "/v1/virtual_machines": { get: { responses: {} } }, "/v1/pools": { get: { responses: {} } } },
  components: { schemas: { VirtualDisk: { type: "object" }, Pool: { type: "object" } } },
});

/** The reports for an overlay with one action per target. */
async function report(...actions: { target: string; update?: unknown }[]): Promise<string[]> {
  const lines = actions.map(
    (action) => `  - ${JSON.stringify({ description: "Why.", update: {}, ...action })}`,
  );
  return staleActions({
    document: { file: "specs/shop.yaml", text: DOCUMENT },
    overlay: {
      file: "specs/overlays/shop.yaml",
      text: ["overlay: 1.0.0", "actions:", ...lines, ""].join("\n"),
    },
  });
}

const REMOVE = "Correct the target, or remove the action if the document no longer needs it.";
const renamed = (name: string): string =>
  `If it was renamed to ${name}, correct the target; otherwise remove the action.`;

test.each<[string, unknown, string]>([
  ["$.paths['/v1/virtual_machine'].get", undefined, renamed("/v1/virtual_machines")],
  ['$.paths["/v1/virtual_machine"].get', undefined, renamed("/v1/virtual_machines")],
  ["$.components.schemas.VirtualDisks", undefined, renamed("VirtualDisk")],
  ["$.components.schemas['VirtualDisks'].properties.size", undefined, renamed("VirtualDisk")],
  // The path exists, only the method does not: no other path is suggested.
  ["$.paths['/v1/pools'].delete", undefined, REMOVE],
  ["$.components.schemas.Pool.properties.size", undefined, REMOVE],
  // Nothing is similar enough.
  ["$.paths['/v1/backup_jobs'].get", undefined, REMOVE],
  ["$.components.schemas.Network", undefined, REMOVE],
  // All words of one name are in the other: similar (0.7), but not enough.
  ["$.components.schemas.VirtualDiskSnapshot", undefined, REMOVE],
  ["$.info.contact.name", undefined, REMOVE],
  [
    "$.paths['/v1/backup_jobs'].get",
    { "x-deprecation": { since: "2026-01-01" } },
    "The document no longer contains what was deprecated: remove the action.",
  ],
  ["$.paths['/v1/virtual_machine'].get", { "x-deprecation": {} }, renamed("/v1/virtual_machines")],
])("%s with the update %j", async (target, update, advice) => {
  expect(await report({ target, ...(update === undefined ? {} : { update }) })).toEqual([
    `specs/overlays/shop.yaml:3: ${target} matches nothing in the new document. ${advice}`,
  ]);
});

test("only actions without a match are reported, each at its line", async () => {
  expect(
    await report(
      { target: "$.paths['/v1/pools'].get" },
      { target: "$.paths['/v1/none'].get" },
      { target: "$.info" },
      { target: "$.components.schemas.None" },
    ),
  ).toEqual([
    `specs/overlays/shop.yaml:4: $.paths['/v1/none'].get matches nothing in the new document. ${REMOVE}`,
    `specs/overlays/shop.yaml:6: $.components.schemas.None matches nothing in the new document. ${REMOVE}`,
  ]);
  expect(await report({ target: "$.info" })).toEqual([]);
});

test("of names that are equally similar, the first in alphabetical order is suggested", async () => {
  const text = documentText({ paths: { "/v1/disk_b": {}, "/v1/disk_a": {} } });
  const overlay = JSON.stringify({
    overlay: "1.0.0",
    actions: [{ target: "$.paths['/v1/disk_c']", description: "Why.", update: {} }],
  });
  const [line] = await staleActions({
    document: { file: "a.yaml", text },
    overlay: { file: "b.yaml", text: overlay },
  });
  expect(line).toContain(renamed("/v1/disk_a"));
});
