import { setFlagsFromString } from "node:v8";

/** A regular expression is compiled once, instead of once to be interpreted and again when it is used a second time. */
const PATTERNS = "--no-regexp-tier-up";

/** By major version of Node: wait about ten times as long as by default before a function is optimized. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ["20", `--interrupt-budget=800000 ${PATTERNS}`],
  ["22", `--invocation-count-for-turbofan=30000 ${PATTERNS}`],
  ["24", `--invocation-count-for-turbofan=30000 ${PATTERNS}`],
]);

/** `undefined` for a version whose flags are not known, and for Bun and Deno, which have none and give a version of Node. */
export function lateOptimizationFlags(versions: NodeJS.ProcessVersions): string | undefined {
  const [major = ""] = versions.node.split(".", 1);
  return "bun" in versions || "deno" in versions ? undefined : FLAGS.get(major);
}

/**
 * Lets this process run its code longer before it optimizes it. A run that loads the compiler ends within seconds: by
 * default an eighth (`check`) to a quarter (`generate`) of its processor time goes into optimizing functions that are
 * hardly called again, and the patterns for texts about deprecations, long ones in three languages, take half of the time
 * of reading them to compile.
 */
export function optimizeLate(): void {
  const flags = lateOptimizationFlags(process.versions);
  if (flags !== undefined) setFlagsFromString(flags);
}
