/**
 * The first version of the package that need not have a tombstone for what went after `version`: the release that
 * drops an operation is the next major one, and the first minor one after that deletes the tombstone. While the package
 * is below 1.0.0, that is 1.1.0: it costs a few lines to say for longer what happened.
 */
export function earliestReleaseWithout(version: string): string {
  return `${(partsOf(version)[0] ?? 0) + 1}.1.0`;
}

/** Whether one version comes before another; what follows the three numbers does not count. */
export function isBefore(version: string, other: string): boolean {
  const [own, theirs] = [partsOf(version), partsOf(other)];
  const index = own.findIndex((part, place) => part !== theirs[place]);
  return index !== -1 && (own[index] ?? 0) < (theirs[index] ?? 0);
}

function partsOf(version: string): number[] {
  const [, ...parts] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  return parts.map(Number);
}
