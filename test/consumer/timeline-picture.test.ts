import { join } from "node:path";
import { expect, it } from "vitest";
import { createWorkbench } from "./command-line.js";
import { repository } from "./installed.js";
import { readmeExample } from "./readme.js";

/** As wide as a README, and as high as its three rows. */
const SIZE = { width: 860, height: 204 };

/**
 * The picture of the README is the timeline of the page that `check` writes for the example, as an SVG with the same markup
 * and style: text, and the same bytes on every machine. `npx vitest run test/consumer/timeline-picture.test.ts --update`
 * writes it again.
 */
it("the picture in the README is what check draws", async () => {
  const workbench = await createWorkbench();
  try {
    const folder = await workbench.lay("picture", { "src/deploy.ts": await readmeExample("strict") });
    const options = ["--fail-within", "90d", "--today", "2026-01-01", "--format", "html"];
    const { stdout } = await workbench.run(["check", ...options], folder);
    await expect(picture(stdout)).toMatchFileSnapshot(join(repository, "generator/usage/timeline.svg"));
  } finally {
    await workbench.remove();
  }
});

function picture(page: string): string {
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1];
  const timeline = /<div class="timeline">.*?<\/ol>\n<\/div>/s.exec(page)?.[0];
  if (style === undefined || timeline === undefined) throw new Error("The page of check has no timeline.");
  // A picture has nothing to follow, and its parts name their languages.
  const drawn = timeline
    .replaceAll(/<a href="[^"]*"/g, "<div")
    .replaceAll("</a>", "</div>")
    .replaceAll("<wbr>", "<wbr/>")
    .replaceAll("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
  const { width, height } = SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style><![CDATA[${style}
.paper{background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;padding:1px}]]></style>
<foreignObject width="100%" height="100%">
<div xmlns="http://www.w3.org/1999/xhtml" class="paper">
${drawn}
</div>
</foreignObject>
</svg>
`;
}
