import { compareText, isObject, member, stringMember } from "../../json.js";
import { parseObject, type SourceText } from "../document/parse.js";

/** Entry of `specs/lock.json` for one document: the hash of its text, and where it was fetched. Has no times. */
export interface LockEntry {
  /** Where it was fetched; `null` for a reconstructed document. */
  readonly url: string | null;
  readonly sha256: string;
  readonly etag: string | null;
  readonly version: string;
  readonly operations: number;
  readonly provenance: string;
}

export type Lock = Readonly<Record<string, LockEntry>>;

export function readLock(source: SourceText | undefined): Lock {
  if (source === undefined) return {};
  return Object.fromEntries(
    Object.entries(parseObject(source))
      .filter(([, entry]) => isObject(entry))
      .map(([slug, entry]): [string, LockEntry] => {
        const operations = member(entry, "operations");
        return [
          slug,
          {
            url: stringMember(entry, "url") ?? null,
            sha256: stringMember(entry, "sha256") ?? "",
            etag: stringMember(entry, "etag") ?? null,
            version: stringMember(entry, "version") ?? "",
            operations: typeof operations === "number" ? operations : 0,
            provenance: stringMember(entry, "provenance") ?? "",
          },
        ];
      }),
  );
}

export function lockText(lock: Lock): string {
  const sorted = Object.entries(lock).sort(([a], [b]) => compareText(a, b));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
