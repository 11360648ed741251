import { readFileSync } from "node:fs";
import Handlebars from "handlebars";

/** How every template is compiled: a missing field is an error, and texts are inserted as they are. */
export const TEMPLATE_OPTIONS = { strict: true, noEscape: true, knownHelpersOnly: true };

/** Reads and compiles one template of `templates/`. A bundle has its templates precompiled in place of this file. */
export function compileTemplate(name: string): (view: object) => string {
  const text = readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), "utf8");
  return Handlebars.compile(text, TEMPLATE_OPTIONS);
}
