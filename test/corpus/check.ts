import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CODECS } from "../../generator/core/model/codecs.js";
import { generateDocument } from "../../generator/generate/generate-document.js";
import { compareFiles, isSame, readFiles } from "../../generator/generate/output/folder.js";
import type { Compiler } from "../bench/compilers.js";
import { type CorpusDocument, countOperations, readDocument, shuffleKeys } from "./documents.js";

/** What became of one document. */
export interface CorpusResult {
  readonly name: string;
  readonly expected: number;
  readonly generated: number;
  /** Whether a second run, and one with the keys in another order, gave the same bytes. */
  readonly isStable: boolean;
  readonly warnings: readonly string[];
  readonly out: string;
}

/** Generates a client of a document below `scratch`, three times. */
export async function checkDocument(document: CorpusDocument, scratch: string): Promise<CorpusResult> {
  const content = readDocument(document);
  const out = join(scratch, "out", document.name.replace(/\W+/g, "-"));
  const warnings: string[] = [];
  const first = await generate(document.path, out, warnings);
  const before = await readFiles(out);
  await generate(document.path, out, []);
  const again = compareFiles(before, await readFiles(out));

  const shuffled = join(scratch, "shuffled", basename(document.path));
  const shuffledOut = join(scratch, "shuffled-out", document.name.replace(/\W+/g, "-"));
  await mkdir(join(scratch, "shuffled"), { recursive: true });
  await writeFile(shuffled, JSON.stringify(shuffleKeys(content)));
  await generate(shuffled, shuffledOut, []);
  const inOtherOrder = compareFiles(before, await readFiles(shuffledOut));
  return {
    name: document.name,
    expected: countOperations(content),
    generated: first.operations,
    isStable: isSame(again) && isSame(inOtherOrder),
    warnings,
    out,
  };
}

async function generate(spec: string, out: string, warnings: string[]): Promise<{ operations: number }> {
  return await generateDocument({
    spec,
    out,
    runtime: "../../runtime/index.js",
    allowedReferences: [],
    isStrict: false,
    check: false,
    verify: true,
    progress: {
      eachModule: async (slugs, work) => {
        for (const slug of slugs) await work(slug);
      },
      warn: (text) => warnings.push(text),
    },
  });
}

/** Type errors in everything below `scratch/out`, as a strict user's compiler prints them. */
export async function typeErrors(compiler: Compiler, scratch: string): Promise<string[]> {
  const runtime = fileURLToPath(new URL("../../runtime/", import.meta.url));
  await writeFile(join(scratch, "package.json"), JSON.stringify({ type: "module" }));
  for (const file of new Set(["index", ...Object.values(CODECS)])) {
    const path = join(scratch, `runtime/${file}.ts`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `export * from ${JSON.stringify(`${runtime}${file}.js`)};\n`);
  }
  const config = join(scratch, "tsconfig.json");
  await writeFile(
    config,
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
        module: "NodeNext",
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        noEmit: true,
      },
      include: ["out", "runtime"],
    }),
  );
  const run = promisify(execFile)(process.execPath, [compiler.file, "-p", config], { maxBuffer: 2 ** 26 });
  const output = await run.then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout?: string }).stdout ?? String(error),
  );
  return output.split("\n").filter((line) => line.includes(": error TS"));
}
