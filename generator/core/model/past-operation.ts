import { isObject, type Json, member, stringMember } from "../../json.js";
import type { Deprecation, Replacement } from "../deprecation/deprecation.js";

/** What `specs/history.json` keeps of the last deprecation record of an operation. */
export interface LastDeprecation {
  readonly since: string | null;
  readonly removal: string | null;
  readonly replacement: Pick<Replacement, "kind" | "name"> | null;
  readonly note: string | null;
}

/** What generating knows of the past of an operation, by its key in `specs/names.json`. */
export interface PastOperation {
  readonly firstDeprecated?: string;
  readonly deprecation?: LastDeprecation;
  /** Day of the pull that found it gone. */
  readonly gone?: string;
  /** Version of the package on that day. */
  readonly goneAfter?: string;
}

/** What history keeps of a deprecation. */
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
  const said = member(entry, "deprecation");
  return {
    ...(firstDeprecated === undefined ? {} : { firstDeprecated }),
    ...(isObject(said) ? { deprecation: readLastDeprecation(said) } : {}),
    ...(gone === undefined ? {} : { gone }),
    ...(goneAfter === undefined ? {} : { goneAfter }),
  };
}

const KINDS: readonly Replacement["kind"][] = ["operation", "parameter", "field", "value", "type", "text"];

function readLastDeprecation(said: Json): LastDeprecation {
  const replacement = member(said, "replacement");
  const name = stringMember(replacement, "name");
  const kind = KINDS.find((known) => known === stringMember(replacement, "kind")) ?? "text";
  return {
    since: stringMember(said, "since") ?? null,
    removal: stringMember(said, "removal") ?? null,
    replacement: name === undefined ? null : { kind, name },
    note: stringMember(said, "note") ?? null,
  };
}
