import { createHash } from "node:crypto";
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { plural } from "../../text/plural.js";
import { plainText } from "../../text/terminal.js";
import type { CalendarEntry } from "../calendar.js";
import { type Announcement, qualifiedName } from "../finding.js";
import { thingKey } from "../things.js";
import { messageOf } from "./words.js";

const DAY = 24 * 60 * 60;
/** Days before a removal on which a calendar reminds of it. */
const REMINDER = 30;

/**
 * An iCalendar file (RFC 5545) with an event of a whole day for each removal that has a date. The UID is made of what is
 * removed, so that another date moves the event instead of adding one. DTSTAMP is the day of the notice, or else of the
 * removal: the same list gives the same file on every day. What has no date has no event, and is counted in the description
 * of the calendar.
 */
export function icsCalendar(
  title: string,
  things: readonly (Announcement & Pick<CalendarEntry, "seen">)[],
): string {
  const calendar = ical({ name: title, prodId: "//cloudtemple//calendar//EN" });
  const undated = things.filter(({ removal }) => removal === null).length;
  calendar.description(
    undated === 0
      ? title
      : `${title}. ${plural(undated, "thing")} without a removal date ${undated === 1 ? "has" : "have"} no event.`,
  );
  for (const thing of things) {
    if (thing.removal === null) continue;
    const { removal, since, isGone, confidence } = thing;
    const start = new Date(`${removal}T00:00:00Z`);
    const end = new Date(start.getTime() + DAY * 1000);
    const event = calendar.createEvent({
      id: `${createHash("sha256").update(thingKey(thing)).digest("hex").slice(0, 32)}@cloudtemple`,
      start,
      end,
      allDay: true,
      stamp: since === null ? start : new Date(`${since}T00:00:00Z`),
      summary: plainText(`${isGone === true ? "Removed" : "Removal"}: ${qualifiedName(thing)}`),
      description: plainText(messageOf(thing, { isTimeless: true })),
      transparency: ICalEventTransparency.TRANSPARENT,
      status: confidence === "low" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: REMINDER * DAY,
      description: qualifiedName(thing),
    });
  }
  return `${calendar.toString()}\r\n`;
}
