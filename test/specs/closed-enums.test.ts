import { describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "../../generator/json.js";
import { pointerOf } from "../../generator/json-pointer.js";
import { readOverlaid, reconstructedSlugs } from "./documents.js";

const OPENAI = "the documentation of the inference API says that it is OpenAI's, where it is a constant";

/**
 * Lists of values that stay closed in the reconstructed documents, and why. A list that a client has (the Terraform
 * provider, the Python client) is what its authors met, so it is an open one, `x-extensible-enum`: static IP addresses
 * had a fourth `source` a month after we had closed the list at three.
 */
const CLOSED: readonly (readonly [place: string, values: string, reason: string])[] = [
  ["llmaas #/components/schemas/Batch/properties/object", "batch", OPENAI],
  ["llmaas #/components/schemas/ChatCompletion/properties/object", "chat.completion", OPENAI],
  ["llmaas #/components/schemas/ChatCompletionChunk/properties/object", "chat.completion.chunk", OPENAI],
  [
    "llmaas #/components/schemas/ChatMessage/properties/role",
    "system user assistant tool function",
    "documentation, llmaas/api.md and memory-bank/swagger.yaml: the document of the API itself",
  ],
  [
    "llmaas #/components/schemas/ChatTool/properties/type",
    "function",
    "documentation, llmaas/api.md: the one kind of tool there is",
  ],
  [
    "llmaas #/components/schemas/ChatToolChoice/properties/type",
    "function",
    "documentation, llmaas/api.md: the one kind of tool there is",
  ],
  [
    "llmaas #/components/schemas/CreateTranscriptionPayload/properties/task",
    "transcribe translate",
    "documentation, llmaas/api.md and memory-bank/swagger.yaml: the document of the API itself",
  ],
  ["llmaas #/components/schemas/Embedding/properties/object", "embedding", OPENAI],
  ["llmaas #/components/schemas/EmbeddingList/properties/object", "list", OPENAI],
  ["llmaas #/components/schemas/UploadedFile/properties/object", "file", OPENAI],
  ["llmaas #/components/schemas/Model/properties/object", "model", OPENAI],
  ["llmaas #/components/schemas/ModelList/properties/object", "list", OPENAI],
  [
    "llmaas #/components/schemas/UploadFilePayload/properties/purpose",
    "batch",
    "documentation, llmaas/batch.md: the one purpose that files are uploaded for",
  ],
  [
    "vm_instances #/paths/~1v1~1virtual_machines/get/parameters/4/schema",
    "name createdAt updatedAt status vcpu ramGb ramGib",
    "strict mode can refuse a value, here ramGb, of a closed list only; issue 525 of the Terraform provider names the values of the API",
  ],
];

const found = new Map<string, string>();
for (const slug of reconstructedSlugs) {
  for (const [pointer, values] of closedIn(await readOverlaid(slug)))
    found.set(`${slug} #${pointer}`, values);
}

describe("closed lists of values", () => {
  it("are exactly these: a new one needs a reason, or must be open", () => {
    expect([...found.keys()].sort()).toEqual(CLOSED.map(([place]) => place).sort());
  });

  it.each(CLOSED)("%s: %s, for %s", (place, values, reason) => {
    expect(found.get(place)).toBe(values);
    expect(reason).toMatch(/^(documentation, |the documentation |strict mode )/);
  });

  it("are never open at the same place", async () => {
    for (const slug of reconstructedSlugs) {
      visit(await readOverlaid(slug), (schema, pointer) => {
        const isBoth = Array.isArray(schema["enum"]) && Array.isArray(schema["x-extensible-enum"]);
        expect(isBoth, `${slug} ${pointer}`).toBe(false);
      });
    }
  });

  it("are found at every place of a schema", () => {
    const document = { properties: { a: { items: { enum: ["x"] } }, enum: { enum: [1] } } };
    expect([...closedIn(document)]).toEqual([
      ["/properties/a/items", "x"],
      ["/properties/enum", "1"],
    ]);
  });
});

function closedIn(document: JsonObject): Map<string, string> {
  const closed = new Map<string, string>();
  visit(document, (schema, pointer) => {
    const values = schema["enum"];
    if (Array.isArray(values)) closed.set(pointer, values.map(String).join(" "));
  });
  return closed;
}

function visit(node: Json, see: (object: JsonObject, pointer: string) => void, pointer = ""): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) visit(item, see, pointer + pointerOf(String(index)));
  } else if (isObject(node)) {
    see(node, pointer);
    for (const [key, value] of Object.entries(node)) visit(value, see, pointer + pointerOf(key));
  }
}
