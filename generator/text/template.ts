import { readFileSync } from "node:fs";
import Handlebars from "handlebars";

const compiled = new Map<string, HandlebarsTemplateDelegate>();

/**
 * Fills `templates/<name>.hbs`. A template holds no logic and no escaping: it gets a finished view, in which every
 * text was already escaped for the place where it lands.
 *
 * @throws Error when the view lacks a field that the template prints, or there is no such template.
 */
export function fillTemplate(name: string, view: object): string {
  let template = compiled.get(name);
  if (template === undefined) {
    const text = readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), "utf8");
    template = Handlebars.compile(text, { strict: true, noEscape: true, knownHelpersOnly: true });
    compiled.set(name, template);
  }
  return template(view);
}
