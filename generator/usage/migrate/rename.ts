/** A replacement that changes nothing but a name. */
export type Rename = ExportRename | MemberRename | ValueRename;

/** An operation or a type that the same module exports under another name. */
export interface ExportRename {
  readonly kind: "export";
  readonly name: string;
  /** File that declares the replacement. */
  readonly file: string;
}

/** A parameter or field that has another name, or another place below the same object. */
export interface MemberRename {
  readonly kind: "member";
  readonly path: readonly Segment[];
  /** Why code that reads the deprecated member cannot simply read the replacement. */
  readonly notRead?: string;
  /** Why code that writes the deprecated member cannot simply write the replacement. */
  readonly notWritten?: string;
}

/** One step of the path to a replacement. */
export interface Segment {
  readonly name: string;
  /** Whether it may be absent. */
  readonly isOptional: boolean;
  /** Whether it may be `null`. */
  readonly isNullable: boolean;
}

/** A value of an enumeration. Whether the same enumeration has the replacement is checked at each use. */
export interface ValueRename {
  readonly kind: "value";
  readonly value: string;
}

/** Why a replacement is not a safe rename. */
export interface Refusal {
  readonly reason: string;
}
