import { escapeHtml } from "../../text/html.js";
import { fillTemplate } from "../../text/template.js";

/**
 * One self-contained page around `content`, which is HTML: no script, no font, no request. Light or dark as the
 * reader's system is, everything reachable by keyboard.
 */
export function page(title: string, content: string): string {
  return fillTemplate("usage/page.html", { title: escapeHtml(title), content });
}

/** What the marks of a timeline mean. Without a limit of days there is no state "soon". */
export function legend(failWithin: number | undefined): string {
  return fillTemplate("usage/legend.html", { soonDays: failWithin }).trimEnd();
}
