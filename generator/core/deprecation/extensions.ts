import { type Json, member, objectMember, stringMember } from "../../json.js";
import { isCalendarDate } from "./calendar-date.js";
import type { Confidence, DeprecationFacts, Fact } from "./deprecation.js";

/** What one kind of extension states, and its sentence, if any: that may hold dates and advice too. */
export interface ExtensionFacts extends DeprecationFacts {
  readonly message?: Fact;
}

type Reader = (node: Json | undefined) => ExtensionFacts;

/**
 * Readers of structured extensions, the most reliable first: what the overlays of this project write, then what
 * public documents use (oasdiff, GitHub, Microsoft, Adyen, Speakeasy, APIMatic and others).
 */
const READERS: readonly Reader[] = [
  (node) => {
    const own = objectMember(node, "x-deprecation");
    const source = stringMember(own, "source") ?? "x-deprecation";
    const trust = confidenceOf(stringMember(own, "confidence"));
    const dated = { source };
    return {
      ...date("since", first(own, "since", "date", "announced"), dated),
      ...text("sinceVersion", stringMember(own, "sinceVersion"), dated),
      ...date("removal", first(own, "removal", "removalDate", "sunset", "endOfSupport"), dated),
      ...text("replacement", first(own, "replacement", "replacedBy"), dated),
      ...note(first(own, "note", "message", "description") ?? stringMember(node, "x-deprecation"), dated),
      ...(trust === undefined ? {} : { confidence: trust }),
    };
  },
  (node) => ({
    ...date("removal", stringMember(node, "x-sunset"), { source: "x-sunset" }),
    ...date("since", stringMember(node, "x-deprecated-at"), { source: "x-deprecated-at" }),
  }),
  ...(["x-removal-date", "x-remove-on", "x-deprecated-sunset"] as const).map(
    (source): Reader =>
      (node) =>
        date("removal", stringMember(node, source), { source }),
  ),
  (node) => date("since", stringMember(node, "x-deprecated-since"), { source: "x-deprecated-since" }),
  (node) => {
    const github = objectMember(node, "x-github");
    return {
      ...date("since", stringMember(github, "deprecationDate"), { source: "x-github" }),
      ...date("removal", stringMember(github, "removalDate"), { source: "x-github" }),
    };
  },
  (node) => {
    const microsoft = objectMember(node, "x-ms-deprecation");
    return {
      ...date("since", stringMember(microsoft, "date"), { source: "x-ms-deprecation" }),
      ...date("removal", stringMember(microsoft, "removalDate"), { source: "x-ms-deprecation" }),
      ...note(stringMember(microsoft, "description"), { source: "x-ms-deprecation" }),
    };
  },
  (node) => ({
    ...text("sinceVersion", versionText(member(node, "x-deprecatedInVersion")), {
      source: "x-deprecatedInVersion",
    }),
    ...note(stringMember(node, "x-deprecatedMessage"), { source: "x-deprecatedMessage" }),
  }),
  (node) => ({
    ...text("replacement", stringMember(node, "x-speakeasy-deprecation-replacement"), {
      source: "x-speakeasy-deprecation-replacement",
    }),
    ...note(stringMember(node, "x-speakeasy-deprecation-message"), {
      source: "x-speakeasy-deprecation-message",
    }),
  }),
  (node) => {
    const details = objectMember(node, "x-deprecation-details");
    return {
      ...text("sinceVersion", versionText(member(details, "deprecatedInVersion")), {
        source: "x-deprecation-details",
      }),
      ...note(stringMember(details, "message"), { source: "x-deprecation-details" }),
    };
  },
  (node) => text("replacement", stringMember(node, "x-replaced-by"), { source: "x-replaced-by" }),
  (node) => note(stringMember(node, "x-deprecated"), { source: "x-deprecated" }),
];

/** What each extension of a node states, the most reliable first. */
export function readExtensions(node: Json | undefined): ExtensionFacts[] {
  return READERS.map((read) => read(node));
}

/**
 * Whether a node is deprecated: by the flag of OpenAPI, or by an extension that is about nothing else and is not empty.
 * A sunset that is not a date (9999-12-31 stands for "none") deprecates nothing.
 */
export function isFlagged(node: Json | undefined, facts: readonly DeprecationFacts[]): boolean {
  if (member(node, "deprecated") === true) return true;
  const text = member(node, "x-deprecated");
  if (
    objectMember(node, "x-deprecation") !== undefined ||
    stringMember(node, "x-deprecation") !== undefined
  ) {
    return true;
  }
  return (
    text === true ||
    (typeof text === "string" && text.trim() !== "") ||
    facts.some(({ removal }) => removal !== undefined)
  );
}

interface Origin {
  readonly source: string;
  readonly confidence?: Confidence;
}

function date(key: "since" | "removal", value: string | undefined, origin: Origin): DeprecationFacts {
  const day = value?.slice(0, 10);
  return day !== undefined && isCalendarDate(day) ? { [key]: { value: day, ...origin } } : {};
}

function text(
  key: "sinceVersion" | "replacement",
  value: string | undefined,
  origin: Origin,
): DeprecationFacts {
  return value === undefined || value.trim() === "" ? {} : { [key]: { value: value.trim(), ...origin } };
}

function note(value: string | undefined, origin: Origin): ExtensionFacts {
  const sentence = value?.trim();
  return sentence === undefined || sentence === ""
    ? {}
    : { note: sentence, message: { value: sentence, ...origin } };
}

function first(node: Json | undefined, ...keys: string[]): string | undefined {
  return keys.map((key) => stringMember(node, key)).find((value) => value !== undefined);
}

function confidenceOf(value: string | undefined): Confidence | undefined {
  return value === "high" || value === "medium" || value === "low" ? value : undefined;
}

function versionText(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
