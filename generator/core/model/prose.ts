/** Summary and description of an operation, with the permission taken out. */
export interface Prose {
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly permission: string | undefined;
}

/**
 * The platform's documents write `Permissions: <name>` into the summary and again at the start of the description
 * (Cloud Temple API portal, activity 1.25.1); without it, the first sentence is the summary.
 */
export function readProse(summary: string | undefined, description: string | undefined): Prose {
  const found = [summary, description].map((text) => split(text));
  const permission = found.find((part) => part.permission !== undefined)?.permission;
  const [head, body] = found.map((part) => part.rest);
  if (head !== undefined) return { summary: head, description: body === head ? undefined : body, permission };
  const [first, ...others] = (body ?? "").split(/\n\s*\n/);
  return { summary: blank(first), description: blank(others.join("\n\n")), permission };
}

const PERMISSION =
  /^[ \t]*Permissions?[ \t]*:[ \t]*(`?[\w.:-]+`?(?:[ \t]*(?:,|or|and)[ \t]*`?[\w.:-]+`?)*)[ \t]*\.?[ \t]*(?:\r?\n|$)/im;

function split(text: string | undefined): { rest: string | undefined; permission: string | undefined } {
  const match = PERMISSION.exec(text ?? "");
  if (match === null) return { rest: blank(text), permission: undefined };
  return { rest: blank((text ?? "").replace(match[0], "")), permission: match[1]?.replaceAll("`", "") };
}

function blank(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : trimmed;
}
