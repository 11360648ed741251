import { runInNewContext } from "node:vm";
import { FormData as UndiciFormData } from "undici";
import { describe, expect, test } from "vitest";
import { toAny } from "../../../runtime/codec/any.js";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { BodyContent, Operation } from "../../../runtime/operation.js";
import { encodeBody } from "../../../runtime/serialize/body.js";

/** What a document says of a body; {@link toAny} encodes it by its media type. */
type Content = Omit<BodyContent, "encode">;

const JSON_CONTENT: readonly Content[] = [{ contentType: "application/json" }];

function operation(body: readonly Content[] = JSON_CONTENT, method: Operation["method"] = "POST"): Operation {
  return {
    id: "test.op",
    method,
    path: "/",
    responses: {},
    body: body.map((content) => ({ ...content, encode: toAny })),
  };
}

async function encode(content: Content, body: unknown): Promise<{ contentType: string; text: string }> {
  const encoded = encodeBody(operation([content]), { body });
  const request = new Request("http://localhost/", {
    method: "POST",
    body: encoded.body ?? null,
    ...(encoded.contentType !== undefined && { headers: { "content-type": encoded.contentType } }),
    ...(!encoded.replayable && { duplex: "half" }),
  });
  return { contentType: request.headers.get("content-type") ?? "", text: await request.text() };
}

/** A body that is sent as it is: the caller has encoded it. */
function isRaw(body: unknown): boolean {
  return (
    body instanceof Blob ||
    body instanceof ReadableStream ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body)
  );
}

describe("JSON", () => {
  test.each(["application/json", "application/merge-patch+json", "application/json; charset=utf-8"])(
    "%s",
    async (contentType) => {
      const { text } = await encode({ contentType }, { a: null, b: undefined, c: new Date(0) });
      expect(text).toBe('{"a":null,"c":"1970-01-01T00:00:00.000Z"}');
    },
  );

  test("a string, a number and null are JSON too", async () => {
    const contentType = "application/json";
    expect((await encode({ contentType }, "a")).text).toBe('"a"');
    expect((await encode({ contentType }, 0)).text).toBe("0");
    expect((await encode({ contentType }, null)).text).toBe("null");
  });

  const cycle: Record<string, unknown> = { list: [] };
  (cycle["list"] as unknown[]).push({ self: cycle });
  class Hidden {
    #secret = 1;
    get secret(): number {
      return this.#secret;
    }
  }
  const kinds: [string, unknown][] = [
    ["a FormData", new FormData()],
    ["a Map", new Map([["a", 1]])],
    ["a Set", new Set([1])],
    ["a URLSearchParams", new URLSearchParams("a=1")],
    ["a Headers", new Headers({ a: "1" })],
    ["a ReadableStream", new ReadableStream()],
    ["a Blob", new Blob(["b"])],
    ["a File", new File(["b"], "f")],
    ["a Uint8Array", new Uint8Array([1])],
    // Whose toJSON writes the bytes as a list of numbers.
    ["a Uint8Array", Buffer.from("b")],
    ["an ArrayBuffer", new ArrayBuffer(1)],
    ["a Promise", Promise.resolve(1)],
    ["a RegExp", /a/],
    ["an Error", new Error("x")],
    ["a Hidden", new Hidden()],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a bigint", 1n],
    ["not a finite number", Number.NaN],
    ["not a finite number", Number.POSITIVE_INFINITY],
    ["an invalid date", new Date(Number.NaN)],
  ];
  test.each(kinds)("%s within it is refused with its path", (kind, value) => {
    const json = operation([{ contentType: "application/json" }]);
    expect(() => encodeBody(json, { body: { disks: [{}, { "a b": { size: value } }] } })).toThrow(
      `The value disks[1]["a b"].size of the body of test.op is ${kind}, which is not plain data.`,
    );
    expect(() => encodeBody(json, { body: { toJSON: () => ({ size: value }) } })).toThrow(
      `The value size of the body of test.op is ${kind}, which is not plain data.`,
    );
  });

  test.each(kinds.filter(([, value]) => !isRaw(value)))("%s is refused as the body", (kind, body) => {
    expect(() => encodeBody(operation(undefined), { body })).toThrow(
      `The body of test.op is ${kind}, which is not plain data.`,
    );
  });

  test("what JSON would leave out or change is refused, in a list undefined too", () => {
    const json = operation([{ contentType: "application/json" }]);
    expect(() => encodeBody(json, { body: cycle })).toThrow(
      "The value list[0].self of the body of test.op is an object that contains itself",
    );
    expect(() => encodeBody(json, { body: { a: [1, undefined] } })).toThrow("The value a[1] of the body");
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(() => encodeBody(json, { body: deep })).toThrow("cannot be written as JSON");
    const failing = { toJSON: () => JSON.parse("canary-7f3a") as unknown };
    expect(() => encodeBody(json, { body: { failing } })).toThrow(ConfigurationError);
    expect(() => encodeBody(json, { body: { failing } })).not.toThrow(/canary/);
  });

  test("plain data of any origin is sent as JSON.stringify writes it", async () => {
    class Disk {
      size = 1;
    }
    const shared = { a: 1 };
    const body = {
      date: new Date(0),
      url: new URL("https://a.test/b"),
      disk: new Disk(),
      bare: Object.assign(Object.create(null) as object, { a: 1 }),
      other: runInNewContext("({ empty: {}, list: [1] })") as unknown,
      twice: [shared, shared],
      none: undefined,
      nothing: null,
      text: "\ud800",
    };
    expect((await encode({ contentType: "application/json" }, body)).text).toBe(JSON.stringify(body));
  });

  test("no body, no content type", () => {
    expect(encodeBody(operation([{ contentType: "application/json" }]), {})).toMatchObject({
      body: undefined,
      contentType: undefined,
    });
  });

  test.each([[() => 1], [{ a: 1n }]])("%o cannot be written as JSON", (body) => {
    expect(() => encodeBody(operation([{ contentType: "application/json" }]), { body })).toThrow(
      ConfigurationError,
    );
  });
});

describe("form-urlencoded", () => {
  const contentType = "application/x-www-form-urlencoded";
  test("properties in form style, a space is +", async () => {
    const body = { id: "a b&c", tags: ["x", "y"], address: { city: "Paris" }, none: undefined, empty: "" };
    expect(await encode({ contentType }, body)).toEqual({
      contentType,
      text: "id=a+b%26c&tags=x&tags=y&address=%7B%22city%22%3A%22Paris%22%7D&empty=",
    });
  });

  test("lists of objects are one JSON text per item, a written style wins over JSON", async () => {
    const body = { items: [{ a: 1 }, [2]], address: { city: "Paris", zip: "75" }, none: [], nothing: {} };
    expect((await encode({ contentType }, body)).text).toBe(
      "items=%7B%22a%22%3A1%7D&items=%5B2%5D&address=%7B%22city%22%3A%22Paris%22%2C%22zip%22%3A%2275%22%7D&nothing=%7B%7D",
    );
    const encoding = { address: { explode: true }, items: { contentType: "application/json" } };
    expect((await encode({ contentType, encoding }, { ...body, items: ["x", "y"] })).text).toBe(
      "items=%5B%22x%22%2C%22y%22%5D&city=Paris&zip=75&nothing=%7B%7D",
    );
  });

  test("the separators of Swagger 2.0, and reserved characters that cannot make another property", async () => {
    const encoding = {
      csv: { style: "form", explode: false },
      ssv: { style: "spaceDelimited", explode: false },
      tsv: { style: "tabDelimited", explode: false },
      pipes: { style: "pipeDelimited", explode: false },
      multi: { style: "form", explode: true },
      url: { allowReserved: true },
    } as const;
    const list = ["a", "b"];
    const body = { csv: list, ssv: list, tsv: list, pipes: list, multi: list, url: "/x?a=1&b=2+3#c" };
    const { text } = await encode({ contentType, encoding }, body);
    expect(text).toBe("csv=a,b&ssv=a+b&tsv=a%09b&pipes=a%7Cb&multi=a&multi=b&url=/x?a%3D1%26b%3D2%2B3%23c");
    expect([...new URLSearchParams(text)]).toEqual([
      ["csv", "a,b"],
      ["ssv", "a b"],
      ["tsv", "a\tb"],
      ["pipes", "a|b"],
      ["multi", "a"],
      ["multi", "b"],
      ["url", "/x?a=1&b=2+3#c"],
    ]);
  });

  test("encoding", async () => {
    const encoding = {
      tags: { style: "pipeDelimited", explode: false },
      address: { contentType: "application/json" },
      deep: { style: "deepObject", contentType: "application/json" },
    } as const;
    const body = { tags: ["x", "y"], address: { city: "Paris" }, deep: { a: 1 } };
    expect((await encode({ contentType, encoding }, body)).text).toBe(
      "tags=x%7Cy&address=%7B%22city%22%3A%22Paris%22%7D&deep%5Ba%5D=1",
    );
  });

  test.each<[string, unknown]>([
    ["a Map", new Map([["a", 1]])],
    ["a Set", new Set([1])],
    ["a Blob", new Blob(["b"])],
    ["a Uint8Array", new Uint8Array([1])],
    ["a FormData", new FormData()],
    ["a ReadableStream", new ReadableStream()],
  ])("%s as a property is refused, whatever its style", (kind, value) => {
    const message = `property "data" of the body of test.op is ${kind}, which is not plain data`;
    for (const encoding of [{}, { style: "deepObject" }, { explode: false }] as const) {
      const form = operation([{ contentType, encoding: { data: encoding } }]);
      expect(() => encodeBody(form, { body: { data: value } })).toThrow(message);
    }
    const form = operation([{ contentType }]);
    expect(() => encodeBody(form, { body: { data: [value] } })).toThrow(message);
    expect(() => encodeBody(form, { body: { data: { a: value } } })).toThrow(
      `The value a of the property "data" of the body of test.op is ${kind}`,
    );
  });

  test.each<[string, unknown]>([
    ["a FormData", new FormData()],
    ["a Map", new Map()],
  ])("%s as the body is refused", (kind, body) => {
    expect(() => encodeBody(operation([{ contentType }]), { body })).toThrow(`test.op is ${kind}`);
  });

  test("URLSearchParams are sent unchanged", async () => {
    expect((await encode({ contentType }, new URLSearchParams({ a: "b c" }))).text).toBe("a=b+c");
  });
});

describe("multipart", () => {
  const contentType = "multipart/form-data";
  async function parts(content: Content, body: unknown): Promise<string[]> {
    const encoded = await encode(content, body);
    const boundary = /^multipart\/[\w-]+; boundary=([\w-]+)$/.exec(encoded.contentType)?.[1] ?? "";
    expect(encoded.text.endsWith(`--${boundary}--\r\n`)).toBe(true);
    return encoded.text
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => part.trim());
  }

  test("text, JSON, bytes, files and arrays, each with its headers", async () => {
    const file = new File(["hello"], 'he"llo.txt', { type: "text/plain" });
    const body = {
      name: "n",
      size: 3,
      meta: { a: 1 },
      bytes: new Uint8Array([65]),
      files: [file, new Blob(["b"])],
      none: undefined,
    };
    expect(await parts({ contentType }, body)).toEqual([
      'Content-Disposition: form-data; name="name"\r\n\r\nn',
      'Content-Disposition: form-data; name="size"\r\n\r\n3',
      'Content-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}',
      'Content-Disposition: form-data; name="bytes"; filename="blob"\r\nContent-Type: application/octet-stream\r\n\r\nA',
      'Content-Disposition: form-data; name="files"; filename="he%22llo.txt"\r\nContent-Type: text/plain\r\n\r\nhello',
      'Content-Disposition: form-data; name="files"; filename="blob"\r\nContent-Type: application/octet-stream\r\n\r\nb',
    ]);
  });

  test("encoding names the content type of a part", async () => {
    const encoding = {
      meta: { contentType: "application/vnd.x+json" },
      image: { contentType: "image/png, image/jpeg" },
      note: { contentType: "text/markdown" },
    };
    const body = { meta: { a: 1 }, image: new Blob(["p"], { type: "image/jpeg" }), note: "# n" };
    expect(await parts({ contentType, encoding }, body)).toEqual([
      'Content-Disposition: form-data; name="meta"\r\nContent-Type: application/vnd.x+json\r\n\r\n{"a":1}',
      'Content-Disposition: form-data; name="image"; filename="blob"\r\nContent-Type: image/jpeg\r\n\r\np',
      'Content-Disposition: form-data; name="note"\r\nContent-Type: text/markdown\r\n\r\n# n',
    ]);
  });

  test("a style overrides the content type, and files have none", async () => {
    const encoding = {
      tags: { style: "form", explode: false, contentType: "application/json" },
      ids: { style: "pipeDelimited" },
      addr: { style: "deepObject", explode: true },
      size: { style: "form", explode: true },
      flat: { style: "form", explode: false },
      each: { explode: true },
      note: { allowReserved: false },
      files: { style: "form", explode: true },
    } as const;
    const body = {
      tags: ["a b", "c&d"],
      ids: [1, 2],
      addr: { city: "Paris", geo: { lat: 1 } },
      size: { w: 3, h: 4 },
      flat: { w: 3, h: 4 },
      each: ["x", "y"],
      note: "n",
      files: [new File(["f"], "f.txt", { type: "text/plain" })],
      none: [],
    };
    expect(await parts({ contentType, encoding }, body)).toEqual([
      'Content-Disposition: form-data; name="tags"\r\n\r\na b,c&d',
      'Content-Disposition: form-data; name="ids"\r\n\r\n1|2',
      'Content-Disposition: form-data; name="addr[city]"\r\n\r\nParis',
      'Content-Disposition: form-data; name="addr[geo][lat]"\r\n\r\n1',
      'Content-Disposition: form-data; name="w"\r\n\r\n3',
      'Content-Disposition: form-data; name="h"\r\n\r\n4',
      'Content-Disposition: form-data; name="flat"\r\n\r\nw,3,h,4',
      'Content-Disposition: form-data; name="each"\r\n\r\nx',
      'Content-Disposition: form-data; name="each"\r\n\r\ny',
      'Content-Disposition: form-data; name="note"\r\n\r\nn',
      'Content-Disposition: form-data; name="files"; filename="f.txt"\r\nContent-Type: text/plain\r\n\r\nf',
    ]);
  });

  test("an item that contains the separator is refused", () => {
    const encoding = { tags: { style: "form", explode: false } } as const;
    const attempt = () => encodeBody(operation([{ contentType, encoding }]), { body: { tags: ["a,b"] } });
    expect(attempt).toThrow(
      'The property "tags" of the body of test.op has an item or a member that contains ","',
    );
  });

  test("headers whose value the document fixes", async () => {
    const encoding = { meta: { headers: { "X-Kind": "a" } } };
    expect(await parts({ contentType, encoding }, { meta: { a: 1 } })).toEqual([
      'Content-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\nX-Kind: a\r\n\r\n{"a":1}',
    ]);
  });

  test("a boundary of the caller is replaced by the one that is sent", async () => {
    const sent = await encode({ contentType: "multipart/form-data; boundary=mine" }, { a: "b" });
    expect(sent.contentType).toMatch(/^multipart\/form-data; boundary=cloudtemple-[\da-f]{32}$/);
  });

  test("the platform's own parser reads it back", async () => {
    const encoded = encodeBody(operation([{ contentType }]), {
      body: { "na\r\nme": "é", file: new File(["x"], "f") },
    });
    const response = new Response(encoded.body ?? null, {
      headers: { "content-type": encoded.contentType ?? "" },
    });
    const form = await response.formData();
    expect([...form.keys()]).toEqual(["na\r\nme", "file"]);
    expect((form.get("file") as File).name).toBe("f");
  });

  test("a FormData is written as the platform writes it", async () => {
    const form = new FormData();
    form.append('na"me', "a\nb\rc\r\nd");
    form.append("file", new File(["1"], 'ü"\n.txt', { type: "text/x" }));
    form.append("file", new Blob(["2"]));
    const written = async (sent: Response): Promise<string> => {
      const boundary = /boundary=(.*)/.exec(sent.headers.get("content-type") ?? "")?.[1] ?? "?";
      return (await sent.text()).replaceAll(boundary, "BOUNDARY");
    };
    const encoded = encodeBody(operation([{ contentType }]), { body: form });
    const headers = { "content-type": encoded.contentType ?? "" };
    const own = await written(new Response(encoded.body ?? null, { headers }));
    expect(own.trim()).toBe((await written(new Response(form))).trim());
    expect(encoded.replayable).toBe(true);
  });

  test("a FormData of another implementation is one too", async () => {
    const form = new UndiciFormData();
    form.append("a", "b");
    expect((await encode({ contentType }, form)).text).toContain('name="a"\r\n\r\nb\r\n');
  });

  test("a stream is rejected with an alternative", () => {
    const body = { file: new ReadableStream() };
    expect(() => encodeBody(operation([{ contentType }]), { body })).toThrow("openAsBlob");
  });
});

describe("multipart that is not plain data", () => {
  test.each<[string, unknown]>([
    ["a Map", new Map([["a", 1]])],
    ["a Set", new Set([1])],
    ["a URLSearchParams", new URLSearchParams("a=1")],
    ["a FormData", new FormData()],
  ])("%s as a property or within one is refused", (kind, value) => {
    const multipart = operation([{ contentType: "multipart/form-data" }]);
    expect(() => encodeBody(multipart, { body: { data: value } })).toThrow(
      `The property "data" of the body of test.op is ${kind}, which is not plain data`,
    );
    expect(() => encodeBody(multipart, { body: { data: { a: value } } })).toThrow(
      `The value a of the property "data" of the body of test.op is ${kind}`,
    );
  });

  test("URLSearchParams are not multipart, and FormData is no other multipart type", () => {
    const send = (contentType: string, body: unknown) => encodeBody(operation([{ contentType }]), { body });
    expect(() => send("multipart/form-data", new URLSearchParams("a=1"))).toThrow(ConfigurationError);
    expect(() => send("multipart/mixed", new FormData())).toThrow(ConfigurationError);
  });

  test("what is already encoded needs the boundary that it was encoded with", () => {
    const multipart = operation([{ contentType: "multipart/form-data" }]);
    const body = "--x\r\n\r\n--x--";
    expect(() => encodeBody(multipart, { body })).toThrow("boundary");
    expect(() => encodeBody(multipart, { body: new TextEncoder().encode(body) })).toThrow("boundary");
    const contentType = "multipart/form-data; boundary=x";
    expect(encodeBody(multipart, { body, contentType })).toMatchObject({ body, contentType });
    const blob = new Blob([body], { type: contentType });
    expect(encodeBody(multipart, { body: blob })).toMatchObject({ body: blob, contentType });
  });
});

describe("other types", () => {
  test.each([
    ["text/plain", "hello", "hello"],
    ["application/jsonl", '{"a":1}\n{"a":2}\n', '{"a":1}\n{"a":2}\n'],
    ["application/octet-stream", new Uint8Array([104, 105]), "hi"],
    ["application/octet-stream", new Uint8Array([104, 105]).buffer, "hi"],
    ["image/png", new Blob(["p"], { type: "image/jpeg" }), "p"],
  ])("%s is sent unchanged", async (contentType, body, text) => {
    expect(await encode({ contentType }, body)).toEqual({ contentType, text });
  });

  test.each<[string, unknown, string, string]>([
    ["image/*", new Blob(["p"], { type: "image/jpeg" }), "image/jpeg", "p"],
    ["*/*", new Blob(["p"], { type: "image/jpeg" }), "image/jpeg", "p"],
    ["*/*", new Blob(["{}"], { type: "application/json" }), "application/json", "{}"],
    ["*/*", new Blob(["p"]), "application/octet-stream", "p"],
    ["application/*", new Uint8Array([104, 105]), "application/octet-stream", "hi"],
    ["application/*; q=1", { a: 1 }, "application/json", '{"a":1}'],
    ["*/*", [1], "application/json", "[1]"],
    ["*/*", "a", "text/plain", "a"],
    ["text/*", "a", "text/plain", "a"],
    ["application/*", "a", "application/json", '"a"'],
    ["*/*", new URLSearchParams({ a: "b c" }), "application/x-www-form-urlencoded", "a=b+c"],
  ])("%s is sent with the type of the body: %o", async (range, body, contentType, text) => {
    expect(await encode({ contentType: range }, body)).toEqual({ contentType, text });
  });

  test.each<[string, unknown]>([
    ["image/*", new Uint8Array([1])],
    ["image/*", new Blob(["p"])],
    ["image/*", new Blob(["p"], { type: "text/plain" })],
    ["image/*", { a: 1 }],
  ])("%s is never sent itself, nor a type outside of it: %o", (contentType, body) => {
    const send = (wanted?: string) => encodeBody(operation([{ contentType }]), { body, contentType: wanted });
    expect(() => send()).toThrow(
      "accepts a body of type image/*, and the exact type of this one is unknown. Pass it",
    );
    expect(() => send("image/*")).toThrow("does not accept a body of type image/*");
    expect(() => send("text/plain")).toThrow("does not accept a body of type text/plain");
  });

  test("the caller may name a type in the range", () => {
    const body = new Uint8Array([1]);
    const encoded = encodeBody(operation([{ contentType: "image/*" }]), { body, contentType: "image/png" });
    expect(encoded).toMatchObject({ body, contentType: "image/png" });
  });

  test("bytes are sent unchanged as JSON", async () => {
    const contentType = "application/json";
    expect((await encode({ contentType }, new Blob(["[1]"]))).text).toBe("[1]");
    expect((await encode({ contentType }, new TextEncoder().encode("[2]"))).text).toBe("[2]");
    expect((await encode({ contentType }, new Blob(["[3]"]).stream())).text).toBe("[3]");
  });

  test("a stream can be sent once", () => {
    const body = new Blob(["x"]).stream();
    const encoded = encodeBody(operation([{ contentType: "application/octet-stream" }]), { body });
    expect(encoded.replayable).toBe(false);
  });

  test("an object cannot be sent as text", () => {
    const attempt = () => encodeBody(operation([{ contentType: "text/plain" }]), { body: { a: 1 } });
    expect(attempt).toThrow(ConfigurationError);
  });
});

describe("several content types", () => {
  const several = operation([{ contentType: "application/json" }, { contentType: "text/*" }]);

  test("the first one, or the one that the caller names", () => {
    expect(encodeBody(several, { body: "a" }).contentType).toBe("application/json");
    expect(encodeBody(several, { body: "a", contentType: "text/csv" })).toMatchObject({
      body: "a",
      contentType: "text/csv",
    });
    expect(encodeBody(several, { body: "a", contentType: "Application/JSON; charset=utf-8" }).body).toBe(
      '"a"',
    );
  });

  test("one that is not declared is rejected with a list of the declared ones", () => {
    const attempt = () => encodeBody(several, { body: "a", contentType: "image/png" });
    expect(attempt).toThrow("application/json, text/*");
  });
});

test("an operation without a body says so", () => {
  expect(() => encodeBody({ id: "test.op", method: "POST", path: "/", responses: {} }, { body: {} })).toThrow(
    "test.op takes no body. Leave `body` out.",
  );
});

describe("text in a charset", () => {
  const bytesOf = async (contentType: string, text: string): Promise<number[]> => {
    const { body } = encodeBody(operation([{ contentType }]), { body: text });
    return [...new Uint8Array(await new Response(body ?? null).arrayBuffer())];
  };

  test.each<[string, string, number[]]>([
    ["text/plain", "é", [0xc3, 0xa9]],
    ["text/plain; charset=UTF-8", "é", [0xc3, 0xa9]],
    ["text/plain; charset=utf8", "é", [0xc3, 0xa9]],
    ["text/plain; charset=ISO-8859-1", "é\u0080a", [0xe9, 0x80, 0x61]],
    ['application/xml; charset="us-ascii"', "<a/>", [0x3c, 0x61, 0x2f, 0x3e]],
  ])("%s, %s", async (contentType, text, bytes) => {
    expect(await bytesOf(contentType, text)).toEqual(bytes);
  });

  test.each([
    ["text/plain; charset=iso-8859-1", "€"],
    ["text/plain; charset=us-ascii", "é"],
    ["text/plain; charset=utf-16", "a"],
    ["text/plain; charset=constructor", "a"],
  ])("%s cannot hold %s, or is not written", async (contentType, text) => {
    await expect(bytesOf(contentType, text)).rejects.toThrow(/cannot be written in the charset/);
    const bytes = new Uint8Array([1]);
    expect(encodeBody(operation([{ contentType }]), { body: bytes }).body).toBe(bytes);
  });
});

test.each([
  "application/octet-stream",
  "multipart/form-data; boundary=x",
  "application/x-www-form-urlencoded",
])(
  "a stream that was read, or is being read, is refused before anything is sent as %s",
  async (contentType) => {
    const send = (body: ReadableStream) => encodeBody(operation([{ contentType }]), { body }).body;
    const unread = new Blob(["a"]).stream();
    expect(send(unread)).toBe(unread);
    expect(await new Response(unread).text()).toBe("a");
    expect(() => send(unread)).toThrow("was read already");
    const locked = new Blob(["a"]).stream();
    locked.getReader();
    expect(() => send(locked)).toThrow(ConfigurationError);
  },
);
