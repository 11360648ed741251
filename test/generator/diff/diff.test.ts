import { expect, it } from "vitest";
import { stringify } from "yaml";
import { diff } from "../../../generator/diff/diff.js";
import { renderJson } from "../../../generator/diff/report/structured.js";
import { SCHEMA_EDITS } from "./edits/of-schemas.js";
import { type Editable, linesOf, ruledLinesOf, shop, stateOf } from "./states.js";

/** The same facts in another order: keys reversed, and lists that are sets. */
function reversed(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => reversed(item));
    return ["enum", "required", "parameters", "oneOf", "anyOf", "tags", "x-extensible-enum"].includes(key)
      ? items.reverse()
      : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, child]) => [name, reversed(child, name)]),
  );
}

it("finds no difference in another order", async () => {
  const found = await diff(stateOf(shop()), stateOf(reversed(shop())));
  expect(ruledLinesOf(found)).toEqual([]);
  // The members of types are written in the order of the document.
  expect(found.bump).toBe("patch");
});

it("finds no difference in YAML, with other line ends, indentation, comments and anchors", async () => {
  const yaml = stringify(shop(), { indent: 4 });
  const windows = `# A comment.\r\n${yaml.replaceAll("\n", "\r\n")}`;
  expect(linesOf(await diff(stateOf(shop()), stateOf(windows)))).toEqual([]);
});

it("finds no difference when parameters, bodies and responses are named and referred to", async () => {
  const after = shop();
  const list = after["paths"]!["/v1/things"]!["get"]!;
  Object.assign(after["components"]!, {
    parameters: { AnyName: list["parameters"]![0] },
    responses: { Listed: list["responses"]!["200"] },
  });
  Object.assign(list["parameters"]!, { 0: { $ref: "#/components/parameters/AnyName" } });
  Object.assign(list["responses"]!, { 200: { $ref: "#/components/responses/Listed" } });
  expect(linesOf(await diff(stateOf(shop()), stateOf(after)))).toEqual([]);
});

it("finds no difference when everything that is referred to has another key", async () => {
  const named = (suffix: string): Editable => {
    const document = shop();
    const components = document["components"]!;
    const list = document["paths"]!["/v1/things"]!["get"]!;
    const create = document["paths"]!["/v1/things"]!["post"]!;
    const refer = (kind: string, key: string, target: Editable, member: string | number): void => {
      Object.assign(components, {
        [kind]: Object.assign({}, components[kind], { [`${key}${suffix}`]: target[member] }),
      });
      Object.assign(target, { [member]: { $ref: `#/components/${kind}/${key}${suffix}` } });
    };
    refer("parameters", "Name", list["parameters"]!, 0);
    refer("responses", "Listed", list["responses"]!, "200");
    refer("requestBodies", "New", create, "requestBody");
    Object.assign(components, {
      securitySchemes: { [`token${suffix}`]: { type: "http", scheme: "bearer" } },
    });
    Object.assign(document, { security: [{ [`token${suffix}`]: [] }] });
    return document;
  };
  const [before, after] = [named(""), reversed(named("Later"))];
  expect(ruledLinesOf(await diff(stateOf(before), stateOf(after)))).toEqual([]);
  const windows = stringify(after).replaceAll("\n", "\r\n");
  expect(ruledLinesOf(await diff(stateOf(before), stateOf(windows)))).toEqual([]);
});

it("finds no difference between two spellings of null, of a reference and of one value", async () => {
  const after = shop();
  const fields = after["components"]!["schemas"]!["Thing"]!["properties"]!;
  const owner = fields["owner"];
  Object.assign(after, { openapi: "3.1.0" });
  Object.assign(fields, {
    note: { type: ["string", "null"] },
    owner: { allOf: [owner] },
    name: { type: "string", description: "What it is called.", maxLength: 40 },
  });
  Object.assign(after["components"]!["schemas"]!["Circle"]!["properties"]!["type"]!, { enum: ["circle"] });
  expect(linesOf(await diff(stateOf(shop()), stateOf(after)))).toEqual([]);
});

it("reports the same whatever the order of keys", async () => {
  for (const { edit, title } of SCHEMA_EDITS) {
    const after = shop();
    edit(after);
    const plain = await diff(stateOf(shop()), stateOf(after));
    const other = await diff(stateOf(reversed(shop())), stateOf(reversed(after)));
    expect(linesOf(other), title).toEqual(linesOf(plain));
  }
});

it("writes the same JSON twice", async () => {
  const [first, second] = await Promise.all(
    [0, 1].map(async () => {
      const after = shop();
      for (const { edit, title } of SCHEMA_EDITS) if (title.includes("was added")) edit(after);
      return renderJson(await diff(stateOf(shop()), stateOf(after)));
    }),
  );
  expect(first).toBe(second);
});
