/**
 * Marks a schema of the types whose TypeScript type JSON Schema cannot express: the bytes of a file are a `Blob`. Its
 * value is code, so it is never taken from a document.
 */
export const TYPE_MARK = "x-typescript-type";
