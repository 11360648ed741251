/** A schema, and values that its type has to accept or to refuse wherever the schema stands. */
export interface Kind {
  /** In camel case: operations and schemas are called after it. */
  readonly name: string;
  readonly schema: unknown;
  /** Components that the schema refers to. */
  readonly schemas?: Readonly<Record<string, unknown>>;
  /** Texts of values that the schema allows. */
  readonly allowed: readonly string[];
  /** Texts of values, each on one line, that it forbids. */
  readonly forbidden: readonly string[];
  /** Whether all of its values are objects that may have a member `extra`. */
  readonly isOpenObject?: boolean;
  /** The one direction that the values are of; both where it is absent. */
  readonly direction?: "read" | "write";
  /** The oldest version of OpenAPI that has all of its keywords; 3.1 unless it says otherwise. */
  readonly since?: "2.0" | "3.0" | "3.1";
  /** Whether 3.1 and later mean something else by it, or do not have it. */
  readonly isOld?: boolean;
}
