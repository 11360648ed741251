import { coerce, lt, major } from "semver";

/**
 * The first version of the package without the tombstone of an operation that was removed after `version`: the next
 * major release drops the operation, and the first minor release after that drops the tombstone. While the package is
 * below 1.0.0, that is 1.1.0.
 */
export function earliestReleaseWithout(version: string): string {
  return `${major(plain(version)) + 1}.1.0`;
}

/** Whether one version comes before another; a prerelease counts as its release. */
export function isBefore(version: string, other: string): boolean {
  return lt(plain(version), plain(other));
}

function plain(version: string): string {
  return coerce(version)?.version ?? "0.0.0";
}
