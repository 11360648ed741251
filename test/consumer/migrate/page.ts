import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const BLOCK = /^```(\w+) (\S+)\n([^]*?)^```$/gm;

/** A page of Markdown with named blocks: files of a project, and what a run is expected to print. */
export interface ExpectedPage {
  /** Files of the project, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<string, string>>;
  /** Writes blocks anew. */
  readonly update: (texts: Readonly<Record<string, string>>) => Promise<void>;
}

export async function readPage(name: string): Promise<ExpectedPage> {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const text = await readFile(path, "utf8");
  const blocks = [...text.matchAll(BLOCK)].map(([, , file = "", content = ""]) => [file, content] as const);
  return {
    files: Object.fromEntries(blocks.filter(([file]) => file.endsWith(".ts"))),
    expected: Object.fromEntries(blocks.filter(([file]) => !file.endsWith(".ts"))),
    async update(texts) {
      const next = text.replaceAll(BLOCK, (block, language: string, file: string) => {
        const content = texts[file];
        return content === undefined ? block : `\`\`\`${language} ${file}\n${content}\`\`\``;
      });
      await writeFile(path, next);
    },
  };
}
