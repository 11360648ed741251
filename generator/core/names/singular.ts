import pluralize from "pluralize";

/** Words of APIs that end like a plural and are none, or have a singular that nobody means. */
const UNCOUNTABLE =
  "iaas spp llmaas saas paas dns status vmware metadata https os data exif kubernetes redis canvas bias lens macos ddos " +
  "postgres jenkins windows chaos devops basis axis oasis pancreas always logistics economics mathematics physics " +
  "ethics politics dynamics graphics genetics forensics mechanics electronics diagnostics robotics goods means cors " +
  "cifs hdfs ntfs gprs statistics analytics kudos";

for (const word of UNCOUNTABLE.split(" ")) pluralize.addUncountableRule(word);
pluralize.addUncountableRule(/data$/i);
pluralize.addSingularRule(/switchs$/i, "switch");
pluralize.addSingularRule(/(^|\bca|heada|tootha|avalan|ni|qui|pasti|mousta)ches$/i, "$1che");
pluralize.addSingularRule(/(cook|brown|rook|\bbr)ies$/i, "$1ie");

/** Hardly any word of three letters is a plural: most are abbreviations (`aws`, `sms`, `tls`). */
const SHORT_PLURALS = new Set(["ads", "dbs", "ids", "ips", "pcs", "vms"]);

/** One of what a lower-case word counts: `machine` of `machines`; `status` of `status`. Never empty. */
export function singular(word: string): string {
  return word.length > 3 || SHORT_PLURALS.has(word) ? pluralize.singular(word) : word;
}

/** Whether a lower-case word counts several. */
export function isPlural(word: string): boolean {
  return pluralize.isPlural(word);
}
