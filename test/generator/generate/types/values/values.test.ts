import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDocument } from "../../../../../generator/core/document/document.js";
import { generateModule } from "../../../../../generator/generate/generate-module.js";
import { compilers } from "../../../../bench/compilers.js";
import { foreignContext } from "../../../../support/from-text.js";
import { discriminators } from "./discriminators.js";
import { media } from "./media.js";
import { oneWay } from "./one-way.js";
import { kindsInPlaces } from "./places.js";
import type { TypedValue, ValueCase } from "./value-case.js";

/** Places that between them have what differs: each version, a composition, a component, a parameter, a stream. */
const PLACES = [
  "in a property",
  "in an answer and a body of 3.0",
  "in a component of Swagger",
  "extended",
  "in oneOf of 3.0",
  "in parameters",
  "in items of streams (3.2)",
];

const handmade: readonly ValueCase[] = [...discriminators, ...media, ...oneWay];
/** Every kind in every place takes minutes. */
const cases = [
  ...handmade,
  ...kindsInPlaces.filter(
    ({ name }) => process.env["CLOUDTEMPLE_TEST_ALL"] !== undefined || PLACES.includes(name),
  ),
];

const REPOSITORY = fileURLToPath(new URL("../../../../../", import.meta.url));

/** Every check that a user can turn on. */
const STRICTEST = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "ESNext",
  moduleResolution: "Bundler",
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  noEmit: true,
};

const PRELUDE = `import type * as api from "./index.js";
declare function takes<T>(value: T): void;
declare function value<T>(): T;
`;

const folder = await mkdtemp(join(tmpdir(), "values-"));
afterAll(() => rm(folder, { recursive: true }));

beforeAll(async () => {
  // The sources of the runtime, and what they import.
  for (const name of ["runtime", "node_modules"]) await symlink(join(REPOSITORY, name), join(folder, name));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await mkdir(join(folder, "cases"));
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: STRICTEST, include: ["cases/*/*.ts"] }),
  );
  for (const each of cases) {
    const own = join(folder, "cases", folderOf(each));
    // Fails where two cases have one name.
    await mkdir(own);
    const document = await loadDocument({ file: "api.json", text: JSON.stringify(each.document) });
    const options = {
      source: "api.json",
      command: "generate",
      runtime: "../../runtime/index.js",
      folder: "",
      // What it reads back is tested with fewer files.
      verify: handmade.includes(each),
    };
    const { files } = await generateModule(document, foreignContext(), options);
    for (const [name, text] of files) await writeFile(join(own, name), text);
    await writeFile(join(own, "values.ts"), valuesOf(each));
  }
});

function folderOf({ name }: ValueCase): string {
  return name.replaceAll(/\W+/g, "-");
}

/** The compiler reports a value that must not compile and does, as well as one that must and does not. */
function valuesOf({ allowed, forbidden, code = "" }: ValueCase): string {
  const takes = ([type, value]: TypedValue): string =>
    `takes<${/\bapi\./.test(type) ? type : `api.${type}`}>(${value});`;
  const refused = forbidden.map(
    (value) => `// @ts-expect-error -- The document forbids it.\n${takes(value)}`,
  );
  return `${[PRELUDE, "takes<undefined>(value());", ...allowed.map(takes), ...refused, code].join("\n")}\n`;
}

async function errorsOf(compiler: string): Promise<string[]> {
  const run = promisify(execFile)(process.execPath, [compiler, "--project", folder, "--pretty", "false"], {
    maxBuffer: 2 ** 26,
  });
  const output = await run.then(
    () => "",
    (error: unknown) => String((error as { stdout?: unknown }).stdout),
  );
  return Promise.all(
    output
      .split("\n")
      .filter((line) => line !== "")
      .map(withSource),
  );
}

/** An error with the line that it is about, or the value after it where that compiles and must not. */
async function withSource(error: string): Promise<string> {
  const [, file = "", line = ""] = /(cases\/.*\.ts)\((\d+),/.exec(error) ?? [];
  if (file === "") return error;
  const lines = (await readFile(join(folder, file), "utf8")).split("\n");
  return `${error} ${lines[error.includes("TS2578") ? Number(line) : Number(line) - 1] ?? ""}`;
}

const oldestAndNewest = [compilers[0], compilers.at(-1)].filter((compiler) => compiler !== undefined);

describe("types accept what the document allows and refuse what it forbids", () => {
  test.each(oldestAndNewest)(
    "with TypeScript $version",
    async ({ file }) => {
      expect(await errorsOf(file)).toEqual([]);
    },
    300_000,
  );
});
