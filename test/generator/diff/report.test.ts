import { describe, expect, it } from "vitest";
import type { ChangeKind } from "../../../generator/diff/change.js";
import { changesetOf } from "../../../generator/diff/changeset.js";
import { type DocumentDiff, diff } from "../../../generator/diff/diff.js";
import { renderAnnotations } from "../../../generator/diff/report/annotations.js";
import { describeChange } from "../../../generator/diff/report/describe-change.js";
import { renderMarkdown } from "../../../generator/diff/report/markdown.js";
import { plainSentence, renderText } from "../../../generator/diff/report/plain.js";
import { renderJson } from "../../../generator/diff/report/structured.js";
import { text } from "../../support/from-text.js";
import { CONTENT_EDITS } from "./edits/of-contents.js";
import { OPERATION_EDITS } from "./edits/of-operations.js";
import { SCHEMA_EDITS } from "./edits/of-schemas.js";
import { editShop, shop, stateOf } from "./states.js";

const notice = { since: "2026-02-01", removal: "2026-05-01", replacement: "GET /v1/things" };

/** A release with something of everything. */
async function release(): Promise<DocumentDiff> {
  const [before, after] = [shop(), shop()];
  const shapes = before["paths"]!["/v1/shapes"]!["get"]!;
  Object.assign(shapes, { deprecated: true, "x-deprecation": notice });
  Reflect.deleteProperty(after["paths"]!, "/v1/shapes");
  const fields = after["components"]!["schemas"]!["Thing"]!["properties"]!;
  Object.assign(fields, { ownerRef: fields["owner"], color: { type: "string" } });
  Reflect.deleteProperty(fields, "owner");
  Object.assign(fields["name"]!, { description: "Its name." });
  Object.assign(after["paths"]!["/v1/things/{id}"]!["get"]!, { deprecated: true, "x-deprecation": notice });
  return diff(stateOf(before, { title: "before" }), stateOf(after, { title: "after" }), {
    today: "2026-02-01",
  });
}

it("says it to a terminal", async () => {
  expect(renderText(await release())).toBe(
    `${text`
    before -> after

    breaking for callers (2)
      shop: owner of Thing was probably renamed to ownerRef (readers too) [getThing, listThings, updateThing]
      shop: listShapes (GET /v1/shapes) was removed; use listThings instead

    compatible (1)
      shop: Thing.color (string) was added [getThing, listThings, updateThing]

    documentation (1)
      shop: The description of Thing.name changed [getThing, listThings, updateThing]

    deprecations (3)
      shop: getThing is deprecated and will be removed on 2026-05-01; use listThings instead
      shop: alarm: listShapes was removed BEFORE its announced date, 2026-05-01
      shop: broken: Thing.owner was removed without notice

    1 module differs: 2 breaking for callers, 0 breaking for readers, 1 compatible, 1 documentation; 3 about deprecations, 2 against the policy; version: major
  `}\n`,
  );
});

it("writes an entry of a changelog", async () => {
  await expect(renderMarkdown(await release())).toMatchFileSnapshot("release.md");
});

it("writes the same entry into a changeset, under a name that follows from it", async () => {
  const found = await release();
  const changeset = changesetOf(found, "cloudtemple")!;
  expect(changeset.text).toBe(
    `---\n"cloudtemple": major\n---\n\nFollow the API documents: shop.\n\n${renderMarkdown(found)}`,
  );
  expect(changeset.file).toMatch(/^api-[0-9a-f]{10}\.md$/);
  expect(changesetOf(await release(), "cloudtemple")).toEqual(changeset);
  expect(changesetOf(await editShop(() => undefined), "cloudtemple")).toBeUndefined();
});

it("points GitHub at the lines of the documents", async () => {
  const before = shop();
  const lines = JSON.stringify(before, null, 1);
  Object.assign(before["components"]!["schemas"]!["Circle"]!["properties"]!["radius"]!, { type: "string" });
  const after = JSON.stringify(before, null, 1);
  const line = after.split("\n").findIndex((each) => each.includes('"radius"')) + 1;
  expect(renderAnnotations(await diff(stateOf(lines), stateOf(after)))).toBe(
    `::error file=specs/shop.yaml,line=${line},title=Breaks readers::shop: Circle.radius: the type changed from number to string\n` +
      "::notice title=API documents::1 module differs: 0 breaking for callers, 1 breaking for readers, 0 compatible, 0 documentation; 0 about deprecations, 0 against the policy; version: major\n",
  );
});

it("shows GitHub no more than it keeps, and says how many there are", async () => {
  const found = await editShop((document) => {
    const fields = document["components"]!["schemas"]!["Thing"]!["properties"]!;
    const names = Array.from({ length: 25 }, (_, index) => `f${index}`);
    Object.assign(fields, Object.fromEntries(names.map((name) => [name, { type: "integer" }])));
    (document["components"]!["schemas"]!["Thing"]!["required"] as unknown as string[]).push(...names);
  });
  const lines = renderAnnotations(found).trim().split("\n");
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toContain("(15 more than GitHub shows)");
});

it("has a sentence for every kind of change", async () => {
  const seen = new Set<ChangeKind>();
  for (const { edit } of [...OPERATION_EDITS, ...CONTENT_EDITS, ...SCHEMA_EDITS]) {
    for (const change of (await editShop(edit)).changes) {
      seen.add(change.kind);
      const sentence = plainSentence(describeChange(change));
      expect(sentence).not.toMatch(/undefined|\[object|^\s*$| {2}|\($|\(\)/);
    }
  }
  expect(seen.size).toBeGreaterThan(40);
});

describe("text of a document that means harm", () => {
  const hostile = [
    "`\n::error::owned",
    "##[set-output name=x]y",
    "::stop-commands::token",
    "```\n# Heading",
    "<script>alert(1)</script>",
    "[link](https://evil.example) @team #1",
    "%0A::warning::x, y: z",
    "\u001b[31mred\u202Eesrever",
    "--- | **bold** _it_ ~~gone~~",
    "</details><img src=x>",
    "${{ secrets.TOKEN }} $(id) `id`",
  ];

  async function poisoned(poison: string): Promise<DocumentDiff> {
    const [before, after] = [shop(), shop()];
    const fields = before["components"]!["schemas"]!["Thing"]!["properties"]!;
    Object.assign(fields, { [poison]: { type: "string", enum: [poison] } });
    Object.assign(after["components"]!["schemas"]!["Thing"]!["properties"]!, {
      color: { type: "string", enum: [poison] },
    });
    const parameter = {
      name: poison,
      in: "query",
      schema: { type: "string", default: poison, pattern: poison },
    };
    (after["paths"]!["/v1/things"]!["get"]!["parameters"] as unknown as unknown[]).push(parameter);
    Object.assign(after["paths"]!["/v1/things"]!["get"]!, {
      deprecated: true,
      description: `Permissions: x\n\n${poison}`,
      "x-deprecation": { replacement: poison, note: poison },
    });
    return diff(stateOf(before, { title: poison }), stateOf(after, { title: poison }));
  }

  it.each(hostile)("%j", async (poison) => {
    const found = await poisoned(poison);
    const outputs = {
      text: renderText(found),
      markdown: renderMarkdown(found),
      json: renderJson(found),
      annotations: renderAnnotations(found),
    };
    for (const output of Object.values(outputs)) {
      expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
      expect(output).not.toContain("##[");
    }
    for (const output of [outputs.text, outputs.json, outputs.markdown])
      expect(output).not.toMatch(/^\s*::/m);
    // Each line of annotations is one command of ours.
    for (const line of outputs.annotations.trim().split("\n"))
      expect(line).toMatch(
        /^::(error|warning|notice) (file=specs\/shop\.yaml,line=\d+,)?title=[\w ]+::[^\n]*$/,
      );
    expect(JSON.parse(outputs.json)).toMatchObject({ bump: found.bump });
    // Outside of code, nothing of it is markup: spans and fences are cut out, and what is left is looked at.
    const prose = outputs.markdown
      .replaceAll(/^ *(`{3,})\w*\n[\s\S]*?^ *\1$/gm, "")
      .replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "")
      .replaceAll(/<\/?(details|summary)>/g, "");
    expect(prose).not.toMatch(/[<>]|\]\(|(^|[^\\])@|https?:|^#(?!## )/m);
    expect(outputs.markdown.match(/<details>/g)?.length ?? 0).toBe(
      outputs.markdown.match(/<\/details>$/gm)?.length ?? 0,
    );
  });
});
