import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** The files of the runtime of which a bundle of one serializer contains code. */
async function bundled(file: string): Promise<string[]> {
  const entry = fileURLToPath(new URL(`../../../runtime/${file}`, import.meta.url));
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    metafile: true,
    minify: true,
    write: false,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /runtime\/(.*)\.ts$/.exec(path)?.[1] ?? "openapi-fetch")
    .sort();
}

const ERRORS = ["errors/base", "errors/configuration"];

test.each([
  ["serialize/json-text.ts", [...ERRORS, "serialize/json-text", "serialize/plain"]],
  [
    "serialize/query.ts",
    [
      ...ERRORS,
      "json",
      "serialize/form-query",
      "serialize/parts",
      "serialize/plain",
      "serialize/query",
      "serialize/scalar",
    ],
  ],
  [
    "serialize/path.ts",
    [
      ...ERRORS,
      "json",
      "serialize/dot-segment",
      "serialize/parts",
      "serialize/path",
      "serialize/path-parts",
      "serialize/plain",
      "serialize/scalar",
    ],
  ],
])("a bundle of %s contains nothing that it does not need", async (file, expected) => {
  expect(await bundled(file)).toEqual(expected);
});

test("bundles of the codecs contain neither each other nor the styles of parameters", async () => {
  const forms = ["serialize/form", "serialize/multipart", "serialize/deep-object", "serialize/styled-query"];
  for (const codec of ["json", "text", "binary", "raw"]) {
    const files = await bundled(`codec/${codec}.ts`);
    expect(files).toContain(`codec/${codec}`);
    expect(forms.filter((file) => files.includes(file))).toEqual([]);
  }
  expect(await bundled("codec/form.ts")).not.toContain("serialize/multipart");
});
