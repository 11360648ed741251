import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { checkSize } from "../core/document/bounds.js";
import { Problem } from "../problem.js";
import { decodeDocument } from "./decode-document.js";
import type { DocumentSource } from "./source.js";

/** Documents from a folder of exports: `<slug>.yaml`, or `<slug>/docs/swagger.yml` as a mirror saves them. */
export function folderSource(folder: string): DocumentSource {
  return {
    async fetch({ slug }, _known, accept) {
      const failures: string[] = [];
      for (const name of [`${slug}.yaml`, `${slug}/docs/swagger.yml`]) {
        try {
          const bytes = await read(join(folder, name), name);
          if (bytes === undefined) continue;
          const text = decodeDocument(bytes, { file: name, module: slug });
          return { kind: "document", document: await accept(text, name), url: null, etag: null };
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          failures.push(error.message);
        }
      }
      const nothing = `neither ${slug}.yaml nor ${slug}/docs/swagger.yml is in the folder`;
      return { kind: "failure", text: failures.length > 0 ? failures.join("; ") : nothing };
    },
  };
}

async function read(path: string, name: string): Promise<Uint8Array | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  checkSize(name, found.size);
  return await readFile(path);
}
