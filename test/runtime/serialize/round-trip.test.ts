import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { Operation, ParameterStyle, PropertyEncoding } from "../../../runtime/operation.js";
import { serializeCookies } from "../../../runtime/serialize/cookie-parameters.js";
import { encodeForm } from "../../../runtime/serialize/form.js";
import { serializeHeaders } from "../../../runtime/serialize/header-parameters.js";
import { jsonText } from "../../../runtime/serialize/json-text.js";
import { encodeMultipart } from "../../../runtime/serialize/multipart.js";
import { objectParts } from "../../../runtime/serialize/multipart-object.js";
import { serializeStyledPath } from "../../../runtime/serialize/styled-path.js";
import { serializeStyledQuery } from "../../../runtime/serialize/styled-query.js";

/** Encoded by ours, decoded by the platform's parsers: nothing is lost, and nothing becomes something else. */
const texts = fc.string({ unit: "binary", maxLength: 12 });
/** What a query, a path or a form could take for its own. */
const loud = fc.oneof(
  texts,
  fc.string({ unit: fc.constantFrom(...Array.from("&=+#%?/;,.|[]: \t\"'\\{}$éx0")), maxLength: 12 }),
);
const names = fc
  .oneof(loud, fc.constantFrom("__proto__", "constructor", "a[]"))
  .filter((name) => name !== "");
const scalars = fc.oneof(
  loud,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const record = <T>(values: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(names, values), { selector: ([name]) => name, maxLength: 5 })
    .map((entries) => Object.fromEntries(entries) as Record<string, T>);

type Place = "path" | "query" | "header" | "cookie";
function send(place: Place, values: object, styles: Record<string, ParameterStyle> = {}, path = "/x") {
  const parameters = { [place]: styles };
  const operation: Operation = { id: "test.op", method: "GET", path, responses: {}, parameters };
  const headers = new Headers();
  if (place === "header") serializeHeaders(operation, values, headers);
  if (place === "cookie") serializeCookies(operation, values, headers);
  const given = serializeStyledPath(operation, place === "path" ? values : {});
  const target = `${given}?${place === "query" ? serializeStyledQuery(operation, values) : ""}`;
  return { target, headers, query: new URL(target, "https://a.test").searchParams };
}

const pairsOf = (values: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).map((item): [string, string] => [
      name,
      String(item),
    ]),
  );

/** `undefined` where a value is refused; any other error fails the test. */
function unlessRefused<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return undefined;
  }
}

describe("a query", () => {
  test("in style form is what URLSearchParams reads", () => {
    fc.assert(
      fc.property(record(fc.oneof(scalars, fc.array(scalars, { maxLength: 4 }))), (values) => {
        expect([...send("query", values).query]).toEqual(pairsOf(values));
      }),
    );
  });

  test("with an object has its members, in brackets for deepObject", () => {
    fc.assert(
      fc.property(names, record(scalars), (name, object) => {
        const values = Object.fromEntries([[name, object]]);
        expect([...send("query", values).query]).toEqual(pairsOf(object));
        const deep = Object.fromEntries([[name, { style: "deepObject" } as const]]);
        expect([...send("query", values, deep).query]).toEqual(
          pairsOf(object).map(([member, text]) => [`${name}[${member}]`, text]),
        );
      }),
    );
  });

  test.each([
    ["form", ","],
    ["spaceDelimited", " "],
    ["pipeDelimited", "|"],
    ["tabDelimited", "\t"],
  ] as const)("in style %s is one pair, split by its separator, or is refused", (style, separator) => {
    fc.assert(
      fc.property(fc.array(loud, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, allowReserved) => {
        // A triplet such as %41 is meant as one where reserved characters may stay.
        const items = allowReserved ? list.map((item) => item.replaceAll("%", "")) : list;
        const styles = { a: { style, explode: false, allowReserved } };
        const sent = unlessRefused(() => send("query", { a: items, z: 1 }, styles));
        const isAmbiguous = style !== "form" && items.some((item) => item.includes(separator));
        expect(sent === undefined).toBe(isAmbiguous);
        if (sent === undefined) return;
        expect([...sent.query].map(([name]) => name)).toEqual(["a", "z"]);
        // The comma alone is not encoded: an encoded one is part of an item.
        const raw = /[?&]a=([^&]*)/.exec(sent.target)?.[1] ?? "";
        const split = style === "form" ? raw.split(",").map((text) => decodeURIComponent(text)) : undefined;
        expect(split ?? sent.query.get("a")?.split(separator)).toEqual(items);
      }),
    );
  });

  test("never becomes another parameter where reserved characters may stay", () => {
    fc.assert(
      fc.property(loud, (value) => {
        const text = value.replaceAll("%", "");
        const { query, target } = send("query", { a: text, z: 1 }, { a: { allowReserved: true } });
        expect([...query]).toEqual([
          ["a", text],
          ["z", "1"],
        ]);
        for (const kept of text.match(/[:/?@!$(),;]/g) ?? []) expect(target).toContain(kept);
      }),
    );
  });
});

test("a path value stays within its segment, or is refused", () => {
  fc.assert(
    fc.property(loud, (value) => {
      const sent = unlessRefused(() => send("path", { id: value }, {}, "/a/{id}/b"));
      if (sent === undefined) {
        expect(value === "" || /(^|[/\\])[\0-\x20]*(\.|%)/.test(value) || value.includes(".")).toBe(true);
        return;
      }
      const segments = new URL(sent.target, "https://a.test").pathname.split("/").slice(1);
      expect(segments.map((segment) => decodeURIComponent(segment))).toEqual(["a", value, "b"]);
    }),
  );
});

test("cookies are separated by semicolons, and their names and values hold none", () => {
  fc.assert(
    fc.property(record(loud), (values) => {
      const text = send("cookie", values).headers.get("cookie");
      const cookies = text === null ? [] : text.split("; ").map((cookie) => cookie.split("="));
      expect(cookies.map((cookie) => cookie.map((part) => decodeURIComponent(part)))).toEqual(
        pairsOf(values),
      );
    }),
  );
});

test("the items of a header are separated by commas, or are refused", () => {
  const printable = fc.string({
    unit: fc.constantFrom(...Array.from("ab,;= /\"'")),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(printable, { minLength: 1, maxLength: 4 }), (items) => {
      const sent = unlessRefused(() => send("header", { a: items }));
      const isQuoted = (item: string): boolean => /^"[^"]*"$/.test(item);
      expect(sent === undefined).toBe(items.some((item) => item.includes(",") && !isQuoted(item)));
      if (sent !== undefined && !items.some(isQuoted))
        expect(sent.headers.get("a")).toBe(items.join(",").replace(/^[ \t]+|[ \t]+$/g, ""));
    }),
  );
});

describe("a form", () => {
  const values = record(fc.oneof(scalars, fc.array(scalars, { maxLength: 3 }), record(scalars)));
  const expected = (body: Readonly<Record<string, unknown>>): [string, string][] =>
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === "object" && !Array.isArray(value)
        ? [[name, JSON.stringify(value)] as [string, string]]
        : pairsOf(Object.fromEntries([[name, value]])),
    );

  test("is what URLSearchParams reads, objects as JSON", () => {
    fc.assert(
      fc.property(values, (body) => {
        const text = encodeForm({ contentType: "application/x-www-form-urlencoded" }, body, "test.op");
        expect([...new URLSearchParams(text)]).toEqual(expected(body));
      }),
    );
  });

  test("is what formData() reads, in urlencoded and in multipart, and files keep every byte", async () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(values, bytes, async (given, content) => {
        // WHATWG: `%22` is how a name has its quote, so that `%` itself is ambiguous; line breaks become CRLF.
        const entries = Object.entries(given).filter(([name]) => !/[%\r\n\0]/.test(name) && name !== "file");
        const body = { ...Object.fromEntries(entries), file: new File([content], "f") };
        const encoded = encodeMultipart(
          { contentType: "multipart/form-data" },
          objectParts({}, body, "test.op"),
        );
        const headers = { "content-type": encoded.contentType };
        const form = await new Response(encoded.body, { headers }).formData();
        const read: [string, string][] = [];
        for (const [name, value] of form) {
          if (name !== "file") read.push([name, typeof value === "string" ? value : await value.text()]);
        }
        expect(read).toEqual(expected(Object.fromEntries(entries)));
        const file = form.get("file") as File;
        expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([...content]);
      }),
      { numRuns: 50 },
    );
  });

  test("splits a list of a style by its separator, in both forms", async () => {
    const styles = { form: ",", spaceDelimited: " ", pipeDelimited: "|", tabDelimited: "\t" } as const;
    const choices = fc.constantFrom(...(Object.keys(styles) as (keyof typeof styles)[]));
    await fc.assert(
      fc.asyncProperty(choices, fc.array(loud, { minLength: 1, maxLength: 4 }), async (style, list) => {
        const items = list.map((item) => item.replaceAll(styles[style], ""));
        const encoding: Record<string, PropertyEncoding> = { a: { style, explode: false } };
        const form = encodeForm({ contentType: "", encoding }, { a: items }, "test.op");
        expect(new URLSearchParams(form).get("a")).toBe(items.join(styles[style]));
        const multipart = encodeMultipart(
          { contentType: "multipart/form-data" },
          objectParts({ encoding }, { a: items }, "test.op"),
        );
        const headers = { "content-type": multipart.contentType };
        const read = await new Response(multipart.body, { headers }).formData();
        expect(read.getAll("a")).toEqual([items.join(styles[style])]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("JSON", () => {
  test("is what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonText(value, "body")).toBe(JSON.stringify(value));
      }),
    );
  });

  test("of any value has all of its leaves, or is refused", () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: false,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        const text = unlessRefused(() => jsonText(value, "body"));
        if (text !== undefined) expect(leaves(JSON.parse(text) as unknown)).toEqual(leaves(value));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Every scalar within plain data, in order; a container that is not plain is a leaf of its own. */
function leaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) return Array.from(value as unknown[]).flatMap(leaves);
  if (value instanceof Date) return [value.toISOString()];
  const isPlain = Object.prototype.toString.call(value) === "[object Object]";
  if (!isPlain) return [Object.is(value, -0) ? "0" : String(value)];
  return Object.values(value as object)
    .filter((member) => member !== undefined)
    .flatMap(leaves);
}
