import { type DiffOptions, type DocumentDiff, diff } from "../../../generator/diff/diff.js";
import type { StateSource } from "../../../generator/diff/sources.js";
import type { JsonObject } from "../../../generator/json.js";

/** A document as a test edits it; edits reach wherever they like. */
// biome-ignore format: one line says it
export type Editable = { [key: string]: Editable } & Editable[];

const object = (properties: Record<string, unknown>, ...required: string[]): unknown => ({
  type: "object",
  ...(required.length > 0 ? { required } : {}),
  properties,
});
const ref = (name: string): unknown => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: unknown): unknown => ({ "application/json": { schema } });
const answers = (schema: unknown): unknown => ({
  200: { description: "Done.", content: json(schema) },
  404: { description: "Not found.", content: json(ref("Failure")) },
});

/** A small module with everything in it that can change. */
export function shop(): Editable {
  return {
    openapi: "3.0.3",
    info: { title: "Shop", version: "1.0.0", description: "A shop." },
    servers: [{ url: "https://shiva.cloud-temple.com/api/shop" }],
    security: [{ bearer: [] }],
    paths: {
      "/v1/things": {
        get: {
          operationId: "listThings",
          summary: "List things",
          description: "Permissions: shop_read",
          tags: ["things"],
          parameters: [
            { name: "name", in: "query", description: "Part of the name.", schema: { type: "string" } },
            { name: "limit", in: "query", schema: { type: "integer", maximum: 100, default: 20 } },
            {
              name: "states[]",
              in: "query",
              schema: { type: "array", items: { type: "string", enum: ["on", "off"] } },
            },
          ],
          responses: answers({ type: "array", items: ref("Thing") }),
        },
        post: {
          operationId: "createThing",
          tags: ["things"],
          requestBody: { required: true, content: json(ref("ThingInput")) },
          responses: { 201: { description: "Accepted." } },
          "x-activity": "always",
          "x-created-id": ["result"],
        },
      },
      "/v1/things/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
        get: { operationId: "getThing", tags: ["things"], responses: answers(ref("Thing")) },
        patch: {
          operationId: "updateThing",
          tags: ["things"],
          requestBody: { content: json(ref("Thing")) },
          responses: { 204: { description: "Done." } },
          "x-activity": "never",
        },
      },
      "/v1/shapes": {
        get: {
          operationId: "listShapes",
          tags: ["shapes"],
          responses: answers({ oneOf: [ref("Circle"), ref("Square")] }),
        },
      },
    },
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: {
        Thing: object(
          {
            id: { type: "string", format: "uuid", readOnly: true },
            name: { type: "string", description: "What it is called.", maxLength: 40 },
            size: { type: "integer" },
            state: { type: "string", enum: ["on", "off"] },
            kind: { type: "string", "x-extensible-enum": ["small", "large"] },
            note: { type: "string", nullable: true },
            owner: ref("Owner"),
            disks: {
              type: "array",
              items: object({ label: { type: "string" }, size: { type: "integer" } }, "label"),
            },
            labels: { type: "object", additionalProperties: { type: "string" } },
          },
          "id",
          "name",
        ),
        Owner: object({ name: { type: "string" }, parent: ref("Owner") }, "name"),
        ThingInput: object({ name: { type: "string" }, count: { type: "integer", minimum: 1 } }, "name"),
        Circle: object({ type: { type: "string", enum: ["circle"] }, radius: { type: "number" } }, "type"),
        Square: object({ type: { type: "string", enum: ["square"] }, side: { type: "number" } }, "type"),
        Failure: object({ error: { type: "string" } }),
      },
    },
  } as unknown as Editable;
}

/** A state of `specs/` with that one module. */
export function stateOf(
  document: unknown,
  {
    title = "state",
    overlay,
    names,
    history,
  }: { title?: string; overlay?: string; names?: JsonObject; history?: JsonObject } = {},
): StateSource {
  const files: Record<string, string | undefined> = {
    "modules.yaml": JSON.stringify({
      modules: [{ slug: "shop", title: "Shop", status: "known", basePath: "/shop", documentUrls: [] }],
    }),
    "shop.yaml": typeof document === "string" ? document : JSON.stringify(document),
    "overlays/shop.yaml": overlay,
    "names.json": names === undefined ? undefined : JSON.stringify(names),
    "history.json": history === undefined ? undefined : JSON.stringify(history),
  };
  return { title, read: async (name) => files[name] };
}

/** What the edit changes; `prepare` edits both states first. */
export async function editShop(
  edit: (document: Editable) => void,
  { prepare = () => undefined, ...options }: DiffOptions & { prepare?: (document: Editable) => void } = {},
): Promise<DocumentDiff> {
  const [before, after] = [shop(), shop()];
  prepare(before);
  prepare(after);
  edit(after);
  return diff(stateOf(before, { title: "before" }), stateOf(after, { title: "after" }), options);
}

/** One line per change: level, kind, name, texts, and the operations it reaches. */
export function linesOf({ changes }: Pick<DocumentDiff, "changes">): string[] {
  return changes.map(({ levels, kind, name, before, after, operations, isSuggestion }) => {
    const texts = before === undefined && after === undefined ? "" : ` (${before ?? ""} -> ${after ?? ""})`;
    const guess = isSuggestion === true ? " ?" : "";
    return `${levels.join("+")} ${kind} ${name}${texts}${guess} @ ${operations.join(" ")}`.trimEnd();
  });
}

/** The lines of what the rules find in the documents, without what the comparison of the generated code adds. */
export function ruledLinesOf({ changes }: Pick<DocumentDiff, "changes">): string[] {
  return linesOf({ changes: changes.filter(({ kind }) => !/^(?:export|files)-/.test(kind)) });
}

export function policyLinesOf({ policy }: Pick<DocumentDiff, "policy">): string[] {
  return policy.map(({ severity, rule, name }) => `${severity} ${rule} ${name}`);
}
