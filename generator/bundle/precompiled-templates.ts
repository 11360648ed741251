import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import Handlebars from "handlebars";
import { TEMPLATE_OPTIONS } from "../text/compile-template.js";

/**
 * Replaces the compiler of templates in a bundle by the templates themselves, compiled: what is bundled reads no file,
 * and needs only the small runtime of Handlebars.
 *
 * @param templates path of the folder `templates/`
 */
export function precompiledTemplates(templates: string): Plugin {
  return {
    name: "precompiled-templates",
    setup(build) {
      build.onLoad({ filter: /[\\/]generator[\\/]text[\\/]compile-template\.ts$/ }, () => ({
        contents: moduleOf(templates),
        resolveDir: templates,
        loader: "js",
      }));
    },
  };
}

function moduleOf(templates: string): string {
  const files = readdirSync(templates, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".hbs"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  const members = files.map((file) => {
    const name = file.slice(0, -".hbs".length);
    const text = readFileSync(join(templates, file), "utf8");
    return `${JSON.stringify(name)}: ${precompile(text)}`;
  });
  return [
    'import Handlebars from "handlebars/runtime.js";',
    `const templates = {\n${members.join(",\n")}\n};`,
    "export const compileTemplate = (name) => Handlebars.template(templates[name]);",
    "",
  ].join("\n");
}

/** The code of an object, as text; the types of Handlebars declare the object itself. */
function precompile(text: string): string {
  const code: unknown = Handlebars.precompile(text, TEMPLATE_OPTIONS);
  if (typeof code !== "string") throw new TypeError("Handlebars.precompile returned no text.");
  return code;
}
