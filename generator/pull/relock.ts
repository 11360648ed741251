import { join } from "node:path";
import { type Lock, lockText } from "../core/specs/lock.js";
import { replaceFile } from "../core/specs/replace-file.js";
import { readSpecs } from "../core/specs/specs.js";
import { finishTransaction } from "../core/specs/transaction.js";
import { inspectDocument } from "./inspect.js";

/**
 * Writes `lock.json` for the documents as they are in the folder. A document whose text is the one that was pulled
 * keeps its recorded origin; any other has been edited here and has none.
 *
 * @throws Problem when a document is missing or invalid.
 */
export async function relock(folder: string): Promise<void> {
  finishTransaction(folder);
  const { store, modules } = await readSpecs(folder);
  const [before, present] = await Promise.all([store.lock(), store.read("lock.json")]);
  const lock: Record<string, Lock[string]> = {};
  for (const module of modules) {
    if (module.status !== "known") continue;
    const { document: source } = await store.moduleSources(module.slug);
    const document = await inspectDocument(source.text, source.file, module, modules);
    const known = before[module.slug];
    lock[module.slug] =
      known?.sha256 === document.sha256
        ? known
        : {
            url: null,
            sha256: document.sha256,
            etag: null,
            version: document.version,
            operations: document.operations.length,
            provenance: document.provenance,
          };
  }
  if (lockText(lock) !== present?.text) await replaceFile(join(folder, "lock.json"), lockText(lock));
}
