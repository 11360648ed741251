import { setFlagsFromString } from "node:v8";

/**
 * By major version of Node: wait about ten times as long as by default before a function is optimized. Only numbers that V8 reads
 * anew each time: what changes how it runs code that it has compiled, such as `--no-regexp-tier-up`, crashes the process.
 */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ["20", "--interrupt-budget=800000"],
  ["22", "--invocation-count-for-turbofan=30000"],
  ["24", "--invocation-count-for-turbofan=30000"],
]);

/** `undefined` for a version whose flags are not known, and for Bun and Deno, which have none and give a version of Node. */
export function lateOptimizationFlags(versions: NodeJS.ProcessVersions): string | undefined {
  const [major = ""] = versions.node.split(".", 1);
  return "bun" in versions || "deno" in versions ? undefined : FLAGS.get(major);
}

/**
 * Lets this process run its code longer before it optimizes it. A run that loads the compiler ends within seconds: by
 * default an eighth (`check`) to a quarter (`generate`) of its processor time goes into optimizing functions that are
 * hardly called again.
 */
export function optimizeLate(): void {
  const flags = lateOptimizationFlags(process.versions);
  if (flags !== undefined) setFlagsFromString(flags);
}
