import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Lock, lockText, readLock } from "../core/specs/lock.js";
import { readSpecs } from "../core/specs/specs.js";
import { finishTransaction } from "../core/specs/transaction.js";
import { replaceFile } from "../generate/output/folder.js";
import { inspectDocument } from "./inspect.js";

/**
 * Writes `lock.json` for the documents as they stand in the folder. A document whose text is the one that was
 * pulled keeps what is known of its origin; any other is nobody's but ours.
 *
 * @throws Problem when a document is not what it should be.
 */
export async function relock(folder: string): Promise<void> {
  finishTransaction(folder);
  const path = join(folder, "lock.json");
  const text = await readFile(path, "utf8").catch(() => undefined);
  const before = readLock(text === undefined ? undefined : { file: "specs/lock.json", text });
  const lock: Record<string, Lock[string]> = {};
  const { modules } = await readSpecs(folder);
  for (const module of modules) {
    if (module.status !== "known") continue;
    const file = `specs/${module.slug}.yaml`;
    const document = await inspectDocument(
      await readFile(join(folder, `${module.slug}.yaml`), "utf8"),
      file,
      module,
      modules,
    );
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
  if (lockText(lock) !== text) await replaceFile(path, lockText(lock));
}
