import { coerce, lt, major } from "semver";

/**
 * The first version of the package that need not have a tombstone for what went after `version`: the release that
 * drops an operation is the next major one, and the first minor one after that deletes the tombstone. While the package
 * is below 1.0.0, that is 1.1.0: it costs a few lines to say for longer what happened.
 */
export function earliestReleaseWithout(version: string): string {
  return `${major(plain(version)) + 1}.1.0`;
}

/** Whether one version comes before another; a prerelease counts as the version that it leads to. */
export function isBefore(version: string, other: string): boolean {
  return lt(plain(version), plain(other));
}

function plain(version: string): string {
  return coerce(version)?.version ?? "0.0.0";
}
