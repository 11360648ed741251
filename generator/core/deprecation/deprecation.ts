/** `type` is a schema as a whole: every use of it by its name. */
export type DeprecationScope =
  | "operation"
  | "parameter"
  | "requestField"
  | "responseField"
  | "enumValue"
  | "type";
export type Confidence = "high" | "medium" | "low" | "none";

/** What a deprecation is of. */
export interface DeprecationPlace {
  readonly module: string;
  readonly scope: DeprecationScope;
  /** `listSppJobs`, `listSppPolicies query assignable`, `VirtualMachine.operatingSystemName`, `PowerState.suspended`. */
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  /** Schema of the document that a field is declared in, or the operation and part that holds it. */
  readonly owner?: string;
  /** Name of the field, parameter or member of a constant alone, as users write it. */
  readonly member?: string;
  /** Of a value of an enumeration: the value itself, as it is sent. */
  readonly value?: string | number;
}

/**
 * What is known of the deprecation of one node of a document, wherever that is reached from: the same for every
 * {@link DeprecationPlace} of it. Each of since, removal and replacement names its own source.
 */
export interface NodeDeprecation {
  /** Calendar date, `2026-01-23`. */
  readonly since: string | null;
  /** Version of the module that deprecated it, where the platform gave no date. */
  readonly sinceVersion: string | null;
  /** Calendar date after which it may no longer exist. */
  readonly removal: string | null;
  /**
   * Where `since` is known and `removal` is not: the first day the platform's promise of three months' notice
   * allows. A lower bound to plan with, never a removal date.
   */
  readonly earliestRemoval?: string;
  readonly replacement: Replacement | null;
  /** Advice of the provider, in its own words. */
  readonly note: string | null;
  readonly source: {
    readonly since: string | null;
    readonly removal: string | null;
    readonly replacement: string | null;
  };
  /** How far the date that matters most can be trusted: the removal, else the notice; `none` when there is neither. */
  readonly confidence: Confidence;
  /** How far each fact can be trusted, where that differs from {@link confidence}. */
  readonly confidences?: Partial<Record<keyof NodeDeprecation["source"], Confidence>>;
  /** What two sources state differently; the members above hold what the better source states. */
  readonly conflict?: string;
  /** Where `removal` is not known: what stands in its place and cannot be read as a date. */
  readonly unreadableRemoval?: string;
}

/** The record of one deprecation: a line of `deprecations.json`. */
export interface Deprecation extends DeprecationPlace, NodeDeprecation {
  /** Of an operation that the API no longer has: the day that was found, the latest day it can have been removed. */
  readonly gone?: string;
}

export interface Replacement {
  /** What the document declares under that name; `text` where it declares nothing. */
  readonly kind: "operation" | "parameter" | "field" | "value" | "type" | "text";
  /** Function name, key of a parameter of the same operation, field path, value or schema, or free text. */
  readonly name: string;
  /** Replacements that are deprecated themselves, in order: from the one that the document names to the last before `name`. */
  readonly via?: readonly string[];
}

/** What a node of the document states itself; names are not resolved yet, and history is not read. */
export interface DeprecationFacts {
  readonly since?: Fact;
  readonly sinceVersion?: Fact;
  readonly removal?: Fact;
  readonly replacement?: ReplacementFact;
  readonly note?: string;
  readonly confidence?: Confidence;
  readonly conflict?: string;
  /** Dates that an extension has in a form that cannot be read. */
  readonly unreadable?: readonly UnreadableDate[];
}

export interface UnreadableDate {
  readonly key: "since" | "removal";
  readonly value: string;
  readonly source: string;
}

export interface Fact {
  readonly value: string;
  /** Extension, portal, changelog or part of the document that states it. */
  readonly source: string;
  /** Default `high`. */
  readonly confidence?: Confidence;
}

/** A replacement as a document names it and, once it is looked up, what it refers to. */
export interface ReplacementFact extends Fact {
  /** Absent until it is looked up. From then on the value of an operation is its route, `GET /v1/spp/jobs`. */
  readonly kind?: Replacement["kind"];
  readonly via?: readonly string[];
  /** Whether it is an unmarked word of a sentence, which need not be a name: used only if the document declares it. */
  readonly isTentative?: boolean;
}
