import { isCalendarDate } from "./calendar-date.js";
import type { Confidence } from "./deprecation.js";
import { MONTH, monthNumber } from "./month.js";
import { Spans } from "./spans.js";

/** A date in a text. */
export interface DateInText {
  /** Offset in the text. */
  readonly start: number;
  readonly end: number;
  /** First and last day it can stand for: one day, unless it is a month or a quarter. `undefined` if it does not exist. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  readonly confidence: Confidence;
  /** Set for a year alone. */
  readonly isYear?: true;
}

type Reading = Pick<DateInText, "days" | "confidence" | "isYear">;

interface Format {
  readonly pattern: RegExp;
  readonly read: (groups: Record<string, string | undefined>, isFrench: boolean) => Reading;
}

const EDGE = "(?<![a-zà-öø-ɏ\\d/.-])";
/** Behind a date. `2017-03-01-preview` is the name of a version. */
const END = "(?![a-zà-öø-ɏ\\d])(?![/.-]\\d)(?!-[a-zà-öø-ɏ])";

/** How far words such as "that date" may be from the date that they repeat. */
const MAX_DISTANCE = 200;

/** The longest forms first: `23 avr. 2026` must not be read as `avr. 2026`. */
const FORMATS: readonly Format[] = [
  {
    pattern: form(`(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?=T\\d|${END})`),
    read: (groups) => day(groups["y"], Number(groups["m"]), groups["d"], "high"),
  },
  {
    pattern: form(`(?<y>\\d{4})[/.](?<m>\\d{1,2})[/.](?<d>\\d{1,2})${END}`),
    read: (groups) => day(groups["y"], Number(groups["m"]), groups["d"], "high"),
  },
  {
    pattern: form(
      `(?<d>\\d{1,2})(?:er|st|nd|rd|th|\\.)?(?:\\s+|-)(?:of\\s+|de\\s+)?(?<m>${MONTH}),?(?:\\s+|-)(?<y>\\d{4})${END}`,
    ),
    read: (groups) => day(groups["y"], monthNumber(groups["m"] ?? ""), groups["d"], "high"),
  },
  {
    pattern: form(
      `(?<m>${MONTH})(?:\\s+|-)(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+|-)(?<y>\\d{4})${END}`,
    ),
    read: (groups) => day(groups["y"], monthNumber(groups["m"] ?? ""), groups["d"], "high"),
  },
  {
    pattern: form(`(?<d>\\d{2})(?<m>${MONTH})(?<y>20\\d{2})${END}`),
    read: (groups) => day(groups["y"], monthNumber(groups["m"] ?? ""), groups["d"], "high"),
  },
  {
    pattern: form(`(?<a>\\d{1,2})[/.-](?<b>\\d{1,2})[/.-](?<y>\\d{4})${END}`),
    read: (groups, isFrench) =>
      dayAndMonth(Number(groups["a"]), Number(groups["b"]), groups["y"] ?? "", isFrench),
  },
  {
    pattern: form(`(?<m>${MONTH}),?\\s+(?<y>\\d{4})${END}`),
    read: (groups) => period(groups["y"], monthNumber(groups["m"] ?? ""), 1, "medium"),
  },
  {
    pattern: form(`(?<m>0?[1-9]|1[0-2])/(?<y>\\d{4})${END}`),
    read: (groups) => period(groups["y"], Number(groups["m"]), 1, "medium"),
  },
  {
    pattern: form(`(?<m>0[1-9]|1[0-2])-(?<y>20\\d{2})${END}`),
    read: (groups) => period(groups["y"], Number(groups["m"]), 1, "medium"),
  },
  {
    pattern: form(`(?<y>20\\d{2})[-/](?<m>0[1-9]|1[0-2])${END}`),
    read: (groups) => period(groups["y"], Number(groups["m"]), 1, "medium"),
  },
  {
    pattern: form(`[QT](?<q>[1-4])(?:\\s+|[-/])(?:of\\s+|de\\s+)?(?<y>\\d{4})${END}`),
    read: (groups) => period(groups["y"], Number(groups["q"]) * 3 - 2, 3, "low"),
  },
  {
    pattern: form(`(?<y>\\d{4})(?:\\s+|[-/])?[QT](?<q>[1-4])${END}`),
    read: (groups) => period(groups["y"], Number(groups["q"]) * 3 - 2, 3, "low"),
  },
  {
    pattern: form(
      `(?<q>[1-4]|first|second|third|fourth|premier|deuxi[eè]me|troisi[eè]me|quatri[eè]me)(?:er|[eè]me|e|st|nd|rd|th|\\.)?` +
        `\\s+(?:quarter|trimestre|quartal)(?:\\s+(?:of|de))?\\s+(?<y>\\d{4})${END}`,
    ),
    read: (groups) => period(groups["y"], quarterNumber(groups["q"] ?? "") * 3 - 2, 3, "low"),
  },
  {
    pattern: form(`H(?<h>[12])(?:\\s+|[-/])(?:of\\s+)?(?<y>20\\d{2})${END}`),
    read: (groups) => period(groups["y"], groups["h"] === "1" ? 1 : 7, 6, "low"),
  },
  {
    pattern: form(
      `(?:(?<h>first|second|1(?:er|st|\\.)|2(?:e|nd|\\.))\\s+(?:half|semestre|halbjahr)|early)(?:\\s+(?:of|de))?\\s+(?<y>20\\d{2})${END}`,
    ),
    read: (groups) => period(groups["y"], /^(?:1|first|$)/i.test(groups["h"] ?? "") ? 1 : 7, 6, "low"),
  },
  {
    pattern: form(
      `(?:(?:end|late|fin|ende|jahresende|year[- ]end)\\s+(?:of\\s+|de\\s+)?|\\b(?:in|en|by|during|im jahr)\\s+(?:the\\s+year\\s+)?)(?<y>20\\d{2})${END}`,
    ),
    read: (groups) => ({ ...period(groups["y"], 1, 12, "low"), isYear: true }),
  },
];

/**
 * Every date of a text, in order. One that does not exist (30 February) or that stands for "never" (9999-12-31) is
 * listed without days, so that no part of it is read as another date.
 */
export function datesInText(text: string): DateInText[] {
  // Every format has a year, and few texts have four digits.
  if (!/\d{4}/.test(text)) return [];
  const isFrench = looksFrench(text);
  const found: DateInText[] = [];
  const taken = new Spans();
  for (const { pattern, read } of FORMATS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!taken.add(start, end)) continue;
      found.push({ start, end, ...read(match.groups ?? {}, isFrench) });
    }
  }
  found.sort(byPlace);
  const repeated = repeatedDates(text, found);
  return repeated.length === 0 ? found : [...found, ...repeated].sort(byPlace);
}

/** "It will be deprecated by 1 May 2026 and will not work after that date": the last date before the words. */
const REPEATED =
  /(?<=\b(?:after|from|on|by|as of|past|beyond|until|before)\s)th(?:at|is) (?:date|day|deadline)\b|(?<=(?<![a-zà-öø-ɏ])(?:apr[eè]s|[aà]|[aà] partir de|d[eè]s|avant)\s)cette date(?![a-zà-öø-ɏ])|(?<=(?<![a-zà-öø-ɏ])(?:nach|ab|an|zu|vor)\s)diese[mn] (?:datum|tag|termin|zeitpunkt)(?![a-zà-öø-ɏ])/gi;

function repeatedDates(text: string, dates: readonly DateInText[]): readonly DateInText[] {
  return [...text.matchAll(REPEATED)].flatMap((match) => {
    const start = match.index;
    const last = dates.findLast((date) => date.end <= start);
    if (last === undefined || start - last.end > MAX_DISTANCE) return [];
    return [{ ...last, confidence: "low" as const, start, end: start + match[0].length }];
  });
}

/** Whether a text looks French: 03/04/2026 is then 3 April, with less doubt. */
export function looksFrench(text: string): boolean {
  return /(?<![a-zà-öø-ɏ])(le|la|les|du|des|est|sera|depuis|jusqu['’]au|fin de|retrait|suppression|remplac[eé]e?s?|utiliser|d[eé]pr[eé]ci[eé]e?s?|supprim[eé]e?s?)(?![a-zà-öø-ɏ])/i.test(
    text,
  );
}

function byPlace(a: DateInText, b: DateInText): number {
  return a.start - b.start;
}

function form(body: string): RegExp {
  return new RegExp(EDGE + body, "gi");
}

function day(
  year: string | undefined,
  month: number | undefined,
  dayOfMonth: string | undefined,
  confidence: Confidence,
): Reading {
  const text = dateText(Number(year), month ?? 0, Number(dayOfMonth));
  return { days: isCalendarDate(text) ? { first: text, last: text } : undefined, confidence };
}

/** Only where one number is above 12, or both are equal, is it certain which is the day. */
function dayAndMonth(a: number, b: number, year: string, isFrench: boolean): Reading {
  if (b > 12 && a <= 12) return day(year, a, String(b), "high");
  const isCertain = a > 12 || a === b;
  return day(year, b, String(a), isCertain ? "high" : isFrench ? "medium" : "low");
}

function period(
  year: string | undefined,
  month: number | undefined,
  months: number,
  confidence: Confidence,
): Reading {
  const first = dateText(Number(year), month ?? 0, 1);
  if (!isCalendarDate(first)) return { days: undefined, confidence };
  const last = new Date(Date.UTC(Number(year), (month ?? 1) - 1 + months, 0)).toISOString().slice(0, 10);
  return { days: { first, last }, confidence };
}

function dateText(year: number, month: number, dayOfMonth: number): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

function quarterNumber(word: string): number {
  const words = [/^(1|first|premier)$/i, /^(2|second|deuxi[eè]me)$/i, /^(3|third|troisi[eè]me)$/i];
  const index = words.findIndex((pattern) => pattern.test(word));
  return index === -1 ? 4 : index + 1;
}
