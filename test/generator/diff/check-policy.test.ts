import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/diff/diff.js";
import { type Editable, policyLinesOf, shop, stateOf } from "./states.js";

/** The deprecation of `Circle.radius`, which is only read, in a state; `undefined` where it is not deprecated. */
type Notice = Record<string, string> | undefined;

async function rulesOf(before: Notice, after: Notice | "removed", today?: string): Promise<string[]> {
  return judge(
    (document) => mark(document, before),
    (document) => mark(document, after),
    today,
  );
}

async function judge(
  prepare: (document: Editable) => void,
  edit: (document: Editable) => void,
  today?: string,
): Promise<string[]> {
  const [before, after] = [shop(), shop()];
  prepare(before);
  edit(after);
  return policyLinesOf(await diff(stateOf(before), stateOf(after), { today }));
}

function mark(document: Editable, notice: Notice | "removed"): void {
  const properties = document["components"]!["schemas"]!["Circle"]!["properties"]!;
  if (notice === "removed") Reflect.deleteProperty(properties, "radius");
  else if (notice !== undefined)
    Object.assign(properties["radius"]!, { deprecated: true, "x-deprecation": notice });
}

const dated = { since: "2026-01-10", removal: "2026-05-01", replacement: "type" };

describe("the deprecation policy", () => {
  it.each<[string, Notice, Notice | "removed", string | undefined, string[]]>([
    ["newly deprecated, with everything it needs", undefined, dated, undefined, ["notice newly-deprecated"]],
    [
      "newly deprecated without a date",
      undefined,
      { since: "2026-01-10", replacement: "type" },
      undefined,
      ["broken date-missing", "notice newly-deprecated"],
    ],
    [
      "two months between notice and removal",
      undefined,
      { ...dated, removal: "2026-03-10" },
      undefined,
      ["notice newly-deprecated", "broken notice-too-short"],
    ],
    [
      "three months to the day are enough",
      undefined,
      { ...dated, removal: "2026-04-10" },
      undefined,
      ["notice newly-deprecated"],
    ],
    [
      "three months without the last day are not",
      undefined,
      { ...dated, removal: "2026-04-09" },
      undefined,
      ["notice newly-deprecated", "broken notice-too-short"],
    ],
    [
      "three months from the end of November end with February",
      undefined,
      { ...dated, since: "2025-11-30", removal: "2026-02-28" },
      undefined,
      ["notice newly-deprecated"],
    ],
    [
      "without a date of notice, the notice is given on the day it is seen",
      undefined,
      { removal: "2026-05-01", replacement: "type" },
      "2026-03-01",
      ["notice newly-deprecated", "broken notice-too-short"],
    ],
    [
      "without either, the length of the notice is not known",
      undefined,
      { removal: "2026-05-01", replacement: "type" },
      undefined,
      ["notice newly-deprecated"],
    ],
    ["date moved earlier", dated, { ...dated, removal: "2026-04-20" }, undefined, ["alarm date-earlier"]],
    [
      "date moved so early that the notice is too short",
      dated,
      { ...dated, removal: "2026-02-01" },
      undefined,
      ["alarm date-earlier", "broken notice-too-short"],
    ],
    ["date moved later", dated, { ...dated, removal: "2026-09-01" }, undefined, ["notice date-later"]],
    [
      "date announced",
      { since: "2026-01-10", replacement: "type" },
      dated,
      undefined,
      ["notice date-announced"],
    ],
    [
      "date withdrawn",
      dated,
      { since: "2026-01-10", replacement: "type" },
      undefined,
      ["broken date-withdrawn"],
    ],
    ["removed before its date", dated, "removed", "2026-04-30", ["alarm removed-before-date"]],
    ["removed on its date", dated, "removed", "2026-05-01", ["notice removed-as-announced"]],
    ["removed on a day that is not known", dated, "removed", undefined, ["notice removed-with-notice"]],
    ["removed without notice", undefined, "removed", "2026-05-01", ["broken removed-without-notice"]],
    [
      "removed though no date was announced",
      { since: "2026-01-10", replacement: "type" },
      "removed",
      "2026-05-01",
      ["broken removed-without-notice"],
    ],
    ["no longer deprecated", dated, undefined, undefined, ["notice un-deprecated"]],
    [
      "no replacement is named",
      undefined,
      { since: "2026-01-10", removal: "2026-05-01" },
      undefined,
      ["notice newly-deprecated", "broken replacement-missing"],
    ],
    [
      "its replacement does not exist",
      undefined,
      { ...dated, replacement: "GET /v9/circles" },
      undefined,
      ["notice newly-deprecated", "broken replacement-missing"],
    ],
    [
      "its replacement is free text",
      undefined,
      { ...dated, replacement: "Measure it yourself." },
      undefined,
      ["notice newly-deprecated"],
    ],
    ["the same words", dated, dated, "2030-01-01", []],
    ["other words", dated, { ...dated, note: "It is rarely right." }, undefined, ["notice reworded"]],
  ])("%s", async (_, before, after, today, expected) => {
    const found = await rulesOf(before, after, today);
    expect(found).toEqual(expected.map((line) => `${line} Circle.radius`));
  });

  it("reports a replacement that became deprecated itself", async () => {
    const operation = (document: Editable): Editable => document["paths"]!["/v1/things"]!["get"]!;
    const prepare = (document: Editable): void => {
      Object.assign(operation(document), {
        deprecated: true,
        "x-deprecation": { ...dated, replacement: "GET /v1/things/{id}" },
      });
    };
    const found = await judge(prepare, (document) => {
      prepare(document);
      Object.assign(document["paths"]!["/v1/things/{id}"]!["get"]!, {
        deprecated: true,
        "x-deprecation": { ...dated, replacement: "GET /v1/shapes" },
      });
    });
    expect(found).toEqual(["notice newly-deprecated getThing", "broken replacement-deprecated listThings"]);
  });

  it("reports a replacement that was removed", async () => {
    const prepare = (document: Editable): void => {
      Object.assign(document["paths"]!["/v1/things"]!["get"]!, {
        deprecated: true,
        "x-deprecation": { ...dated, replacement: "GET /v1/shapes" },
      });
    };
    const found = await judge(prepare, (document) => {
      prepare(document);
      Reflect.deleteProperty(document["paths"]!, "/v1/shapes");
    });
    expect(found).toEqual([
      "broken removed-without-notice listShapes",
      "broken replacement-missing listThings",
    ]);
  });

  it("checks operations and parameters as well, and a type that is sent and read once", async () => {
    const flag = { deprecated: true, "x-deprecation": dated };
    const found = await judge(
      (document) => {
        Object.assign(document["paths"]!["/v1/shapes"]!["get"]!, flag);
        Object.assign(document["paths"]!["/v1/things"]!["get"]!["parameters"]![0]!, flag);
        Object.assign(document["components"]!["schemas"]!["Thing"]!["properties"]!["size"]!, flag);
      },
      (document) => {
        Reflect.deleteProperty(document["paths"]!, "/v1/shapes");
        (document["paths"]!["/v1/things"]!["get"]!["parameters"] as unknown as unknown[]).shift();
        Reflect.deleteProperty(document["components"]!["schemas"]!["Thing"]!["properties"]!, "size");
      },
      "2026-03-01",
    );
    expect(found).toEqual([
      "alarm removed-before-date Thing.size",
      "alarm removed-before-date listShapes",
      "alarm removed-before-date listThings query name",
    ]);
  });

  it("does not report a deprecated field that no operation leads to any more", async () => {
    const found = await judge(
      (document) => mark(document, dated),
      (document) => {
        mark(document, dated);
        Reflect.deleteProperty(document["paths"]!, "/v1/shapes");
      },
    );
    expect(found).toEqual(["broken removed-without-notice listShapes"]);
  });

  it("finds a field of a list without a type of its own", async () => {
    const item = (document: Editable, fields: object): void => {
      const schema = {
        type: "array",
        items: { type: "object", properties: { name: { type: "string" }, ...fields } },
      };
      Object.assign(document["components"]!["schemas"]!, { Labels: schema });
      const content = (of: unknown): unknown => ({ "application/json": { schema: of } });
      const answers = document["paths"]!["/v1/shapes"]!["get"]!["responses"]!;
      Object.assign(answers["200"]!, { content: content({ $ref: "#/components/schemas/Labels" }) });
      Object.assign(document["paths"]!["/v1/things"]!["get"]!["responses"]!["200"]!, {
        content: content(schema),
      });
    };
    const old = { type: "string", deprecated: true, "x-deprecation": { ...dated, replacement: "name" } };
    const found = await judge(
      (document) => item(document, { old }),
      (document) => item(document, {}),
      "2026-05-02",
    );
    expect(found).toEqual([
      "notice removed-as-announced Labels[].old",
      "notice removed-as-announced listThings response[].old",
    ]);
  });

  it.each<[string, object | undefined, object | "removed" | undefined, string[]]>([
    [
      "newly deprecated",
      undefined,
      { ...dated, removal: "2026-07-01", since: "2026-03-01", replacement: "on" },
      ["notice newly-deprecated"],
    ],
    ["removed early", { ...dated, replacement: "on" }, "removed", ["alarm removed-before-date"]],
    ["removed without notice", undefined, "removed", ["broken removed-without-notice"]],
    ["no longer deprecated", { ...dated, replacement: "on" }, undefined, ["notice un-deprecated"]],
  ])("checks values of enumerations: %s", async (_, before, after, expected) => {
    const change = (document: Editable, notice: object | "removed" | undefined): void => {
      const state = document["components"]!["schemas"]!["Thing"]!["properties"]!["state"]!;
      if (notice === "removed") Object.assign(state, { enum: ["on"] });
      else if (notice !== undefined) Object.assign(state, { "x-enum-deprecations": { off: notice } });
    };
    const found = await judge(
      (document) => change(document, before),
      (document) => change(document, after),
      "2026-03-01",
    );
    expect(found).toEqual(expected.map((line) => `${line} Thing.state.off`));
  });

  it.each<[string, object, string[]]>([
    ["was deprecated", { deprecated: true, "x-deprecation": dated }, ["notice removed-as-announced Label"]],
    ["was not deprecated", {}, []],
  ])("checks the removal of a type that %s", async (_, notice, expected) => {
    const found = await judge(
      (document) => {
        const label = { type: "object", properties: { text: { type: "string" } }, ...notice };
        Object.assign(document["components"]!["schemas"]!, { Label: label });
        const fields = document["components"]!["schemas"]!["Circle"]!["properties"]!;
        Object.assign(fields, { label: { $ref: "#/components/schemas/Label" } });
      },
      (document) => {
        const fields = document["components"]!["schemas"]!["Circle"]!["properties"]!;
        Object.assign(fields, { label: { type: "object", properties: { text: { type: "string" } } } });
      },
      "2026-05-02",
    );
    expect(found).toEqual(expected);
  });

  it("does not check the removal of values and fields of errors", async () => {
    const set = (document: Editable, fields: object): void =>
      void Object.assign(document["components"]!["schemas"]!["Failure"]!["properties"]!, fields);
    const found = await judge(
      (document) => set(document, { code: { type: "string", enum: ["a", "b"] }, more: { type: "string" } }),
      (document) => set(document, { code: { type: "string", enum: ["a"] } }),
    );
    expect(found).toEqual([]);
  });

  it("does not check the rename of a placeholder", async () => {
    const found = await judge(
      () => undefined,
      (document) => {
        const paths = document["paths"]!;
        const item = paths["/v1/things/{id}"]!;
        Object.assign(item["parameters"]![0]!, { name: "thing" });
        Reflect.deleteProperty(paths, "/v1/things/{id}");
        Object.assign(paths, { "/v1/things/{thing}": item });
      },
    );
    expect(found).toEqual([]);
  });

  it("takes the start of a deprecation from the history", async () => {
    const flagged = shop();
    const announce = { deprecated: true, "x-removal-date": "2026-03-01", "x-replaced-by": "GET /v1/things" };
    Object.assign(flagged["paths"]!["/v1/shapes"]!["get"]!, announce);
    const history = {
      "shop GET /v1/shapes": {
        firstSeen: "2025-01-01",
        lastSeen: "2026-01-10",
        firstDeprecated: "2026-01-10",
      },
    };
    const found = await diff(stateOf(shop()), stateOf(flagged, { history }));
    expect(policyLinesOf(found)).toEqual([
      "notice newly-deprecated listShapes",
      "broken notice-too-short listShapes",
    ]);
  });
});
