/** The twelve months as English and French documents write them, abbreviations included; accents are optional. */
const MONTHS = [
  "january|janvier|janv|jan",
  "february|f[eé]vrier|f[eé]vr|f[eé]v|feb",
  "march|mars|mar",
  "april|avril|avr|apr",
  "may|mai",
  "june|juin|jun",
  "july|juillet|juil|jul",
  "august|ao[uû]t|aug",
  "september|septembre|sept|sep",
  "october|octobre|oct",
  "november|novembre|nov",
  "december|d[eé]cembre|d[eé]c|dec",
];

/** Source of a regular expression that matches the name of any month, with the dot of an abbreviation. */
export const MONTH = `(?:${MONTHS.join("|")})\\b\\.?`.replaceAll("\\b", "(?!\\p{L})");

/** 1 to 12; `undefined` for what is not a month. */
export function monthNumber(name: string): number | undefined {
  const text = name.toLowerCase().replace(/\.$/, "");
  const index = MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, "u").test(text));
  return index === -1 ? undefined : index + 1;
}
