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
}

/** The record of one deprecation: a line of `deprecations.json`. */
export interface Deprecation extends DeprecationPlace, NodeDeprecation {
  /** Of an operation that the API no longer has: the day that was found, the latest day it can have been removed. */
  readonly gone?: string;
}

export interface Replacement {
  /** What the document has under that name; `text` when it has nothing. */
  readonly kind: "operation" | "parameter" | "field" | "value" | "type" | "text";
  /** Function name, key of a parameter of the same operation, field path, value or schema, or free text. */
  readonly name: string;
  /** What the document names first, where that is deprecated too and leads on to `name`. */
  readonly via?: readonly string[];
}

/** What a node of the document itself says, before names are resolved and history is asked. */
export interface DeprecationFacts {
  readonly since?: Fact;
  readonly sinceVersion?: Fact;
  readonly removal?: Fact;
  readonly replacement?: ReplacementFact;
  readonly note?: string;
  readonly confidence?: Confidence;
  readonly conflict?: string;
}

export interface Fact {
  readonly value: string;
  /** Extension, portal, changelog or part of the document that says so. */
  readonly source: string;
  /** `high` unless said otherwise. */
  readonly confidence?: Confidence;
}

/** A replacement as a document names it, and once it is looked up, what it is. */
export interface ReplacementFact extends Fact {
  /** Absent until it is looked up. An operation's value is its route then, `GET /v1/spp/jobs`. */
  readonly kind?: Replacement["kind"];
  readonly via?: readonly string[];
  /** A word of a sentence that need not be a name at all: it counts only when the document knows it. */
  readonly isTentative?: boolean;
}
