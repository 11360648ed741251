/** Name of the interface of a module's records (`deprecations.ts`), which the types for strict mode look up. */
export const RECORDS = "Deprecations";

/** The generic types of the runtime that strict mode acts on. Each takes what is deprecated and its record. */
export const STRICT_TYPES = {
  /** At `this` and beside the client of a deprecated operation. */
  use: "DeprecatedUse",
  /** Around the type of a member that is refused in a request. */
  in: "DeprecatedIn",
  /** Around the members of an object that are hidden in a response. */
  out: "DeprecatedOut",
  /** Around a list of values of which some are refused. */
  values: "DeprecatedValues",
} as const;
