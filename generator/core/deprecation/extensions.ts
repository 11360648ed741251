import { isObject, type Json, member, objectMember, stringMember } from "../../json.js";
import { isCalendarDate } from "./calendar-date.js";
import { datesInText } from "./date-in-text.js";
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
  structured("x-deprecation"),
  (node) => ({
    ...date("removal", datedBy(member(node, "x-sunset"), "date", ...REMOVAL_KEYS), {
      source: "x-sunset",
    }),
    ...note(first(objectMember(node, "x-sunset"), "message", "description"), { source: "x-sunset" }),
  }),
  (node) => date("since", member(node, "x-deprecated-at"), { source: "x-deprecated-at" }),
  ...(
    [
      "x-removal-date",
      "x-remove-on",
      "x-deprecated-sunset",
      "x-sunset-date",
      "x-end-of-life",
      "x-eol",
    ] as const
  ).map(
    (source): Reader =>
      (node) =>
        date("removal", member(node, source), { source }),
  ),
  ...(["x-deprecated-since", "x-deprecated-date", "x-deprecation-date"] as const).map(
    (source): Reader =>
      (node) =>
        date("since", member(node, source), { source }),
  ),
  (node) => {
    const github = objectMember(node, "x-github");
    return merge(
      date("since", member(github, "deprecationDate"), { source: "x-github" }),
      date("removal", member(github, "removalDate"), { source: "x-github" }),
    );
  },
  (node) => {
    const microsoft = objectMember(node, "x-ms-deprecation");
    return merge(
      date("since", member(microsoft, "date"), { source: "x-ms-deprecation" }),
      date("removal", member(microsoft, "removalDate"), { source: "x-ms-deprecation" }),
      note(stringMember(microsoft, "description"), { source: "x-ms-deprecation" }),
    );
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
  ...(["x-replaced-by", "x-replacement", "x-successor", "x-deprecated-replacement"] as const).map(
    (source): Reader =>
      (node) =>
        text("replacement", stringMember(node, source), { source }),
  ),
  ...(
    ["x-deprecated-message", "x-deprecated-reason", "x-deprecation-message", "x-deprecation-reason"] as const
  ).map(
    (source): Reader =>
      (node) =>
        note(stringMember(node, source), { source }),
  ),
  structured("x-deprecated"),
];

/** Names of the day of the notice and of the removal in objects, the clearest first. */
const SINCE_KEYS = ["since", "deprecatedAt", "deprecatedOn", "deprecationDate", "announced", "date", "from"];
const REMOVAL_KEYS = [
  "removal",
  "removalDate",
  "removedOn",
  "removeOn",
  "sunset",
  "sunsetDate",
  "sunsetAt",
  "endOfLife",
  "endOfSupport",
  "eol",
  "until",
];

/** An object of all facts, or their sentence alone. */
function structured(extension: "x-deprecated" | "x-deprecation"): Reader {
  return (node) => {
    const own = objectMember(node, extension);
    const source = stringMember(own, "source") ?? extension;
    const trust = confidenceOf(stringMember(own, "confidence"));
    const dated = { source };
    return merge(
      date("since", datedBy(own, ...SINCE_KEYS), dated),
      text("sinceVersion", versionText(member(own, "sinceVersion")), dated),
      date("removal", datedBy(own, ...REMOVAL_KEYS), dated),
      text(
        "replacement",
        first(own, "replacement", "replacedBy", "successor", "alternative", "useInstead", "use", "instead"),
        dated,
      ),
      note(first(own, "note", "message", "description", "reason") ?? stringMember(node, extension), dated),
      trust === undefined ? {} : { confidence: trust },
    );
  };
}

/** Two dates of one extension may be unreadable. */
function merge(...parts: readonly ExtensionFacts[]): ExtensionFacts {
  const unreadable = parts.flatMap((part) => part.unreadable ?? []);
  return Object.assign({}, ...parts, unreadable.length === 0 ? {} : { unreadable }) as ExtensionFacts;
}

/** Whether a node has any key that {@link isFlagged} can go by: most of a document has none, and need not be read. */
export function mayBeFlagged(node: Json | undefined): boolean {
  if (!isObject(node)) return false;
  for (const key in node) if (key === "deprecated" || key.startsWith("x-")) return true;
  return false;
}

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
    isObject(text) ||
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

/** What programs write for "never" and "unknown". */
const NO_DATE = /^(?:9999|1970-01-01|0{4})/;

/** Seconds or milliseconds since 1970, as the header `Deprecation` has them (RFC 9745): `@1924905600`. */
const EPOCH = /^@?(\d{10}(?:\d{3})?)$/;

function epochDay(written: string): string | undefined {
  const [, digits] = EPOCH.exec(written) ?? [];
  if (digits === undefined) return undefined;
  const time = new Date(Number(digits.padEnd(13, "0")));
  const day = time.toISOString().slice(0, "YYYY-MM-DD".length);
  return isCalendarDate(day) ? day : undefined;
}

/**
 * The one date of a value, in any form that {@link datesInText} reads: `2030-12-31`, `31/12/2030`, and
 * `Tue, 31 Dec 2030 23:59:59 GMT`, as the header `Sunset` has it (RFC 8594); or as a time since 1970.
 */
function date(key: "since" | "removal", value: Json | undefined, origin: Origin): ExtensionFacts {
  if (value === undefined || value === null || typeof value === "boolean") return {};
  const written = typeof value === "string" ? value.trim() : JSON.stringify(value);
  if (written === "" || NO_DATE.test(written)) return {};
  const day = isCalendarDate(written) ? written : epochDay(written);
  if (day !== undefined) return { [key]: { value: day, ...origin } };
  const [found, ...others] = datesInText(written);
  if (found?.days === undefined || others.length > 0) {
    return { unreadable: [{ key, value: written, source: origin.source }] };
  }
  const { days, confidence } = found;
  const end = key === "since" ? days.first : days.last;
  return { [key]: { value: end, ...origin, ...(confidence === "high" ? {} : { confidence }) } };
}

/** A date itself, or the first of `keys` that an object has, in any spelling: `removalDate`, `removal_date`. */
function datedBy(value: Json | undefined, ...keys: string[]): Json | undefined {
  if (!isObject(value)) return value;
  return keys.map((key) => spelled(value, key)).find((found) => found !== undefined && found !== null);
}

/** A member by its name, whatever the case and the marks between its words; the exact spelling first. */
function spelled(node: Json | undefined, key: string): Json | undefined {
  const exact = member(node, key);
  if (exact !== undefined || !isObject(node)) return exact;
  const plain = (name: string): string => name.replaceAll(/[-_\s]/g, "").toLowerCase();
  const found = Object.keys(node).find((name) => plain(name) === plain(key));
  return found === undefined ? undefined : member(node, found);
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
  return keys.map((key) => spelled(node, key)).find((value): value is string => typeof value === "string");
}

function confidenceOf(value: string | undefined): Confidence | undefined {
  return value === "high" || value === "medium" || value === "low" ? value : undefined;
}

function versionText(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
