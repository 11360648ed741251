import { expect, test } from "vitest";
import type { CodecName } from "../../../../generator/core/model/codecs.js";
import { orShared, SHARED_CONTENTS } from "../../../../generator/core/model/shared-contents.js";
import * as codecs from "../../../../runtime/codecs.js";

/** Contents with codecs in place of their names. */
function withCodecs(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) =>
    typeof value === "string" && key !== "contentType" ? codecs[value as CodecName] : value,
  );
}

test.each(Object.entries(SHARED_CONTENTS))("%s is what the runtime has as %s", (text, name) => {
  expect(codecs[name]).toStrictEqual(withCodecs(text));
});

test("contents that differ are made with the codecs", () => {
  const make = (codec: (name: CodecName) => unknown) => ({ "2XX": { "text/plain": codec("text") } });
  expect(orShared(make, (name) => codecs[name])).toStrictEqual({ "2XX": { "text/plain": codecs.text } });
});

test("contents that are the same are the constant", () => {
  const make = (codec: (name: CodecName) => unknown) => ({ "2XX": { "application/json": codec("json") } });
  expect(orShared(make, (name) => codecs[name])).toBe(codecs.JSON_ANSWER);
});
