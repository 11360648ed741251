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

/** The units that the name and the comment of a number state, sorted; empty when they state none. */
export function unitsOf(name: string, comment: string): string {
  const inName = name.split(/(?<=[a-z\d])(?=[A-Z])|[_.-]/).slice(1);
  const inComment = [...comment.matchAll(/\bin (\w+)/gi)].map(([, word = ""]) => word);
  const found = [...inName, ...inComment].map((word) => UNITS[word.toLowerCase()]);
  return [...new Set(found.filter((unit) => unit !== undefined))].sort().join(", ");
}
