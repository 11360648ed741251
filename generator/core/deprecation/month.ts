/** The twelve months as English, French and German documents write them, abbreviations included; accents are optional. */
const MONTHS = [
  "january|janvier|januar|jänner|janv|jan",
  "february|februar|f[eé]vrier|f[eé]vr|f[eé]v|feb",
  "march|mars|märz|maerz|mar",
  "april|avril|avr|apr",
  "may|mai",
  "june|juin|juni|jun",
  "july|juillet|juli|juil|jul",
  "august|ao[uû]t|aug",
  "september|septembre|sept|sep",
  "october|octobre|oktober|oct|okt",
  "november|novembre|nov",
  "december|d[eé]cembre|dezember|d[eé]c|dec|dez",
];

/** Source of a regular expression that matches the name of any month, with the dot of an abbreviation. */
export const MONTH = `(?:${MONTHS.join("|")})\\b\\.?`.replaceAll("\\b", "(?![a-zà-öø-ɏ])");

/** 1 to 12; `undefined` for what is not a month. */
export function monthNumber(name: string): number | undefined {
  const text = name.toLowerCase().replace(/\.$/, "");
  const index = MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, "u").test(text));
  return index === -1 ? undefined : index + 1;
}
