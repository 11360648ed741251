/** The unit for each spelling in names and comments. */
const UNITS: Readonly<Record<string, string>> = {
  b: "byte",
  byte: "byte",
  bytes: "byte",
  kb: "kB",
  kilobytes: "kB",
  kib: "KiB",
  kibibytes: "KiB",
  mb: "MB",
  megabytes: "MB",
  mib: "MiB",
  mebibytes: "MiB",
  gb: "GB",
  gigabytes: "GB",
  gib: "GiB",
  gibibytes: "GiB",
  tb: "TB",
  terabytes: "TB",
  tib: "TiB",
  tebibytes: "TiB",
  ms: "ms",
  millis: "ms",
  milliseconds: "ms",
  s: "s",
  sec: "s",
  seconds: "s",
  min: "min",
  minutes: "min",
  hours: "h",
  days: "d",
  weeks: "w",
  months: "mo",
  hz: "Hz",
  mhz: "MHz",
  ghz: "GHz",
  percent: "%",
  percentage: "%",
  ratio: "ratio",
};

/**
 * The units that a number states, sorted; empty when it states none. Its comment comes before its name: when a unit is
 * corrected, the name stays (`ramGb`, "In GiB, despite the name."), the comment does not.
 */
export function unitsOf(name: string, comment: string): string {
  const inName = name.split(/(?<=[a-z\d])(?=[A-Z])|[_.-]/).slice(1);
  const inComment = [...comment.matchAll(/\bin (\w+)/gi)].map(([, word = ""]) => word);
  return namedIn(inComment) || namedIn(inName);
}

function namedIn(words: readonly string[]): string {
  const found = words.map((word) => UNITS[word.toLowerCase()]).filter((unit) => unit !== undefined);
  return [...new Set(found)].sort().join(", ");
}
