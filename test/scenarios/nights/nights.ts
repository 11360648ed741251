/** A parsed document that a night may change. */
// biome-ignore format: one line says it
export type Editable = { [key: string]: Editable } & Editable[];

/** One night of the platform: what it serves from then on. */
export interface Night {
  /** Of the page, without its ending. */
  readonly file: string;
  readonly title: string;
  /** Calendar date of the night. */
  readonly today: string;
  /** Changes the document of the module tag. */
  readonly change: (document: Editable) => unknown;
  /** What is answered in place of the document, and, without a text, in place of everything. */
  readonly trouble?: { readonly status: number; readonly text?: string };
  /** Number of a pull request that a stranger opens, from a branch of the same name in a fork. */
  readonly stranger?: number;
  /** Whether no change of the documents explains what the generated code shows. */
  readonly isSilent?: boolean;
  /** What the generated code has afterwards, by file below `generated/`. */
  readonly generated?: readonly { readonly file: string; readonly has?: string; readonly lacks?: string }[];
  /** What a person changes by hand below `specs/` when the job asks for it, before it runs again. */
  readonly fix?: { readonly what: string; readonly file: string; readonly edit: (text: string) => string };
}

const REMOVE = "/v1/tags/resources/{resourceId}/keys/{key}";
const paths = (document: Editable): Editable => document["paths"]!;
const fields = (document: Editable): Editable => document["components"]!["schemas"]!["Tag"]!["properties"]!;
const deprecate = (node: Editable | undefined, removal: string, replacement: string, since: string): void =>
  void Object.assign(node!, { deprecated: true, "x-deprecation": { since, removal, replacement } });

/** Nights in a row, each on the state that the night before left. */
export const NIGHTS: readonly Night[] = [
  { file: "01-nothing", title: "Nothing changed", today: "2026-01-10", change: () => undefined },
  {
    file: "02-field-added",
    title: "A field was added",
    today: "2026-01-11",
    change: (document) =>
      void Object.assign(fields(document), { color: { type: "string", description: "As #rrggbb." } }),
    generated: [{ file: "tag/schema.ts", has: "color?: string" }],
  },
  {
    file: "03-operation-added",
    title: "An operation was added",
    today: "2026-01-12",
    change(document) {
      const list = paths(document)["/v1/tags"]!["get"]!;
      Object.assign(paths(document), {
        "/v1/tags/search": { get: Object.assign(structuredClone(list), { summary: "Search tags" }) },
      });
    },
    generated: [
      { file: "operations.json", has: '"name":"listTagSearch"' },
      { file: "tag/tag.ts", has: "export function listTagSearch(" },
    ],
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
    generated: [
      { file: "tag/tag.ts", has: "@deprecated since 2026-01-13, removal 2026-04-20. Use createTag." },
      { file: "tag/schema.ts", has: "@deprecated since 2026-01-13, removal 2026-05-01. Use colorCode." },
      { file: "DEPRECATIONS.md", has: "2026-06-01" },
    ],
  },
  {
    file: "05-date-earlier",
    title: "A date was moved earlier",
    today: "2026-01-14",
    change: (document) =>
      deprecate(paths(document)[REMOVE]!["delete"], "2026-03-20", "POST /v1/tags", "2026-01-13"),
    generated: [{ file: "tag/tag.ts", has: "removal 2026-03-20. Use createTag.", lacks: "2026-04-20" }],
  },
  {
    file: "06-removed-on-time",
    title: "The operation was removed on its date",
    today: "2026-03-20",
    change: (document) => void Reflect.deleteProperty(paths(document), REMOVE),
    generated: [
      { file: "operations.json", lacks: '"name":"deleteResourceTag"' },
      { file: "tag/tombstones.ts", has: "deleteResourceTag" },
      { file: "tag/tag.ts", lacks: "function deleteResourceTag" },
    ],
    fix: {
      what: "removes the action of the overlay, whose operation is gone",
      file: "overlays/tag.yaml",
      edit: (text) => text.slice(0, text.indexOf("  - target: $.paths['/v1/tags/resources/")),
    },
  },
  {
    file: "07-removed-early",
    title: "Another one was removed before its date",
    today: "2026-03-21",
    change: (document) => void Reflect.deleteProperty(paths(document), "/v1/tags/search"),
    generated: [
      { file: "operations.json", lacks: '"name":"listTagSearch"' },
      { file: "tag/tombstones.ts", has: "listTagSearch" },
    ],
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
    generated: [{ file: "tag/schema.ts", has: "colour_code?: number", lacks: "color?:" }],
  },
  {
    file: "09-broken-document",
    title: "The document is broken",
    today: "2026-05-02",
    change: () => undefined,
    trouble: { status: 200, text: "openapi: 3.0.3\npaths:\n  /v1/tags: {get: [\n" },
  },
  {
    file: "10-portal-down",
    title: "The portal is down",
    today: "2026-05-03",
    change: () => undefined,
    trouble: { status: 503 },
  },
  {
    file: "11-strangers-branch",
    title: "A stranger's branch is called regenerate",
    today: "2026-05-04",
    stranger: 5,
    change(document) {
      Object.assign(fields(document), { weight: { type: "integer", description: "For sorting." } });
      deprecate(
        paths(document)["/v1/tags"]!["get"],
        "2026-12-01",
        "GET /v1/tags/resources/{resourceId}",
        "2026-05-04",
      );
    },
    generated: [
      { file: "tag/schema.ts", has: "weight?: number" },
      { file: "tag/tag.ts", has: "@deprecated since 2026-05-04, removal 2026-12-01." },
    ],
  },
  {
    file: "12-generated-code-alone",
    title: "Only the generated code shows a change",
    today: "2026-05-05",
    change(document) {
      for (const item of Object.values<Editable>(paths(document)))
        for (const operation of Object.values<Editable>(item)) Object.assign(operation, { tags: ["labels"] });
    },
    generated: [{ file: "tag/label.ts", has: "export function listTags(" }],
  },
  {
    file: "13-route-moved",
    title: "A route moved before the date of its removal",
    today: "2026-05-06",
    change(document) {
      const list = structuredClone(paths(document)["/v1/tags"]!["get"]!);
      for (const key of ["deprecated", "x-deprecation"]) Reflect.deleteProperty(list, key);
      Object.assign(paths(document), { "/v2/tags": { get: list } });
      Reflect.deleteProperty(paths(document)["/v1/tags"]!, "get");
    },
    generated: [
      { file: "tag/label.ts", has: "export function listTagsV2(" },
      { file: "tag/tombstones.ts", has: "listTags" },
    ],
  },
  {
    file: "14-backdated",
    title: "A notice is dated back",
    today: "2026-05-07",
    change: (document) => deprecate(fields(document)["weight"], "2026-06-01", "colour_code", "2026-02-01"),
    generated: [{ file: "tag/schema.ts", has: "@deprecated since 2026-02-01, removal 2026-06-01." }],
  },
];
