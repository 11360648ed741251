import type { Deprecation, NodeDeprecation } from "./deprecation.js";

/** As far as the text of a tag shows it. */
type Shown = NodeDeprecation & Pick<Deprecation, "gone">;

/**
 * The one sentence that follows `@deprecated`, the only text of a declaration that linters print: dates first,
 * absolute ones only, then what to use instead.
 *
 * `since 2026-01-23, removal 2026-04-23. Use listVirtualMachines.`, or for a removed operation `removed by 2026-05-01. …`
 */
export function deprecationText(deprecation: Shown): string {
  const dates = deprecation.gone === undefined ? announced(deprecation) : `removed by ${deprecation.gone}`;
  const advice = [replacement(deprecation), deprecation.note].filter(
    (part) => part !== undefined && part !== null,
  );
  return [`${dates}.`, ...advice.map((part) => sentence(oneLine(part)))].join(" ");
}

function announced(deprecation: Shown): string {
  return [since(deprecation), removal(deprecation)].filter((part) => part !== undefined).join(", ");
}

function since({ since: day, sinceVersion, source }: Shown): string | undefined {
  // History knows the day on which a document was first seen with the flag: the flag may be older.
  if (day !== null) return `since ${day}${source.since === "history" ? " or earlier" : ""}`;
  return sinceVersion === null ? undefined : `since version ${oneLine(sinceVersion)}`;
}

function removal({ removal: day, unreadableRemoval }: Shown): string {
  if (day === null && unreadableRemoval !== undefined) {
    return `removal date cannot be read (${JSON.stringify(oneLine(unreadableRemoval).slice(0, 40))})`;
  }
  return day === null ? "no removal date announced" : `removal ${day}`;
}

function replacement({ replacement: to }: Shown): string | undefined {
  return to === null ? undefined : replacementSentence(to.name);
}

/** `Use listThings.`; a replacement that is a sentence already (`use the console instead`) stays as it is. */
export function replacementSentence(name: string): string {
  const text = oneLine(name);
  return sentence(/^use\b/i.test(text) ? text : `Use ${text}`);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
