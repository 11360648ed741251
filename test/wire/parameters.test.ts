import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, createClient } from "../../runtime/index.js";
import { type EchoServer, startEchoServer } from "./echo-server.js";
import { type Functions, loadClient } from "./generated-client.js";

/**
 * The examples of OpenAPI 3.1.1, "Style Examples": the values, and what each style makes of them on the wire. Where
 * the table leaves characters bare that a URI may not hold, they are percent-encoded.
 */
const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

type Row = readonly [place: string, style: string, explode: boolean, value: unknown, wanted: string];
const rows: Row[] = [
  ["path", "matrix", false, "blue", ";color=blue"],
  ["path", "matrix", false, list, ";color=blue,black,brown"],
  ["path", "matrix", false, object, ";color=R,100,G,200,B,150"],
  ["path", "matrix", true, "blue", ";color=blue"],
  ["path", "matrix", true, list, ";color=blue;color=black;color=brown"],
  ["path", "matrix", true, object, ";R=100;G=200;B=150"],
  ["path", "label", false, "blue", ".blue"],
  ["path", "label", false, list, ".blue,black,brown"],
  ["path", "label", false, object, ".R,100,G,200,B,150"],
  ["path", "label", true, "blue", ".blue"],
  ["path", "label", true, list, ".blue.black.brown"],
  ["path", "label", true, object, ".R=100.G=200.B=150"],
  ["path", "simple", false, "blue", "blue"],
  ["path", "simple", false, list, "blue,black,brown"],
  ["path", "simple", false, object, "R,100,G,200,B,150"],
  ["path", "simple", true, list, "blue,black,brown"],
  ["path", "simple", true, object, "R=100,G=200,B=150"],
  ["query", "form", false, "blue", "color=blue"],
  ["query", "form", false, list, "color=blue,black,brown"],
  ["query", "form", false, object, "color=R,100,G,200,B,150"],
  ["query", "form", true, "blue", "color=blue"],
  ["query", "form", true, list, "color=blue&color=black&color=brown"],
  ["query", "form", true, object, "R=100&G=200&B=150"],
  ["query", "spaceDelimited", false, list, "color=blue%20black%20brown"],
  ["query", "spaceDelimited", false, object, "color=R%20100%20G%20200%20B%20150"],
  ["query", "pipeDelimited", false, list, "color=blue%7Cblack%7Cbrown"],
  ["query", "pipeDelimited", false, object, "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["query", "deepObject", true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  ["header", "simple", false, "blue", "blue"],
  ["header", "simple", false, list, "blue,black,brown"],
  ["header", "simple", false, object, "R,100,G,200,B,150"],
  ["header", "simple", true, object, "R=100,G=200,B=150"],
  ["cookie", "form", false, "blue", "color=blue"],
  ["cookie", "form", false, list, "color=blue,black,brown"],
  ["cookie", "form", false, object, "color=R,100,G,200,B,150"],
];

const nameOf = (index: number): string => `send${index}`;

/** The platform's lists, a value that must not be encoded, and one that is JSON in the query. */
const extras = {
  "/extras": {
    get: {
      operationId: "extras",
      parameters: [
        { name: "ids[]", in: "query", schema: { type: "array", items: { type: "string" } } },
        { name: "path", in: "query", allowReserved: true, schema: { type: "string" } },
        { name: "filter", in: "query", content: { "application/json": { schema: { type: "object" } } } },
      ],
      responses: { 200: { description: "ok" } },
    },
  },
};

describe("parameters on the wire", () => {
  let server: EchoServer;
  let functions: Functions;
  let client: Client;
  beforeAll(async () => {
    server = await startEchoServer();
    const paths = rows.map(([place, style, explode], index): [string, object] => [
      place === "path" ? `/row/${index}/{color}` : `/row/${index}`,
      {
        get: {
          operationId: nameOf(index),
          parameters: [{ name: "color", in: place, required: true, style, explode, schema: {} }],
          responses: { 200: { description: "ok" } },
        },
      },
    ]);
    functions = await loadClient({
      openapi: "3.1.0",
      info: { title: "shop", version: "1" },
      servers: [{ url: "https://shop.example" }],
      security: [],
      paths: { ...Object.fromEntries(paths), ...extras },
    });
    client = createClient({ servers: { shop: server.url }, rateLimit: false });
  });
  afterAll(() => server.close());

  it.each(rows.map((row, index) => ({ row, index, title: row.slice(0, 3).join(" ") })))(
    "$title ($index)",
    async ({ row: [place, , , value, wanted], index }) => {
      await functions[nameOf(index)]!(client, { [place]: { color: value } });
      const { target, headers } = server.received.at(-1)!;
      const [path, query = ""] = target.split("?");
      const found = {
        path: path?.slice(`/row/${index}/`.length),
        query,
        header: headers["color"],
        cookie: headers.cookie,
      };
      expect(found[place as keyof typeof found]).toBe(wanted);
    },
  );

  it("sends lists of the platform with brackets, and leaves empty ones out", async () => {
    await functions["extras"]!(client, { query: { ids: ["a", "b&c"], path: undefined } });
    expect(server.received.at(-1)?.target).toBe("/extras?ids%5B%5D=a&ids%5B%5D=b%26c");
    await functions["extras"]!(client, { query: { ids: [] } });
    expect(server.received.at(-1)?.target).toBe("/extras");
  });

  it("keeps reserved characters and sends JSON where the document declares it", async () => {
    await functions["extras"]!(client, { query: { path: "/a/b?c", filter: { name: "x" } } });
    const query = server.received.at(-1)?.target.split("?").slice(1).join("?");
    expect(query).toBe("path=/a/b?c&filter=%7B%22name%22%3A%22x%22%7D");
  });
});
