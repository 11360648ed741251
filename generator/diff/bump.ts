import { type Change, isBreaking } from "./change.js";
import type { PolicyFinding } from "./policy.js";

/** The part of the package's version that changes; `none` when nothing changed. */
export type Bump = "major" | "minor" | "patch" | "none";

/** These change what a user's linter and build report, which asks for a minor release. */
const MINOR_RULES = new Set(["newly-deprecated", "un-deprecated", "date-announced", "date-earlier"]);

/**
 * Semantic versioning: major for what breaks callers or readers, minor for what is added or newly deprecated, patch
 * for changed texts and later dates. A removed operation is major and leaves a tombstone.
 */
export function bumpOf(changes: readonly Change[], policy: readonly PolicyFinding[]): Bump {
  if (changes.some(({ levels }) => levels.some(isBreaking))) return "major";
  if (changes.some(({ levels }) => levels.includes("compatible"))) return "minor";
  if (policy.some(({ rule }) => MINOR_RULES.has(rule))) return "minor";
  return changes.length + policy.length > 0 ? "patch" : "none";
}
