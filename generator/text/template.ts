import { compileTemplate } from "./compile-template.js";

const compiled = new Map<string, (view: object) => string>();

/**
 * Fills `templates/<name>.hbs`. A template holds no logic and no escaping: it gets a finished view, in which every
 * text was already escaped for the place where it lands.
 *
 * @throws Error when the view lacks a field that the template prints, or there is no such template.
 */
export function fillTemplate(name: string, view: object): string {
  let template = compiled.get(name);
  if (template === undefined) {
    template = compileTemplate(name);
    compiled.set(name, template);
  }
  return template(view);
}
