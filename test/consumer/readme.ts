import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/**
 * The code of an example of the README, or of another page: the fenced block below `<!-- example: name -->`.
 *
 * @throws Error when the page has no such example
 */
export async function readmeExample(name: string, language = "ts", page = "README.md"): Promise<string> {
  const text = await readFile(fileURLToPath(new URL(page, root)), "utf8");
  const [, below] = text.split(`<!-- example: ${name} -->`);
  const code = new RegExp(`^\\s*\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(below ?? "")?.[1];
  if (code === undefined) {
    throw new Error(`${page} has no block of ${language} below <!-- example: ${name} -->.`);
  }
  return code;
}
