import pluralize from "pluralize";

const UNCOUNTABLE = "iaas spp llmaas saas dns status vmware metadata https os kubernetes".split(" ");
for (const word of UNCOUNTABLE) pluralize.addUncountableRule(word);
pluralize.addSingularRule(/switchs$/i, "switch");

/** One of what a lower-case word counts: `machine` of `machines`; `status` of `status`. Never empty. */
export function singular(word: string): string {
  return word.length > 2 ? pluralize.singular(word) : word;
}

/** Whether a lower-case word counts several. */
export function isPlural(word: string): boolean {
  return pluralize.isPlural(word);
}
