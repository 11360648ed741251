import { type Change, isBreaking } from "./change.js";
import type { PolicyFinding } from "./policy.js";

/** How the version of the package must grow for what changed; `none` when nothing did. */
export type Bump = "major" | "minor" | "patch" | "none";

/** Deprecations say something new to a user's linter and build, so they are news of a minor release. */
const MINOR_RULES = new Set(["newly-deprecated", "un-deprecated", "date-announced", "date-earlier"]);

/**
 * Semantic versioning: what breaks callers or readers is major, what is new or newly deprecated minor, texts and
 * dates moved away patch. A dropped operation is major and ships its tombstone.
 */
export function bumpOf(changes: readonly Change[], policy: readonly PolicyFinding[]): Bump {
  if (changes.some(({ levels }) => levels.some(isBreaking))) return "major";
  if (changes.some(({ levels }) => levels.includes("compatible"))) return "minor";
  if (policy.some(({ rule }) => MINOR_RULES.has(rule))) return "minor";
  return changes.length + policy.length > 0 ? "patch" : "none";
}
