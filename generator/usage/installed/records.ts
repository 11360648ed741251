import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { parseDeprecationText } from "../../core/deprecation/parse-deprecation-text.js";
import { arrayMember, isObject, stringMember } from "../../json.js";
import { Problem } from "../../problem.js";

/** A deprecation from `deprecations.json`, or from the tag of a declaration where that file has none. */
export type KnownDeprecation = Pick<
  Deprecation,
  | "module"
  | "since"
  | "sinceVersion"
  | "removal"
  | "earliestRemoval"
  | "gone"
  | "replacement"
  | "confidence"
  | "confidences"
  | "note"
  | "conflict"
  | "unreadableRemoval"
> & {
  /** What states each fact: an extension, the portal, the changelog, history, the description. */
  readonly source?: Deprecation["source"];
  readonly scope: Deprecation["scope"];
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly member?: string;
  readonly types?: readonly string[];
  /** The value, where `scope` is `enumValue`. */
  readonly value?: string | number;
  readonly text: string;
};

/** Paths of the file below the root of the package: when installed, and in this repository. */
const PLACES = [join("dist", "generated", "deprecations.json"), join("generated", "deprecations.json")];

/** All deprecations of the package at `root`; empty when it has no such file. */
export function readRecords(root: string): readonly KnownDeprecation[] {
  const path = PLACES.map((place) => join(root, place)).find((candidate) => existsSync(candidate));
  return path === undefined ? [] : readRecordFile(path);
}

/**
 * The deprecations in a `deprecations.json`.
 *
 * @throws Problem when it is not JSON
 */
export function readRecordFile(path: string): readonly KnownDeprecation[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Problem(`could not be read (${error instanceof Error ? error.message : String(error)}).`, {
      file: path,
      fix: "Install cloudtemple again, or generate the code again.",
    });
  }
  return Array.isArray(parsed) ? parsed.filter(isRecord) : [];
}

function isRecord(value: unknown): value is KnownDeprecation {
  return (
    isObject(value) &&
    ["module", "scope", "name", "text", "confidence"].every(
      (key) => stringMember(value, key) !== undefined,
    ) &&
    (value["types"] === undefined || arrayMember(value, "types") !== undefined)
  );
}

/** The record that the text of a tag alone states: `since 2026-01-23, removal 2026-04-23. Use listMachines.` */
export function recordOfTag(
  text: string,
  place: Pick<KnownDeprecation, "module" | "scope" | "name">,
): KnownDeprecation {
  const { since, isOrEarlier, sinceVersion, removal, gone, replacement, note } = parseDeprecationText(text);
  return {
    ...place,
    since,
    // Only history knows the latest day alone, which is what the text then says.
    ...(isOrEarlier ? { source: { since: "history", removal: null, replacement: null } } : {}),
    sinceVersion,
    removal,
    ...(gone === null ? {} : { gone }),
    replacement: replacement === null ? null : { kind: "text", name: replacement },
    confidence: (gone ?? removal ?? since) === null ? "none" : "medium",
    note,
    text,
  };
}
