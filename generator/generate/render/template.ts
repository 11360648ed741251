import { readFileSync } from "node:fs";
import Handlebars from "handlebars";

export type TemplateName =
  | "operations.ts"
  | "index.ts"
  | "schema.ts"
  | "deprecations.ts"
  | "tombstones.ts"
  | "deprecations.md";

const compiled = new Map<TemplateName, HandlebarsTemplateDelegate>();

/**
 * Fills a template of `templates/`. A template holds no logic and no escaping: it gets a finished view, in which
 * every text was already escaped for the place where it lands. A field that the view lacks is an error, not an
 * empty text.
 */
export function fillTemplate(name: TemplateName, view: object): string {
  let template = compiled.get(name);
  if (template === undefined) {
    const text = readFileSync(new URL(`../../../templates/${name}.hbs`, import.meta.url), "utf8");
    template = Handlebars.compile(text, { strict: true, noEscape: true, knownHelpersOnly: true });
    compiled.set(name, template);
  }
  return template(view);
}
