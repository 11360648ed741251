import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { folderFiles } from "../core/specs/file-source.js";
import { recordsAbove } from "../core/specs/layers.js";
import { type Lock, lockText, readLock } from "../core/specs/lock.js";
import { replaceFile } from "../core/specs/replace-file.js";
import { readSpecs } from "../core/specs/specs.js";
import { finishTransaction } from "../core/specs/transaction.js";
import { inspectDocument } from "./inspect.js";
import type { PulledFolder } from "./pull.js";

/**
 * Writes `lock.json` for the documents as they are in the folder. A document whose text is the one that was pulled
 * keeps its recorded origin; any other has been edited here and has none.
 *
 * @throws Problem when a document is missing or invalid.
 */
export async function relock({ folder, files = folderFiles(folder) }: PulledFolder): Promise<void> {
  finishTransaction(folder);
  const { store, modules } = await readSpecs(files);
  const [before, present, below] = await Promise.all([
    store.lock(),
    store.read("lock.json"),
    store.below?.lock() ?? {},
  ]);
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
  const text = lockText(recordsAbove(lock, below, readLock(present)));
  if (text === present?.text || (present === undefined && text === lockText({}))) return;
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, "lock.json"), text);
}
