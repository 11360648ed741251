import { escapeHtml } from "../../text/html.js";
import { fillTemplate } from "../../text/template.js";

/**
 * One self-contained page around `content`, which is HTML: no script, no font, no request. Light or dark as the
 * reader's system is, everything reachable by keyboard.
 */
export function page(title: string, content: string): string {
  return fillTemplate("usage/page.html", { title: escapeHtml(title), content });
}

/** One of the numbers on top of a page. */
export interface PageNumber {
  readonly state: "past" | "soon" | "undated";
  readonly label: string;
  readonly count: number;
}

/** How much is overdue, soon, and without a date; `noun` is what is counted. */
export function numbers(list: readonly PageNumber[], noun: string): string {
  return fillTemplate("usage/numbers.html", {
    numbers: list.map(({ state, label, count }) => ({
      state,
      label: escapeHtml(label),
      count: String(count),
      noun: count === 1 ? noun : `${noun}s`,
    })),
  }).trimEnd();
}

/** What the marks of a timeline mean. Without a limit of days there is no state "soon". */
export function legend(failWithin: number | undefined): string {
  return fillTemplate("usage/legend.html", { soonDays: failWithin }).trimEnd();
}
