import { expect, test } from "vitest";
import { decodeText } from "../../../../generator/core/document/decode-text.js";

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

test.each<[string, Uint8Array, string | undefined, string]>([
  ["UTF-8", bytes("a: é€", "utf8"), undefined, "a: é€"],
  ["UTF-8 that an answer calls something else", bytes("a: é", "utf8"), "text/plain; charset=latin1", "a: é"],
  ["UTF-8 with a mark", bytes("\uFEFFa: é", "utf8"), undefined, "a: é"],
  ["UTF-16 with a mark", bytes("\uFEFFa: é", "utf16le"), undefined, "a: é"],
  ["UTF-16 without a mark", bytes("a: é", "utf16le"), undefined, "a: é"],
  ["the charset of an answer", bytes("a: é", "latin1"), 'text/yaml; charset="ISO-8859-1"', "a: é"],
  ["nothing", bytes("", "utf8"), undefined, ""],
])("%s is read", (_, content, type, want) => {
  expect(decodeText("api.yaml", content, type)).toBe(want);
});

test.each<[string, Uint8Array, string | undefined, number]>([
  ["Latin-1", bytes("a: b\nc: \xe9\n", "latin1"), undefined, 2],
  ["Latin-1 at the end", bytes("a: b\n\n\xe9", "latin1"), undefined, 3],
  ["a letter that is cut off", bytes("a: b\nc: é", "utf8").subarray(0, -1), undefined, 2],
  ["a charset that nobody knows", bytes("\xe9", "latin1"), "text/yaml; charset=klingon", 1],
])("%s is refused with its line", (_, content, type, line) => {
  expect(() => decodeText("api.yaml", content, type)).toThrow(
    `api.yaml:${line}: is not UTF-8. Expected YAML or JSON`,
  );
});
