import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../problem.js";
import { OVERLAY_MARK, overlayText } from "./overlay-document.js";
import type { ProbeReport } from "./report.js";

/**
 * Writes `<module>.yaml` for each module with differences, and returns the names of the files.
 *
 * @throws Problem when such a file exists that was not written by probe: nothing is written then.
 */
export async function writeOverlays(
  folder: string,
  { modules }: ProbeReport,
  written: Parameters<typeof overlayText>[2],
): Promise<string[]> {
  const texts = modules
    .filter(({ differences }) => differences.some(({ actions }) => actions.length > 0))
    .map(({ module, differences }) => ({
      name: `${module}.yaml`,
      text: overlayText(module, differences, written),
    }));
  for (const { name } of texts) {
    const present = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (present !== undefined && !present.startsWith(OVERLAY_MARK)) {
      throw new Problem("exists and was not written by probe.", {
        file: join(folder, name),
        fix: "Choose another folder for --out, and copy the actions that you want by hand.",
      });
    }
  }
  await mkdir(folder, { recursive: true });
  for (const { name, text } of texts) await writeFile(join(folder, name), text);
  return texts.map(({ name }) => name);
}
