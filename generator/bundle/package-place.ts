import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Takes the place of `generator/shipped/package-place.ts` in the shipped command line: the documents beside it. */
export const PACKAGE_SPECS: string = join(import.meta.dirname, "../specs");

/**
 * The entry names all other files of the command line by the hashes of their contents; the compiler of the peer decides
 * how code is printed.
 */
export async function hashPackage(): Promise<string> {
  const compiler = createRequire(import.meta.url).resolve("ts-morph");
  const texts = await Promise.all(
    [join(import.meta.dirname, "cloudtemple.js"), join(dirname(compiler), "../package.json")].map((path) =>
      readFile(path, "utf8").catch(() => ""),
    ),
  );
  return createHash("sha256").update(texts.join("\n")).digest("hex");
}
