import { replacementSentence } from "../../core/deprecation/deprecation-text.js";
import { scopeWord } from "../../core/deprecation/scope-word.js";
import { plural } from "../../text/plural.js";
import type { AllowedFinding } from "../check.js";
import { type Announcement, FACTS, type Finding, qualifiedName } from "../finding.js";
import { removalClause } from "./removal.js";

/** A finding with why it fails in spite of a baseline, a comment or the policy. */
type Explained = Announcement & {
  readonly seen?: Finding["seen"] | undefined;
  readonly inBaseline?: true | undefined;
  readonly allowedUntil?: string | undefined;
  readonly allowedIn?: string | undefined;
};

/**
 * A few sentences with everything that is known: what is deprecated, when it is removed, what to use instead, what states
 * it, and why it is not tolerated. With `isTimeless` nothing in it depends on the day.
 */
export function messageOf(finding: Explained, options: { readonly isTimeless?: boolean } = {}): string {
  return [
    statementOf(finding, options),
    adviceOf(finding),
    conflictOf(finding),
    sourceOf(finding),
    toleranceOf(finding),
    seenText(finding),
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

function statementOf(finding: Announcement, options: { readonly isTimeless?: boolean }): string {
  const { scope, isGone } = finding;
  const route = routeOf(finding);
  const subject = `${scopeWord(scope)} ${qualifiedName(finding)}${route === undefined ? "" : ` (${route})`}`;
  const since = sinceText(finding);
  const notice = since === "" ? "deprecated" : `deprecated since ${since}`;
  if (isGone === true)
    return `${subject} was ${removalClause(finding, options)}${since === "" ? "" : `, ${notice}`}.`;
  return `${subject} is ${notice}, ${removalClause(finding, options)}.`;
}

/** `2025-02-18 or earlier`, `version 1.134.0`, `2026-01-23, version 1.134.0`; empty when nothing is known. */
export function sinceText({
  since,
  isSinceOrEarlier,
  sinceVersion,
}: Pick<Announcement, "since" | "isSinceOrEarlier" | "sinceVersion">): string {
  return [
    ...(since === null ? [] : [`${since}${isSinceOrEarlier === true ? " or earlier" : ""}`]),
    ...(sinceVersion === undefined ? [] : [`version ${sinceVersion}`]),
  ].join(", ");
}

/** `GET /v1/spp/jobs`, for who calls the API by its paths. */
export function routeOf({ method, path }: Pick<Announcement, "method" | "path">): string | undefined {
  const route = [method, path].filter((part) => part !== undefined).join(" ");
  return route === "" ? undefined : route;
}

/** Why a use fails in spite of a baseline, a comment or the policy, as a sentence. */
export function toleranceOf({ inBaseline, allowedUntil, allowedIn }: Explained): string | undefined {
  if (allowedUntil !== undefined) return `It was allowed until ${allowedUntil}.`;
  const places = [
    ...(inBaseline === true ? ["in the baseline"] : []),
    ...(allowedIn === undefined ? [] : [`listed in ${allowedIn}`]),
  ];
  return places.length === 0 ? undefined : `It is ${places.join(" and ")}, and its removal is near.`;
}

/** What recorders noted of a use, as sentences: `Seen at run time: 3 times, last on 2026-03-01.` */
export function seenText({ seen }: { readonly seen?: Finding["seen"] | undefined }): string | undefined {
  if (seen === undefined) return undefined;
  const { count, lastSeen, isOnly, isUnknown, place } = seen;
  return [
    `${isOnly === true ? "Seen only at run time" : "Seen at run time"}${place === undefined ? "" : ` (${place})`}: ` +
      `${plural(count, "time")}, last on ${lastSeen}.`,
    ...(isUnknown === true ? ["The installed package does not have it."] : []),
  ].join(" ");
}

/** What to do about a use: the replacement and what it replaces on the way there, then the note. */
export function adviceOf(
  finding: Pick<Announcement, "replacement" | "replacementVia" | "note">,
): string | undefined {
  const { replacement, note } = finding;
  const sentences = [
    replacement === null ? undefined : replacementSentence(replacement),
    viaSentence(finding),
    note === undefined ? undefined : sentence(note),
  ].filter((part) => part !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** What stands beside the name of a replacement: that others on the way to it are deprecated too, and the note. */
export function remarkOf({
  replacementVia,
  note,
}: Pick<Announcement, "replacementVia" | "note">): string | undefined {
  const parts = [viaSentence({ replacementVia }), note].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

function viaSentence({
  replacementVia = [],
}: {
  readonly replacementVia?: readonly string[] | undefined;
}): string | undefined {
  if (replacementVia.length === 0) return undefined;
  return `${replacementVia.join(" and ")} ${replacementVia.length === 1 ? "is" : "are"} deprecated too.`;
}

function conflictOf({ conflict }: Announcement): string | undefined {
  return conflict === undefined ? undefined : `Sources differ: ${sentence(conflict)}`;
}

function sourceOf(finding: Announcement): string | undefined {
  const text = sourceText(finding);
  if (text === "") return undefined;
  return finding.source === undefined ? `It has ${text}.` : `Source: ${text}.`;
}

/**
 * What states the facts and how far it can be trusted: `portal (high confidence)`, or where that differs
 * `since: history (low confidence), removal: portal (high confidence)`.
 */
export function sourceText({ source = {}, confidence, confidences = {} }: Announcement): string {
  const origins = FACTS.flatMap((fact) => {
    const stated = source[fact];
    if (stated === undefined) return [];
    const trust = confidences[fact] ?? confidence;
    return [{ fact, text: `${stated}${trust === "none" ? "" : ` (${trust} confidence)`}` }];
  });
  const [first] = origins;
  if (first === undefined) return confidence === "none" ? "" : `${confidence} confidence`;
  if (origins.every(({ text }) => text === first.text)) return first.text;
  return origins.map(({ fact, text }) => `${fact}: ${text}`).join(", ");
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** For a use that a comment allows, or the policy: until when and why, then what it is. */
export function allowedMessage(finding: AllowedFinding): string {
  const { allowedUntil, reason, ...rest } = finding;
  const until = allowedUntil === null ? NO_END : `until ${allowedUntil}`;
  return `allowed ${until} (${reason}): ${messageOf({ ...rest, allowedIn: undefined })}`;
}

/** The last day of an allowed use, for a cell of a table. */
export function untilCell({ allowedUntil }: Pick<AllowedFinding, "allowedUntil">): string {
  return allowedUntil ?? NO_END;
}

const NO_END = "without an end";

/** `src/a.ts:3:5`. */
export function placeOf({ file, line, column }: Pick<Finding, "file" | "line" | "column">): string {
  return `${file}:${line}:${column}`;
}
