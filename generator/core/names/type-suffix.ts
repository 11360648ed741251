import { claim } from "./identifier.js";

/**
 * What follows the name of an operation or a schema in the names of its types, the first first. The others are for
 * documents that have a type of the first name themselves: `CreateUserRequest` beside their own `CreateUserInput`.
 */
export const TYPE_SUFFIXES = {
  input: ["Input", "Request", "Parameters"],
  output: ["Output", "Response", "Result"],
  errors: ["Errors", "Failures", "Problems"],
  write: ["Write", "Writable", "WriteModel"],
  base: ["Base", "Common", "Shared"],
  multipart: ["Multipart", "FormData", "MultipartBody"],
} as const;

export type TypeSuffix = keyof typeof TYPE_SUFFIXES;

/**
 * The first name of `base` and its suffixes that is not taken, another word for the last suffix tried before a number; it
 * is taken afterwards.
 */
export function claimType(base: string, suffixes: readonly TypeSuffix[], taken: Set<string>): string {
  const words = suffixes.map((suffix) => TYPE_SUFFIXES[suffix]);
  const stem =
    base +
    words
      .slice(0, -1)
      .map(([first]) => first)
      .join("");
  const names = words.at(-1)?.map((word) => stem + word) ?? [stem];
  return claim(names.find((name) => !taken.has(name)) ?? names[0] ?? stem, taken);
}
