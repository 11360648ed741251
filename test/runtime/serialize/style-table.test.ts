import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { Operation, ParameterStyle } from "../../../runtime/operation.js";
import { serializeCookies } from "../../../runtime/serialize/cookie-parameters.js";
import { serializeHeaders } from "../../../runtime/serialize/header-parameters.js";
import { serializeStyledPath } from "../../../runtime/serialize/styled-path.js";
import { serializeStyledQuery } from "../../../runtime/serialize/styled-query.js";

/**
 * OpenAPI 3.1.1, "Style Examples", row by row, beside what the table leaves out: empty values, `null`, and characters that
 * mean something where they stand. `null` and `undefined` are one in RFC 6570, section 2.3.
 */
const LIST = ["blue", "black", "brown"];
const OBJECT = { R: 100, G: 200, B: 150 };
const LOUD = "a b&c=d,e;f#g/h?i+j%é";
const ENCODED = "a%20b%26c%3Dd%2Ce%3Bf%23g%2Fh%3Fi%2Bj%25%C3%A9";

const REFUSED = Symbol("refused");
const NOTHING = undefined;
type Wanted = string | undefined | typeof REFUSED;
type Style = ParameterStyle["style"];
/** Scalar, list, object, empty text, empty list, empty object, null, loud text, list of loud texts. */
type Row = readonly [place: Place, style: Style, explode: boolean, ...wanted: readonly Wanted[]];
type Place = "path" | "query" | "header" | "cookie";
const VALUES: readonly unknown[] = ["blue", LIST, OBJECT, "", [], {}, null, LOUD, [LOUD, "x"]];

// biome-ignore format: a row is a line
const rows: readonly Row[] = [
  // A path that lacks a value is another path, so the table's `;color` and `.` are refused.
  ["path", "matrix", false, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150", ...refused(4), `;color=${ENCODED}`, `;color=${ENCODED},x`],
  ["path", "matrix", true, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150", ...refused(4), `;color=${ENCODED}`, `;color=${ENCODED};color=x`],
  ["path", "label", false, ".blue", ".blue,black,brown", ".R,100,G,200,B,150", ...refused(4), `.${ENCODED}`, `.${ENCODED},x`],
  ["path", "label", true, ".blue", ".blue.black.brown", ".R=100.G=200.B=150", ...refused(4), `.${ENCODED}`, `.${ENCODED}.x`],
  ["path", "simple", false, "blue", "blue,black,brown", "R,100,G,200,B,150", ...refused(4), ENCODED, `${ENCODED},x`],
  ["path", "simple", true, "blue", "blue,black,brown", "R=100,G=200,B=150", ...refused(4), ENCODED, `${ENCODED},x`],
  // Swagger 2.0.
  ["path", "spaceDelimited", false, "blue", "blue%20black%20brown", "R%20100%20G%20200%20B%20150", ...refused(4), ENCODED, REFUSED],
  ["path", "pipeDelimited", false, "blue", "blue%7Cblack%7Cbrown", "R%7C100%7CG%7C200%7CB%7C150", ...refused(4), ENCODED, `${ENCODED}%7Cx`],
  ["path", "tabDelimited", false, "blue", "blue%09black%09brown", "R%09100%09G%09200%09B%09150", ...refused(4), ENCODED, `${ENCODED}%09x`],
  ["query", "form", false, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED},x`],
  ["query", "form", true, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED}&color=x`],
  ["query", "spaceDelimited", false, "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150", "color=", ...nothing(3), `color=${ENCODED}`, REFUSED],
  // Not in the table: what OpenAPI 3.0 said, "array elements".
  ["query", "spaceDelimited", true, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED}&color=x`],
  ["query", "pipeDelimited", false, "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED}%7Cx`],
  ["query", "pipeDelimited", true, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED}&color=x`],
  ["query", "tabDelimited", false, "color=blue", "color=blue%09black%09brown", "color=R%09100%09G%09200%09B%09150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED}%09x`],
  ["query", "deepObject", true, "color=blue", "color=blue&color=black&color=brown", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED}&color=x`],
  ["query", "deepObject", false, "color=blue", "color=blue&color=black&color=brown", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED}&color=x`],
  // Nothing is encoded in a header: a comma in an item would be two items. An empty list is no header.
  ["header", "simple", false, "blue", "blue,black,brown", "R,100,G,200,B,150", "", ...nothing(3), LOUD, REFUSED],
  ["header", "simple", true, "blue", "blue,black,brown", "R=100,G=200,B=150", "", ...nothing(3), LOUD, REFUSED],
  ["header", "spaceDelimited", false, "blue", "blue black brown", "R 100 G 200 B 150", "", ...nothing(3), LOUD, REFUSED],
  ["header", "pipeDelimited", false, "blue", "blue|black|brown", "R|100|G|200|B|150", "", ...nothing(3), LOUD, `${LOUD}|x`],
  ["header", "tabDelimited", false, "blue", "blue\tblack\tbrown", "R\t100\tG\t200\tB\t150", "", ...nothing(3), LOUD, `${LOUD}\tx`],
  ["cookie", "form", false, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED},x`],
  // With `; ` between cookies, where the table's `&` would be part of the first one's value.
  ["cookie", "form", true, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150", "color=", ...nothing(3), `color=${ENCODED}`, `color=${ENCODED}; color=x`],
  // OpenAPI 3.2: nothing is encoded, and a semicolon would begin another cookie.
  ["cookie", "cookie", false, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150", "color=", ...nothing(3), REFUSED, REFUSED],
  ["cookie", "cookie", true, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150", "color=", ...nothing(3), REFUSED, REFUSED],
];

function refused(count: number): Wanted[] {
  return Array.from({ length: count }, () => REFUSED);
}

function nothing(count: number): Wanted[] {
  return Array.from({ length: count }, () => NOTHING);
}

function send(place: Place, style: ParameterStyle, value: unknown, name = "color"): string | undefined {
  const parameters = { [place]: { [name]: style } };
  const operation: Operation = {
    id: "test.op",
    method: "GET",
    path: `/x/{${name}}`,
    responses: {},
    parameters,
  };
  const values = Object.fromEntries([[name, value]]);
  if (place === "path") return serializeStyledPath(operation, values).slice("/x/".length);
  if (place === "query") return serializeStyledQuery(operation, values) || undefined;
  const headers = new Headers();
  (place === "header" ? serializeHeaders : serializeCookies)(operation, values, headers);
  return headers.get(place === "header" ? name : "cookie") ?? undefined;
}

const titled = rows.map(([place, style, explode, ...wanted]) => ({ place, style, explode, wanted }));

describe.each(titled)("$place, $style, explode $explode", ({ place, style, explode, wanted }) => {
  test.each(VALUES.map((value, index) => [value, wanted[index]] as const))("%j", (value, want) => {
    expect(wanted).toHaveLength(VALUES.length);
    const attempt = () => send(place, { ...(style && { style }), explode }, value);
    if (want === REFUSED) expect(attempt).toThrow(ConfigurationError);
    else expect(attempt()).toBe(want);
  });
});

describe("a value of the type content", () => {
  const json = { content: "application/json" };
  const plain = { content: "text/plain" };
  test.each<[Place, ParameterStyle, unknown, Wanted]>([
    ["path", json, { a: "/" }, "%7B%22a%22%3A%22%2F%22%7D"],
    ["path", json, undefined, REFUSED],
    ["path", plain, "", REFUSED],
    ["path", plain, "..", REFUSED],
    ["query", json, { a: [1] }, "color=%7B%22a%22%3A%5B1%5D%7D"],
    ["query", json, "blue", "color=%22blue%22"],
    ["query", json, [], "color=%5B%5D"],
    ["query", json, null, NOTHING],
    ["query", plain, "a b", "color=a%20b"],
    ["query", plain, { a: 1 }, REFUSED],
    ["query", json, { a: new Map() }, REFUSED],
    // A header cannot have most characters, and JSON can write all of them in ASCII.
    ["header", json, { a: "é€😀" }, '{"a":"\\u00e9\\u20ac\\ud83d\\ude00"}'],
    ["header", plain, "é", "é"],
    ["header", plain, "€", REFUSED],
    ["header", json, null, NOTHING],
    ["cookie", json, { a: "; b" }, "color=%7B%22a%22%3A%22%3B%20b%22%7D"],
  ])("%s, %j, %j", (place, style, value, want) => {
    const attempt = () => send(place, style, value);
    if (want === REFUSED) expect(attempt).toThrow(ConfigurationError);
    else expect(attempt()).toBe(want);
  });
});

describe("a path value", () => {
  test.each(["..", ".", "a/../b", "%2e%2e", "%252e", "..\\x", ". .", "\t..", "a\\..\\b"])(
    "%j is refused in any style",
    (value) => {
      for (const style of ["simple", "label", "matrix", "pipeDelimited"] as const) {
        expect(() => send("path", { style }, value)).toThrow(ConfigurationError);
        expect(() => send("path", { style, explode: true }, ["a", value])).toThrow(ConfigurationError);
      }
    },
  );

  test("an item of an exploded label has no dot, by which it would be split", () => {
    expect(() => send("path", { style: "label", explode: true }, ["1.2", "3"])).toThrow(ConfigurationError);
    expect(send("path", { style: "label" }, ["1.2", "3"])).toBe(".1.2,3");
  });

  test("dollar signs are text, not patterns of a replacement", () => {
    expect(send("path", {}, "$&$1$$")).toBe("%24%26%241%24%24");
    expect(send("path", { style: "matrix" }, "$&")).toBe(";color=%24%26");
  });
});

describe("a cookie that is sent as it is", () => {
  const asItIs = { style: "cookie" } as const;
  test.each<[ParameterStyle, unknown, string, Wanted]>([
    [asItIs, "a%20b/c=", "color", "color=a%20b/c="],
    [asItIs, "v", "a[b]", "a[b]=v"],
    [asItIs, "v", "a;b", REFUSED],
    [asItIs, { "a;b": "v" }, "color", REFUSED],
    [asItIs, "a\r\nb", "color", REFUSED],
    [asItIs, "€", "color", REFUSED],
    [{ ...asItIs, explode: false }, ["a,b", "c"], "color", REFUSED],
    [asItIs, ["a,b", "c"], "color", "color=a,b; color=c"],
  ])("%j, %j, %s", (style, value, name, want) => {
    const attempt = () => send("cookie", style, value, name);
    if (want === REFUSED) expect(attempt).toThrow(ConfigurationError);
    else expect(attempt()).toBe(want);
  });
});

describe("a name with special characters", () => {
  const NAME = "a b[c]&=é;/";
  const KEY = "a%20b%5Bc%5D%26%3D%C3%A9%3B%2F";
  test.each<[Place, ParameterStyle, unknown, string]>([
    ["query", {}, "v", `${KEY}=v`],
    ["query", { explode: false }, ["v", "w"], `${KEY}=v,w`],
    ["query", { style: "pipeDelimited" }, ["v", "w"], `${KEY}=v%7Cw`],
    ["query", { style: "deepObject" }, { [NAME]: "v" }, `${KEY}%5B${KEY}%5D=v`],
    ["query", { content: "text/plain" }, "v", `${KEY}=v`],
    ["query", {}, { [NAME]: "v" }, `${KEY}=v`],
    ["query", { allowReserved: true }, { [NAME]: "v/w" }, `${KEY}=v/w`],
    ["cookie", {}, "v", `${KEY}=v`],
    ["cookie", {}, { [NAME]: "v" }, `${KEY}=v`],
    ["path", { style: "matrix" }, "v", `;${KEY}=v`],
    ["path", { style: "matrix", explode: true }, { [NAME]: "v" }, `;${KEY}=v`],
  ])("%s, %j, %j", (place, style, value, want) => {
    expect(send(place, style, value, NAME)).toBe(want);
  });

  test("that every object inherits or has as its prototype", () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      const values = Object.fromEntries([[name, "v"]]);
      for (const place of ["query", "cookie"] as const) {
        expect(send(place, {}, "v", name)).toBe(`${name}=v`);
        expect(send(place, {}, values)).toBe(`${name}=v`);
      }
      expect(send("path", {}, values)).toBe(`${name},v`);
    }
  });
});

describe("reserved characters that may stay", () => {
  const reserved = { allowReserved: true };
  test.each<[ParameterStyle, unknown, string]>([
    [reserved, ":/?[]@!$'()*,;", "color=:/?[]@!$'()*,;"],
    [reserved, "a&b=c+d#e", "color=a%26b%3Dc%2Bd%23e"],
    [reserved, "50%|%41", "color=50%25%7C%41"],
    [{ ...reserved, explode: false }, ["a,b", "c/d"], "color=a%2Cb,c/d"],
    [{ ...reserved, explode: false }, { R: "a,b" }, "color=R,a%2Cb"],
    [{ ...reserved, explode: true }, { R: "a,b" }, "R=a,b"],
    [{ ...reserved, style: "deepObject" }, { R: "/&" }, "color%5BR%5D=/%26"],
    [{ ...reserved, style: "pipeDelimited" }, ["/", "&"], "color=/%7C%26"],
  ])("%j, %j", (style, value, want) => {
    expect(send("query", style, value)).toBe(want);
  });

  test.each<[ParameterStyle, unknown, Wanted]>([
    [reserved, ":@!$&'()*+,;=", ":@!$&'()*+,;="],
    [reserved, "a/b?c#d[e]", "a%2Fb%3Fc%23d%5Be%5D"],
    [reserved, "50%|%41", "50%25%7C%41"],
    [reserved, ["a,b", "c:d"], "a%2Cb,c:d"],
    [{ ...reserved, explode: true }, { R: "a=b,c" }, "R=a%3Db%2Cc"],
    [{ ...reserved, style: "matrix", explode: true }, ["a;b", "c=d"], ";color=a%3Bb;color=c%3Dd"],
    [{ ...reserved, style: "label" }, "a:b", ".a:b"],
    [reserved, new Date(0), "1970-01-01T00:00:00.000Z"],
    [reserved, "%2e%2e", REFUSED],
    [reserved, "..", REFUSED],
  ])("in a path: %j, %j", (style, value, want) => {
    const attempt = () => send("path", style, value);
    if (want === REFUSED) expect(attempt).toThrow(ConfigurationError);
    else expect(attempt()).toBe(want);
  });
});
