import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateDocument } from "../../../generator/generate/generate-document.js";

/** How many deprecated operations {@link layCost} writes; each with three deprecated members beside it. */
export const OPERATIONS = 40;

/**
 * Two clients of one API in `folder`: `plain` of a document that deprecates nothing, `old` of one that deprecates every
 * operation, a parameter, a field of a request and a field of an answer of each, every one of them on a day of its own.
 */
export async function layCost(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, deprecated] of [
    ["plain", () => ({})],
    ["old", removedOn],
  ] as const) {
    const spec = join(folder, `${name}.json`);
    await writeFile(spec, JSON.stringify(documentWith(deprecated)));
    await generateDocument({
      spec,
      out: join(folder, name),
      runtime: "cloudtemple",
      allowedReferences: [],
      isStrict: true,
      check: false,
      verify: true,
      progress: { eachModule, warn: () => undefined },
    });
  }
}

async function eachModule(slugs: readonly string[], work: (slug: string) => Promise<string>): Promise<void> {
  await Promise.all(slugs.map(work));
}

function removedOn(day: number): object {
  const removal = new Date(Date.UTC(2024, 0, 1 + 7 * day)).toISOString().slice(0, 10);
  return { deprecated: true, "x-deprecation": { removal } };
}

function documentWith(deprecated: (day: number) => object): object {
  const paths: Record<string, object> = {};
  const schemas: Record<string, object> = {};
  const text = { type: "string" };
  const content = (name: string): object => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  });
  for (let number = 0; number < OPERATIONS; number += 1) {
    paths[`/v1/things${number}`] = {
      post: {
        tags: ["things"],
        ...deprecated(4 * number),
        parameters: [
          { name: "kept", in: "query", schema: text },
          { name: "old", in: "query", schema: text, ...deprecated(4 * number + 1) },
        ],
        requestBody: { content: content(`Sent${number}`) },
        responses: { 200: { description: "Done.", content: content(`Got${number}`) } },
      },
    };
    for (const [index, name] of [`Sent${number}`, `Got${number}`].entries()) {
      const old = { ...text, ...deprecated(4 * number + 2 + index) };
      schemas[name] = { type: "object", properties: { kept: text, old } };
    }
  }
  return { openapi: "3.1.0", info: { title: "Old", version: "1.0.0" }, paths, components: { schemas } };
}
