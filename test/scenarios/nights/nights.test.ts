import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { outcomeLine } from "../../../generator/commands/pull-progress.js";
import { changesetOf } from "../../../generator/diff/changeset.js";
import { diff } from "../../../generator/diff/diff.js";
import { renderMarkdown } from "../../../generator/diff/report/markdown.js";
import { folderSource } from "../../../generator/diff/sources.js";
import { copyOfSpecs, createPlatform, pullFrom, realDocument } from "../../generator/pull/platform.js";

// biome-ignore format: one line says it
type Editable = { [key: string]: Editable } & Editable[];

interface Night {
  readonly file: string;
  readonly title: string;
  readonly today: string;
  /** Changes the document of the module tag. */
  readonly change: (document: Editable) => unknown;
  /** Answers in place of the document. */
  readonly answer?: () => Response;
}

const REMOVE = "/v1/tags/resources/{resourceId}/keys/{key}";
const paths = (document: Editable): Editable => document["paths"]!;
const fields = (document: Editable): Editable => document["components"]!["schemas"]!["Tag"]!["properties"]!;
const deprecate = (node: Editable | undefined, removal: string, replacement: string, since: string): void =>
  void Object.assign(node!, { deprecated: true, "x-deprecation": { since, removal, replacement } });

const NIGHTS: readonly Night[] = [
  { file: "01-nothing", title: "Nothing changed", today: "2026-01-10", change: () => undefined },
  {
    file: "02-field-added",
    title: "A field was added",
    today: "2026-01-11",
    change: (document) =>
      void Object.assign(fields(document), { color: { type: "string", description: "As #rrggbb." } }),
  },
  {
    file: "03-operation-added",
    title: "An operation was added",
    today: "2026-01-12",
    change(document) {
      const list = paths(document)["/v1/tags"]!["get"]!;
      Object.assign(paths(document), {
        "/v1/tags/search": { get: Object.assign({}, list, { summary: "Search tags" }) },
      });
    },
  },
  {
    file: "04-deprecated",
    title: "An operation and a field were deprecated, with dates",
    today: "2026-01-13",
    change(document) {
      deprecate(paths(document)[REMOVE]!["delete"], "2026-04-20", "POST /v1/tags", "2026-01-13");
      deprecate(paths(document)["/v1/tags/search"]!["get"], "2026-06-01", "GET /v1/tags", "2026-01-13");
      deprecate(fields(document)["color"], "2026-05-01", "colorCode", "2026-01-13");
      Object.assign(fields(document), { colorCode: { type: "integer" } });
    },
  },
  {
    file: "05-date-earlier",
    title: "A date was moved earlier",
    today: "2026-01-14",
    change: (document) =>
      deprecate(paths(document)[REMOVE]!["delete"], "2026-03-20", "POST /v1/tags", "2026-01-13"),
  },
  {
    file: "06-removed-on-time",
    title: "The operation was removed on its date",
    today: "2026-03-20",
    change: (document) => void Reflect.deleteProperty(paths(document), REMOVE),
  },
  {
    file: "07-removed-early",
    title: "Another one was removed before its date",
    today: "2026-03-21",
    change: (document) => void Reflect.deleteProperty(paths(document), "/v1/tags/search"),
  },
  {
    file: "08-renamed",
    title: "The field went whose replacement was announced, and another one was renamed",
    today: "2026-05-01",
    change(document) {
      Reflect.deleteProperty(fields(document), "color");
      Object.assign(fields(document), { colour_code: fields(document)["colorCode"] });
      Reflect.deleteProperty(fields(document), "colorCode");
    },
  },
  {
    file: "09-broken-document",
    title: "The document is broken",
    today: "2026-05-02",
    change: () => undefined,
    answer: () => new Response("openapi: 3.0.3\npaths:\n  /v1/tags: {get: [\n"),
  },
  {
    file: "10-portal-down",
    title: "The portal is down",
    today: "2026-05-03",
    change: () => undefined,
    answer: () => new Response("Service unavailable", { status: 503 }),
  },
];

it("ten nights, each with its page", async () => {
  const folder = await copyOfSpecs();
  const platform = createPlatform();
  const document = parse(await realDocument("tag")) as Editable;
  platform.documents.set("tag", stringify(document));
  await pullFrom(platform, folder, { modules: ["tag"], today: "2026-01-09" });

  for (const { file, title, today, change, answer } of NIGHTS) {
    const yesterday = join(await mkdtemp(join(tmpdir(), "night-")), "specs");
    await cp(folder, yesterday, { recursive: true });
    change(document);
    platform.documents.set("tag", answer ?? stringify(document));
    const outcomes = await pullFrom(platform, folder, { modules: ["iam", "tag"], today });
    const found = await diff(folderSource(yesterday, "yesterday"), folderSource(folder, "today"), { today });
    const changeset = changesetOf(found, "cloudtemple");
    const page = [
      `# ${title}`,
      "",
      `Night of ${today}. What the pull says:`,
      "",
      "```text",
      ...outcomes.map(outcomeLine),
      ...outcomes.flatMap(({ warnings }) => warnings.map((warning) => `warning: ${warning}`)),
      "```",
      "",
      `Version: ${found.bump}. ${changeset === undefined ? "Nothing is proposed." : "The pull request says:"}`,
      ...(changeset === undefined ? [] : ["", "---", "", renderMarkdown(found).trimEnd()]),
      "",
    ].join("\n");
    await expect(page).toMatchFileSnapshot(`${file}.md`);
  }
});
