import { describe, expect, onTestFinished, test, vi } from "vitest";
import { applyOverlay } from "../../../../generator/core/document/overlay.js";
import { messageOf, text } from "../../../support/from-text.js";

const DOCUMENT = {
  openapi: "3.0.3",
  paths: {
    "/v1/jobs": { get: { summary: "Jobs", tags: ["a"], parameters: [{ name: "old" }, { name: "new" }] } },
    "/v1/sites": { get: { summary: "Sites" } },
  },
  components: { schemas: { Job: { properties: { id: {}, secret: {} } } } },
};

const overlay = (actions: string): { file: string; text: string } => ({
  file: "specs/overlays/backup.yaml",
  text: `overlay: 1.0.0\ninfo: {title: Corrections, version: 1.0.0}\nactions:\n${actions}`,
});

describe("an overlay", () => {
  test("adds, replaces and removes, and leaves the document as it was", async () => {
    const before = structuredClone(DOCUMENT);
    const result = await applyOverlay(
      DOCUMENT,
      overlay(text`
        - target: $.paths['/v1/jobs'].get
          description: The portal says so.
          update: {deprecated: true, summary: List jobs, tags: [b]}
        - target: $.components.schemas.Job.properties.secret
          description: Never sent.
          remove: true
        - target: $.paths.*.get
          description: All of them need it.
          update: {x-permission: backup_read}
        - target: $.paths['/v1/jobs'].get.parameters[?(@.name == 'old')]
          description: The portal says so.
          update: {deprecated: true}
      `),
    );
    expect(result).toEqual({
      openapi: "3.0.3",
      paths: {
        "/v1/jobs": {
          get: {
            summary: "List jobs",
            deprecated: true,
            tags: ["a", "b"],
            "x-permission": "backup_read",
            parameters: [{ name: "old", deprecated: true }, { name: "new" }],
          },
        },
        "/v1/sites": { get: { summary: "Sites", "x-permission": "backup_read" } },
      },
      components: { schemas: { Job: { properties: { id: {} } } } },
    });
    expect(DOCUMENT).toEqual(before);
  });

  test('an update of a list is appended to it (Overlay 1.0, "Action Object")', async () => {
    const result = await applyOverlay(
      DOCUMENT,
      overlay(text`
        - target: $.paths['/v1/jobs'].get.parameters
          description: Seen in a call.
          update: {name: added, in: query}
      `),
    );
    const { parameters } = (result as unknown as typeof DOCUMENT).paths["/v1/jobs"].get;
    expect(parameters).toEqual([{ name: "old" }, { name: "new" }, { name: "added", in: "query" }]);
  });

  test("acts in order: a later action sees what an earlier one did", async () => {
    const result = await applyOverlay(
      DOCUMENT,
      overlay(text`
        - {target: $.components, description: Needed below., update: {schemas: {Site: {type: object}}}}
        - {target: $.components.schemas.Site, description: It has a name., update: {required: [name]}}
      `),
    );
    expect(result).toHaveProperty("components.schemas.Site", { type: "object", required: ["name"] });
  });

  test("without actions changes nothing", async () => {
    const empty = { file: "o.yaml", text: "overlay: 1.0.0\nactions: []\n" };
    expect(await applyOverlay(DOCUMENT, empty)).toEqual(DOCUMENT);
  });
});

describe("an invalid overlay", () => {
  test.each<[string, string, string]>([
    [
      "target without match",
      "- target: $.paths['/v1/jobs'].get\n  description: a\n  update: {a: 1}\n- target: $.paths['/v1/gone'].get\n  description: b\n  update: {b: 1}\n",
      "specs/overlays/backup.yaml:7 #/actions/1: target $.paths['/v1/gone'].get matches nothing in the document. Correct the target, or remove the action",
    ],
    [
      "removal without match",
      "- {target: $.components.gone, description: a, remove: true}\n",
      "specs/overlays/backup.yaml:4 #/actions/0: target $.components.gone matches nothing",
    ],
    [
      "two same actions without match",
      "- {target: $.gone, description: a, remove: true}\n- {target: $.gone, description: a, remove: true}\n",
      "specs/overlays/backup.yaml:4 #/actions/0: target $.gone matches nothing",
    ],
    [
      "no reason",
      "- {target: $.paths, update: {a: 1}}\n",
      ":4 #/actions/0: gives no reason. Expected a `description`",
    ],
    [
      "no target",
      "- {description: a, update: {a: 1}}\n",
      ":4 #/actions/0: has no target. Expected `target: $.…`",
    ],
    [
      "a path that is no JSONPath",
      "- {target: paths, description: a, remove: true}\n",
      "#/actions/0: has no target.",
    ],
    ["an action that is no object", "- hello\n", ":4 #/actions/0: has no target."],
    ["nothing to do", "- {target: $.paths, description: a}\n", ":4 #/actions/0: does nothing."],
    [
      "removing everything",
      "- {target: $, description: a, remove: true}\n",
      "#/actions/0: would remove the whole document.",
    ],
  ])("%s", async (_, actions, want) => {
    expect(await messageOf(() => applyOverlay(DOCUMENT, overlay(actions)))).toContain(want);
  });

  test.each(["actions: []\n", "overlay: 2.0.0\nactions: []\n", "overlay: 1.0.0-rc\nactions: []\n"])(
    "another kind of document: %j",
    async (content) => {
      const message = await messageOf(() => applyOverlay(DOCUMENT, { file: "o.yaml", text: content }));
      expect(message).toBe(
        "o.yaml:1 #/overlay: is not an OpenAPI Overlay 1.0 document. Expected `overlay: 1.0.0` at the top.",
      );
    },
  );

  test("a JSONPath that does not parse", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    const actions = "- {target: '$.paths[', description: a, remove: true}\n";
    expect(await messageOf(() => applyOverlay(DOCUMENT, overlay(actions)))).toContain(
      "specs/overlays/backup.yaml:4 #/actions/0: target $.paths[",
    );
  });

  test("actions that are not a list", async () => {
    const message = await messageOf(() =>
      applyOverlay(DOCUMENT, { file: "o.yaml", text: "overlay: 1.0.0\nactions: {target: $.paths}\n" }),
    );
    expect(message).toContain("o.yaml:2 #/actions: is not a list");
  });
});
