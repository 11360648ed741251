import type { LoadedDocument } from "../../generator/core/document/document.js";
import type { BuiltModule, ModuleContext } from "../../generator/core/model/build.js";
import type { Module, Operation } from "../../generator/core/model/model.js";
import type { GeneratedModule } from "../../generator/generate/generate-module.js";
import type { Json, JsonObject } from "../../generator/json.js";

/** What the tests know of a module beyond its document, unless they say otherwise: one of `specs/`. */
export function contextOf(changes: Partial<ModuleContext> = {}): ModuleContext {
  return {
    slug: "shop",
    title: "Shop",
    basePath: "/shop",
    names: {},
    limitsFor: () => [],
    history: {},
    warn: () => undefined,
    ...changes,
  };
}

/** The context of a document outside `specs/`; its warnings are added to `warnings`. */
export function foreignContext(warnings: string[] = []): ModuleContext {
  return contextOf({ names: undefined, basePath: undefined, warn: (text) => warnings.push(text) });
}

/** A document of the given members, with what OpenAPI requires around them. */
export function documentText(members: Record<string, unknown>): string {
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1.2.3" },
    paths: {},
    ...members,
  });
}

export async function load(members: Record<string, unknown>, overlay?: string): Promise<LoadedDocument> {
  // Loaded on demand, as below: compilers take long, and most tests need only some of them.
  const { loadDocument } = await import("../../generator/core/document/document.js");
  return loadDocument(
    { file: "shop.yaml", text: documentText(members) },
    overlay === undefined ? {} : { overlay: { file: "overlays/shop.yaml", text: overlay } },
  );
}

/** The document as the model sees it: overlaid, upgraded, sorted. */
export async function loadRoot(members: Record<string, unknown>, overlay?: string): Promise<JsonObject> {
  return (await load(members, overlay)).root;
}

export async function build(
  members: Record<string, unknown>,
  context: Partial<ModuleContext> = {},
): Promise<BuiltModule> {
  const { buildModule } = await import("../../generator/core/model/build.js");
  return buildModule(await load(members), contextOf(context));
}

export async function buildModel(
  members: Record<string, unknown>,
  context: Partial<ModuleContext> = {},
): Promise<Module> {
  return (await build(members, context)).module;
}

/** The model of a document with one operation, `GET /v1/things` unless said otherwise. */
export async function buildOperation(
  node: Record<string, unknown>,
  {
    method = "get",
    path = "/v1/things",
    context = {},
    ...members
  }: { method?: string; path?: string; context?: Partial<ModuleContext>; [member: string]: unknown } = {},
): Promise<Operation> {
  const responses = { 200: { description: "Done." } };
  const module = await buildModel(
    { ...members, paths: { [path]: { [method]: { responses, ...node } } } },
    context,
  );
  return module.operations[0]!;
}

/** All files of a document, as `specs/` would give them. */
export async function generateFrom(
  members: Record<string, unknown>,
  context: Partial<ModuleContext> = {},
): Promise<GeneratedModule> {
  const { generateModule } = await import("../../generator/generate/generate-module.js");
  return generateModule(await load(members), contextOf(context), {
    source: "specs/shop.yaml",
    command: "npm run generate",
    runtime: "../../runtime/index.js",
    folder: "shop/",
  });
}

/** The types of the module, whichever file declares them, sorted by name: text without imports. */
export async function generateSchema(
  members: Record<string, unknown>,
  context: Partial<ModuleContext> = {},
): Promise<string> {
  return typesOf((await generateFrom(members, context)).files);
}

/** The declarations of types in generated files, each with the constant beside it, sorted by name, generic ones last. */
export function typesOf(files: ReadonlyMap<string, string>): string {
  const declarations = [...files]
    .filter(([name]) => !["deprecations.ts", "index.ts", "tombstones.ts"].includes(name))
    .flatMap(([, text]) => text.trim().split(/\n\n(?=\/\*\*|export |type |const )/))
    .flatMap((text) => {
      const [, exported, kind, name = ""] = /^(export )?(interface|type|const) (\w+)/m.exec(text) ?? [];
      const isFunction = /^(?:export )?function /m.test(text) || (kind === "const" && exported === undefined);
      return name === "" || isFunction ? [] : [{ text, place: `${exported === undefined ? 1 : 0}${name}` }];
    });
  const distinct = new Map(declarations.map((declaration) => [declaration.text, declaration]));
  return [...distinct.values()]
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ text }) => text)
    .join("\n\n");
}

/** The generated declaration called `name`, comment included. */
export async function generateType(
  name: string,
  members: Record<string, unknown>,
  context: Partial<ModuleContext> = {},
): Promise<string> {
  const schema = await generateSchema(members, context);
  const declarations = schema.split(/\n\n(?=\/\*\*|export |type )/);
  const found = declarations.find((declaration) =>
    new RegExp(`^(export )?(interface|type) ${name}\\b`, "m").test(declaration),
  );
  if (found === undefined) throw new Error(`There is no type ${name} in:\n${schema}`);
  return found;
}

/** A document in which `GET /v1/things` answers with `schema` and `POST /v1/things` takes it. */
export function bothWays(schema: Json, schemas: Record<string, unknown> = {}): Record<string, unknown> {
  const content = { "application/json": { schema } };
  return {
    paths: {
      "/v1/things": {
        get: { responses: { 200: { description: "Things.", content } } },
        post: { requestBody: { content, required: true }, responses: { 204: { description: "Done." } } },
      },
    },
    components: { schemas },
  };
}

/** Lines of a text as written in a test, without the indentation they share. */
export function text(strings: TemplateStringsArray): string {
  const lines = (strings.raw[0] ?? "").replace(/^\n/, "").replace(/\n *$/, "").split("\n");
  const depths = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join("\n");
}

/** The message that `run` fails with. */
export async function messageOf(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("Nothing was thrown.");
}
