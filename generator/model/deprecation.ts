import { type Json, member, objectMember, stringMember } from "../json.js";
import { isCalendarDate } from "./dates.js";

export type DeprecationScope = "operation" | "parameter" | "requestField" | "responseField" | "enumValue";
export type Confidence = "high" | "medium" | "low" | "none";

/** Everything known about one deprecated thing; each of since, removal and replacement names its own source. */
export interface Deprecation {
  readonly module: string;
  readonly scope: DeprecationScope;
  /** `listSppJobs`, `listSppPolicies query assignable`, `VirtualMachine.operatingSystemName`. */
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  /** Calendar date, `2026-01-23`. */
  readonly since: string | null;
  /** Version of the module that deprecated it, where the platform gave no date. */
  readonly sinceVersion: string | null;
  /** Calendar date after which it may be gone. */
  readonly removal: string | null;
  readonly replacement: Replacement | null;
  /** What the provider says of it, in its own words. */
  readonly note: string | null;
  readonly source: {
    readonly since: string | null;
    readonly removal: string | null;
    readonly replacement: string | null;
  };
  /** How far the dates can be trusted; `none` when there are none. */
  readonly confidence: Confidence;
}

export interface Replacement {
  readonly kind: "operation" | "field" | "text";
  /** Function name, field path or free text. */
  readonly name: string;
}

/** What a node of the document itself says, before names are resolved and history is asked. */
export interface DeprecationFacts {
  readonly since?: Fact;
  readonly sinceVersion?: Fact;
  readonly removal?: Fact;
  readonly replacement?: Fact;
  readonly note?: string;
  readonly confidence?: Confidence;
}

export interface Fact {
  readonly value: string;
  readonly source: string;
}

/**
 * Reads what a deprecated operation, parameter or schema says of its own deprecation; `undefined` when it is not
 * deprecated. Structured extensions come first to last: the one the overlays of this project use, then those seen
 * in public documents (GitHub, Microsoft, Adyen, Speakeasy, APIMatic, oasdiff).
 */
export function readDeprecation(node: Json | undefined): DeprecationFacts | undefined {
  const facts: DeprecationFacts[] = READERS.map((read) => read(node));
  const isNamed = member(node, "x-deprecation") !== undefined || member(node, "x-sunset") !== undefined;
  if (member(node, "deprecated") !== true && !isNamed) return undefined;
  const first = <K extends keyof DeprecationFacts>(key: K): Pick<DeprecationFacts, K> | undefined =>
    facts.find((found) => found[key] !== undefined);
  return {
    ...pick(first("since"), "since"),
    ...pick(first("sinceVersion"), "sinceVersion"),
    ...pick(first("removal"), "removal"),
    ...pick(first("replacement"), "replacement"),
    ...pick(first("note"), "note"),
    ...pick(first("confidence"), "confidence"),
  };
}

function pick<K extends keyof DeprecationFacts>(
  facts: Pick<DeprecationFacts, K> | undefined,
  key: K,
): DeprecationFacts {
  return facts?.[key] === undefined ? {} : { [key]: facts[key] };
}

const READERS: ((node: Json | undefined) => DeprecationFacts)[] = [
  (node) => {
    const own = objectMember(node, "x-deprecation");
    const source = stringMember(own, "source") ?? "x-deprecation";
    return {
      ...date("since", stringMember(own, "since") ?? stringMember(own, "date"), source),
      ...text("sinceVersion", stringMember(own, "sinceVersion"), source),
      ...date(
        "removal",
        stringMember(own, "removal") ?? stringMember(own, "removalDate") ?? stringMember(own, "sunset"),
        source,
      ),
      ...text("replacement", stringMember(own, "replacement"), source),
      ...note(stringMember(own, "note") ?? stringMember(own, "message")),
      ...confidence(stringMember(own, "confidence")),
    };
  },
  (node) => ({
    ...date("removal", stringMember(node, "x-sunset"), "x-sunset"),
    ...date("since", stringMember(node, "x-deprecated-at"), "x-deprecated-at"),
  }),
  (node) => date("removal", stringMember(node, "x-removal-date"), "x-removal-date"),
  (node) => date("removal", stringMember(node, "x-deprecated-sunset"), "x-deprecated-sunset"),
  (node) => {
    const github = objectMember(node, "x-github");
    return {
      ...date("since", stringMember(github, "deprecationDate"), "x-github"),
      ...date("removal", stringMember(github, "removalDate"), "x-github"),
    };
  },
  (node) => {
    const microsoft = objectMember(node, "x-ms-deprecation");
    return {
      ...date("since", stringMember(microsoft, "date"), "x-ms-deprecation"),
      ...date("removal", stringMember(microsoft, "removalDate"), "x-ms-deprecation"),
      ...note(stringMember(microsoft, "description")),
    };
  },
  (node) => ({
    ...text("sinceVersion", versionText(member(node, "x-deprecatedInVersion")), "x-deprecatedInVersion"),
    ...note(stringMember(node, "x-deprecatedMessage")),
  }),
  (node) => ({
    ...text(
      "replacement",
      stringMember(node, "x-speakeasy-deprecation-replacement"),
      "x-speakeasy-deprecation-replacement",
    ),
    ...note(stringMember(node, "x-speakeasy-deprecation-message")),
  }),
  (node) => {
    const details = objectMember(node, "x-deprecation-details");
    return {
      ...text("sinceVersion", versionText(member(details, "deprecatedInVersion")), "x-deprecation-details"),
      ...note(stringMember(details, "message")),
    };
  },
  (node) => text("replacement", stringMember(node, "x-replaced-by"), "x-replaced-by"),
];

function date(key: "since" | "removal", value: string | undefined, source: string): DeprecationFacts {
  const day = value?.slice(0, 10);
  return day !== undefined && isCalendarDate(day) ? { [key]: { value: day, source } } : {};
}

function text(
  key: "sinceVersion" | "replacement",
  value: string | undefined,
  source: string,
): DeprecationFacts {
  return value === undefined || value.trim() === "" ? {} : { [key]: { value: value.trim(), source } };
}

function note(value: string | undefined): DeprecationFacts {
  return value === undefined || value.trim() === "" ? {} : { note: value.trim() };
}

function confidence(value: string | undefined): DeprecationFacts {
  return value === "high" || value === "medium" || value === "low" ? { confidence: value } : {};
}

function versionText(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
