import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generateDocument } from "../../generator/generate/generate-document.js";
import type { DeprecationRecord, OperationRecord } from "../../generator/generate/output/records.js";
import { isObject, type Json, objectMember, stringMember } from "../../generator/json.js";
import { valueAt } from "../../generator/json-pointer.js";
import { commentLine } from "../../generator/text/comment.js";
import { REPOSITORY } from "../support/project.js";

const CORPUS = join(REPOSITORY, "../shared/corpus");
const DOCUMENTS = ["hetzner.json", "docker.yaml", "clerk.yaml", "adyen-checkout.json"];
const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

const isThere = existsSync(CORPUS);
if (!isThere) console.warn(`Real documents are not tested: there is no ${CORPUS}.`);

/** `GET /path` of every operation, counted without any of the generator's own reading. */
function routesOf(document: Json): string[] {
  return Object.entries(objectMember(document, "paths") ?? {}).flatMap(([path, node]) => {
    const item = valueAt(document, stringMember(node, "$ref") ?? "") ?? null;
    const operations = {
      ...(isObject(node) ? node : {}),
      ...(stringMember(node, "$ref") && isObject(item) ? item : {}),
    };
    return Object.keys(operations)
      .filter((method) => METHODS.has(method))
      .map((method) => `${method.toUpperCase()} ${path}`);
  });
}

describe.skipIf(!isThere)("real documents", () => {
  let folder = "";
  const warnings: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cloudtemple-real-"));
    await writeFile(join(folder, "package.json"), '{"type": "module"}');
    for (const name of DOCUMENTS) {
      await generateDocument({
        spec: join(CORPUS, name),
        out: join(folder, name),
        runtime: undefined,
        allowedReferences: [],
        isStrict: true,
        check: false,
        verify: true,
        progress: {
          eachModule: async (slugs, work) => {
            for (const slug of slugs) await work(slug);
          },
          warn: (text) => warnings.push(`${name}: ${text}`),
        },
      });
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = <T>(name: string, file: string): Promise<T> =>
    readFile(join(folder, name, file), "utf8").then((text) => JSON.parse(text) as T);

  test.each(DOCUMENTS)("%s: every operation is there once", async (name) => {
    const document = parse(await readFile(join(CORPUS, name), "utf8")) as Json;
    const operations = await read<OperationRecord[]>(name, "operations.json");
    const routes = routesOf(document).sort();
    expect(routes.length).toBeGreaterThan(20);
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes);
    expect(new Set(operations.map((operation) => operation.name)).size).toBe(routes.length);
  });

  test("none has a type error, with the runtime of this repository", () => {
    const roots = DOCUMENTS.map((name) => join(folder, name, "index.ts"));
    const program = ts.createProgram(roots, {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      skipLibCheck: false,
      noEmit: true,
    });
    const errors = ts.getPreEmitDiagnostics(program).map((diagnostic) => {
      const file = diagnostic.file?.fileName.replace(folder, "") ?? "";
      return `${file}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")}`;
    });
    expect(errors).toEqual([]);
    // Files of all four, and of the runtime they import.
    const files = program.getSourceFiles().map(({ fileName }) => fileName);
    expect(files.filter((file) => file.startsWith(folder)).length).toBeGreaterThan(100);
    expect(files).toContain(join(REPOSITORY, "runtime/index.ts"));
  });

  test("the 62 messages of Adyen are in the records and in @deprecated tags of the types", async () => {
    const name = "adyen-checkout.json";
    const messages: string[] = [];
    JSON.parse(await readFile(join(CORPUS, name), "utf8"), (key, value: unknown) => {
      if (key === "x-deprecatedMessage" && typeof value === "string") messages.push(value);
      return value;
    });
    expect(messages).toHaveLength(62);
    const records = await read<DeprecationRecord[]>(name, "deprecations.json");
    const notes = new Set(records.map(({ note }) => note));
    const sources = (await readdir(join(folder, name))).filter((file) =>
      /^(?!deprecations).*\.ts$/.test(file),
    );
    const texts = await Promise.all(sources.map((file) => readFile(join(folder, name, file), "utf8")));
    const tags = texts.flatMap((text) => text.split("\n")).filter((line) => line.includes("@deprecated "));
    for (const message of new Set(messages)) {
      expect(notes).toContain(message.trim());
      expect(tags.filter((tag) => tag.includes(commentLine(message))).length, message).toBeGreaterThan(0);
    }
  });

  test("there is no other problem", () => {
    // Docker declares a header that OpenAPI ignores, and errors of its streams as objects of the streams' media type.
    const known = /OpenAPI ignores a header parameter|vnd\.docker\.[a-z-]+\/schema: is not used/;
    expect(warnings.filter((text) => known.test(text))).toHaveLength(2);
    expect(warnings.filter((text) => !known.test(text))).toEqual([]);
  });
});
