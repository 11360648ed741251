import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { precompiledTemplates } from "../../../generator/bundle/precompiled-templates.js";
import { fillTemplate } from "../../../generator/text/template.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

async function bundle(): Promise<{ readonly code: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, "generator/text/template.ts")],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    plugins: [precompiledTemplates(join(ROOT, "templates"))],
  });
  return { code: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile.inputs) };
}

it("fills templates in a bundle as from source, without reading files and without the compiler", async () => {
  const { code, inputs } = await bundle();
  expect(code).not.toContain("node:fs");
  expect(inputs.filter((file) => file.includes("handlebars/compiler"))).toEqual([]);
  const bundled = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly fillTemplate: typeof fillTemplate;
  };
  const views: readonly (readonly [string, object])[] = [
    ["usage/page.html", { title: "A <b>", content: "<p>B</p>\n" }],
    ["usage/legend.html", { soonDays: 30 }],
    ["usage/legend.html", { soonDays: undefined }],
    ["usage/check.md", { summary: "One.", findings: [] }],
  ];
  for (const [name, view] of views) expect(bundled.fillTemplate(name, view)).toBe(fillTemplate(name, view));
  expect(() => bundled.fillTemplate("usage/page.html", { title: "A" })).toThrow(/"content" not defined/);
});
