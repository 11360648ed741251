import { hash } from "./seeded.js";

/** The time of a generated member, in milliseconds since 1970; the same arguments give the same time. */
export type Dates = (member: string, key: string) => number;

/** The length of a day in milliseconds. */
export const DAY = 86_400_000;

/** Members that lie ahead, such as `expirationDate`. */
const AHEAD = /expir|until|^next|renewal|deadline/i;

/** Members about the end or the last change of something, which come after its creation. */
const LATE = /^(end|stop|finish|complet|updat|modif|last)|End|Stop|Finish|Complet|Updat|Modif|Last/;

/** The start of the day of a time, in UTC: dates counted from it are the same on the whole day. */
export function startOfDay(time: number): number {
  return time - (time % DAY);
}

/**
 * Dates of objects that are there from the start: what expires does so within 180 days after `today`, the last changes
 * lie within 30 days before it, and creations up to 180 days before those.
 */
export function datesAround(today: number): Dates {
  return (member, key) => {
    const days = (count: number): number => (hash(key) % (count * 86_400)) * 1000;
    if (AHEAD.test(member)) return today + DAY + days(180);
    return LATE.test(member) ? today - days(30) : today - 30 * DAY - days(180);
  };
}

/** Dates of an object that is created `now`; what expires does so when `dates` says. */
export function datesOfNew(now: number, dates: Dates): Dates {
  return (member, key) => (AHEAD.test(member) ? dates(member, key) : now);
}
