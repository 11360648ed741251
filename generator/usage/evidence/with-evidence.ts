import { existsSync, realpathSync } from "node:fs";
import type { InstalledPackage } from "../installed/installed-package.js";
import { hasOperation } from "../installed/operations.js";
import type { KnownDeprecation } from "../installed/records.js";
import type { FoundUses } from "../uses/find-uses.js";
import type { Use } from "../uses/use.js";
import type { Evidence } from "./read-evidence.js";

/**
 * The uses, and what was used at run time. What the compiler found too is one use, marked; anything else is a use of its own:
 * at the place of the call where that file is here, otherwise at the entry of the recorder's file.
 *
 * A call in a file that the compiler read, of a thing that it found elsewhere, belongs to that use: its function was passed on.
 *
 * @param packages the copies of this package whose records and operations count
 */
export function withEvidence(
  found: FoundUses,
  evidence: readonly Evidence[],
  packages: readonly InstalledPackage[],
): FoundUses {
  const uses: Use[] = [...found.uses];
  const added: Use[] = [];
  for (const entry of evidence) {
    const index = sameUse(uses, entry, found.sources);
    const known = uses[index];
    if (known === undefined) added.push(useOf(entry, packages));
    else uses[index] = { ...known, seen: sum(known.seen, entry) };
  }
  const serverSays = new Map(
    evidence.flatMap((entry) => (entry.isRemovalOfServer === true ? [[keyOf(entry), entry] as const] : [])),
  );
  return {
    ...found,
    uses: [...uses, ...added].map((use) => {
      const entry = serverSays.get(keyOf(use.deprecation));
      return entry === undefined ? use : { ...use, deprecation: withHeader(use.deprecation, entry) };
    }),
  };
}

function keyOf({ module, scope, name }: Pick<KnownDeprecation, "module" | "scope" | "name">): string {
  return [module, scope, name].join("\u0000");
}

/** The index of the use that an entry is of: on its line, in its file, or anywhere if the file was read; -1 if there is none. */
function sameUse(uses: readonly Use[], entry: Evidence, read: ReadonlySet<string>): number {
  const isSame = ({ deprecation }: Use): boolean => keyOf(deprecation) === keyOf(entry);
  const { place } = entry;
  if (place === undefined) return uses.findIndex(isSame);
  const file = realPath(place.file);
  const isThere = (use: Use): boolean => isSame(use) && realPath(use.file) === file;
  const onLine = uses.findIndex((use) => isThere(use) && use.line === place.line);
  if (onLine !== -1) return onLine;
  const inFile = uses.findIndex(isThere);
  return inFile !== -1 || !read.has(file) ? inFile : uses.findIndex(isSame);
}

function sum(known: Use["seen"], { count, lastSeen }: Evidence): NonNullable<Use["seen"]> {
  if (known === undefined) return { count, lastSeen };
  return {
    ...known,
    count: known.count + count,
    lastSeen: known.lastSeen > lastSeen ? known.lastSeen : lastSeen,
  };
}

/** A use that no compiler found. */
function useOf(entry: Evidence, packages: readonly InstalledPackage[]): Use {
  const { place, recorded, count, lastSeen } = entry;
  const record = packages.flatMap(({ records }) => records).find((known) => keyOf(known) === keyOf(entry));
  const isHere = place !== undefined && existsSync(place.file);
  const { file, line, column } = isHere ? place : { ...recorded, column: 1 };
  const [operation = ""] = entry.name.split(" ");
  const isKnown =
    record !== undefined ||
    packages.length === 0 ||
    entry.module === "client" ||
    packages.some((found) => hasOperation(found, entry.module, operation));
  return {
    file,
    line,
    column,
    length: 1,
    deprecation: record ?? recordOf(entry),
    seen: {
      count,
      lastSeen,
      isOnly: true,
      ...(isKnown ? {} : { isUnknown: true }),
      ...(place !== undefined && !isHere ? { place: `${place.file}:${place.line}:${place.column}` } : {}),
    },
  };
}

/** What the recorder's file alone states of a thing. */
function recordOf({
  module,
  scope,
  name,
  path,
  since,
  removal,
  replacement,
  link,
  ...entry
}: Evidence): KnownDeprecation {
  const removalSource = entry.isRemovalOfServer === true ? "header Sunset" : "recorder";
  return {
    module,
    scope,
    name,
    ...(path === undefined ? {} : { path }),
    since: since ?? null,
    sinceVersion: null,
    removal: removal ?? null,
    replacement: replacement === undefined ? null : { kind: "text", name: replacement },
    confidence:
      removal === undefined && since === undefined
        ? "none"
        : entry.isRemovalOfServer === true
          ? "high"
          : "medium",
    note: link === undefined ? null : `See ${link}.`,
    source: {
      since: since === undefined ? null : "header Deprecation",
      removal: removal === undefined ? null : removalSource,
      replacement: replacement === undefined ? null : "recorder",
    },
    text: "",
  };
}

/** The record with the date of the server, which is newer, and what it contradicts. */
function withHeader(record: KnownDeprecation, { removal, lastSeen }: Evidence): KnownDeprecation {
  if (removal === undefined || removal === record.removal || record.gone !== undefined) return record;
  const differs =
    record.removal === null
      ? undefined
      : `the documentation says ${record.removal}, the server announced ${removal} on ${lastSeen}`;
  return {
    ...record,
    removal,
    source: { since: null, replacement: null, ...record.source, removal: "header Sunset" },
    confidence: "high",
    confidences: {
      since: record.confidence,
      replacement: record.confidence,
      ...record.confidences,
      removal: "high",
    },
    ...(differs === undefined ? {} : { conflict: differs }),
  };
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
