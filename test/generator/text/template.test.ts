import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { fillTemplate } from "../../../generator/text/template.js";

const HEAD = { source: "specs/tag.yaml", command: "npm run generate" };

test("a field that the view lacks is an error, not an empty text", () => {
  const name = "generate/deprecations.ts";
  expect(() => fillTemplate(name, { ...HEAD, deprecations: [] })).not.toThrow();
  expect(() => fillTemplate(name, { source: HEAD.source, deprecations: [] })).toThrow(
    '"command" not defined',
  );
});

test("texts are printed as they are: escaping is the work of who fills the view", () => {
  const source = `<b> & "x" 'y' \` {{command}}`;
  const text = fillTemplate("generate/deprecations.ts", { ...HEAD, source, deprecations: [] });
  expect(text.split("\n")[0]).toBe(`// Generated from ${source}. Do not edit: run \`npm run generate\`.`);
});

test("a template that does not exist is an error that names its file", () => {
  expect(() => fillTemplate("missing.ts", {})).toThrow("templates/missing.ts.hbs");
});

const TEMPLATES = readdirSync(new URL("../../../templates", import.meta.url), { recursive: true })
  .map(String)
  // The only field of the legend is optional.
  .filter((file) => file.endsWith(".hbs") && !file.endsWith("legend.html.hbs"));

/** Of templates that print nothing but lists. */
const EMPTY_ROWS: Readonly<Record<string, object>> = {
  "completion/fish.hbs": { commands: [{}] },
  "completion/zsh.hbs": { commands: [{}] },
  "usage/numbers.html.hbs": { numbers: [{}] },
  "usage/things.html.hbs": { groups: [{}] },
};

test.each(TEMPLATES)("%s refuses an empty view", (file) => {
  expect(() => fillTemplate(file.replace(/\.hbs$/, ""), EMPTY_ROWS[file] ?? {})).toThrow("not defined");
});
