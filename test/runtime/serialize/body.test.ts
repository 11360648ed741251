import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { BodyContent, Operation } from "../../../runtime/operation.js";
import { encodeBody } from "../../../runtime/serialize/body.js";

function operation(
  body: readonly BodyContent[] | undefined,
  method: Operation["method"] = "POST",
): Operation {
  return { id: "test.op", method, path: "/", responses: {}, ...(body && { body }) };
}

async function encode(content: BodyContent, body: unknown): Promise<{ contentType: string; text: string }> {
  const encoded = encodeBody(operation([content]), { body });
  const request = new Request("http://localhost/", {
    method: "POST",
    body: encoded.body ?? null,
    ...(encoded.contentType !== undefined && { headers: { "content-type": encoded.contentType } }),
    ...(!encoded.replayable && { duplex: "half" }),
  });
  return { contentType: request.headers.get("content-type") ?? "", text: await request.text() };
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

  test("no body, no content type", () => {
    expect(encodeBody(operation([{ contentType: "application/json" }]), {})).toMatchObject({
      body: undefined,
      contentType: undefined,
    });
  });

  test.each([[() => 1], [{ a: 1n }]])("%o cannot be written as JSON", (body) => {
    expect(() => encodeBody(operation(undefined), { body })).toThrow(ConfigurationError);
  });
});

describe("form-urlencoded", () => {
  const contentType = "application/x-www-form-urlencoded";
  test("properties in form style, a space is +", async () => {
    const body = { id: "a b&c", tags: ["x", "y"], address: { city: "Paris" }, none: undefined, empty: "" };
    expect(await encode({ contentType }, body)).toEqual({
      contentType,
      text: "id=a+b%26c&tags=x&tags=y&city=Paris&empty=",
    });
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

  test("URLSearchParams are sent unchanged", async () => {
    expect((await encode({ contentType }, new URLSearchParams({ a: "b c" }))).text).toBe("a=b+c");
  });
});

describe("multipart", () => {
  const contentType = "multipart/form-data";
  async function parts(content: BodyContent, body: unknown): Promise<string[]> {
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

  test("FormData is sent unchanged, the platform adds the boundary", async () => {
    const form = new FormData();
    form.set("a", "b");
    expect((await encode({ contentType }, form)).contentType).toMatch(/^multipart\/form-data; boundary=/);
  });

  test("a stream is rejected with an alternative", () => {
    const body = { file: new ReadableStream() };
    expect(() => encodeBody(operation([{ contentType }]), { body })).toThrow("openAsBlob");
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

  test("GET cannot have one", () => {
    expect(() => encodeBody(operation(undefined, "GET"), { body: 1 })).toThrow(ConfigurationError);
  });
});
