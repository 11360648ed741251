import type { KnownDeprecation } from "../installed/records.js";

/**
 * Whether the replacement of an id is the id of something else, as `datacenterId` is for `folderId`: the value is then another
 * one too, which no type shows. `virtualDatacenterId` and `datacenter.id` end in the same word and may be of one thing.
 */
export function isOfAnotherSubject({ member, note, replacement }: KnownDeprecation): boolean {
  if (member === undefined || replacement === null || typeof replacement.name !== "string") return false;
  if (/\brenamed\b/i.test(note ?? "")) return false;
  const before = subjectOf([member]);
  const after = subjectOf(replacement.name.split("."));
  return before !== undefined && after !== undefined && before !== after;
}

/** The last word of what an id is of: `datacenter` of `virtualDatacenterId` and of `virtualDatacenter.id`. */
function subjectOf(path: readonly string[]): string | undefined {
  const [last = "", holder] = path.toReversed();
  const name = /^ids?$/i.test(last) ? holder : /^(.+)(?:I[dD]|_id)s?$/.exec(last)?.[1];
  return name
    ?.split(/(?=[A-Z])|[_-]/)
    .at(-1)
    ?.toLowerCase();
}
