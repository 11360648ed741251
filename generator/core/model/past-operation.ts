import { isObject, type Json, member, stringMember } from "../../json.js";
import type { Deprecation, Replacement } from "../deprecation/deprecation.js";

/** What `specs/history.json` keeps of the last deprecation record of an operation. */
export interface LastDeprecation {
  readonly since: string | null;
  readonly removal: string | null;
  readonly replacement: Pick<Replacement, "kind" | "name"> | null;
  readonly note: string | null;
}

/** An entry of `specs/history.json`: the past of one operation. */
export interface PastOperation {
  /** Day of the pull that first found it deprecated. */
  readonly firstDeprecated?: string;
  readonly deprecation?: LastDeprecation;
  /** Day of the pull that no longer found it. */
  readonly gone?: string;
  /** Version of the package on that day. */
  readonly goneAfter?: string;
}

/** The part of a record that history keeps. */
export function lastDeprecationOf({ since, removal, replacement, note }: Deprecation): LastDeprecation {
  return {
    since,
    removal,
    replacement: replacement === null ? null : { kind: replacement.kind, name: replacement.name },
    note,
  };
}

/** Reads an entry of `specs/history.json`. */
export function readPastOperation(entry: Json): PastOperation {
  const [firstDeprecated, gone, goneAfter] = ["firstDeprecated", "gone", "goneAfter"].map((key) =>
    stringMember(entry, key),
  );
  const last = member(entry, "deprecation");
  return {
    ...(firstDeprecated === undefined ? {} : { firstDeprecated }),
    ...(isObject(last) ? { deprecation: readLastDeprecation(last) } : {}),
    ...(gone === undefined ? {} : { gone }),
    ...(goneAfter === undefined ? {} : { goneAfter }),
  };
}

const KINDS: readonly Replacement["kind"][] = ["operation", "parameter", "field", "value", "type", "text"];

function readLastDeprecation(entry: Json): LastDeprecation {
  const replacement = member(entry, "replacement");
  const name = stringMember(replacement, "name");
  const kind = KINDS.find((known) => known === stringMember(replacement, "kind")) ?? "text";
  return {
    since: stringMember(entry, "since") ?? null,
    removal: stringMember(entry, "removal") ?? null,
    replacement: name === undefined ? null : { kind, name },
    note: stringMember(entry, "note") ?? null,
  };
}
