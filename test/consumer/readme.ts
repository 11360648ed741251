import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const README = fileURLToPath(new URL("../../README.md", import.meta.url));

/**
 * The code of an example of the README: the fenced block below `<!-- example: name -->`.
 *
 * @throws Error when the README has no such example
 */
export async function readmeExample(name: string, language = "ts"): Promise<string> {
  const text = await readFile(README, "utf8");
  const [, below] = text.split(`<!-- example: ${name} -->`);
  const code = new RegExp(`^\\s*\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(below ?? "")?.[1];
  if (code === undefined) {
    throw new Error(`README.md has no block of ${language} below <!-- example: ${name} -->.`);
  }
  return code;
}
