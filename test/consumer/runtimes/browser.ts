import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchChromium } from "../chromium.js";
import type { Simulate } from "../simulate.js";
import { serveFolder } from "../static-server.js";
import type { Exercise } from "./exercise.js";

/** What the page of `programs/page.ts` saw, with every value that its progress bar had. */
export interface Seen extends Exercise {
  readonly shares: readonly number[];
}

export const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Machines</title>
<h1>Machines</h1>
<label>New machine <progress max="1" value="0"></progress></label>
<ul></ul>
<script type="module" src="./page.js"></script>
</html>
`;

/**
 * Opens a built page in Chromium, from an origin that is not that of the simulator.
 *
 * @param folder with `index.html` and what it loads
 * @throws Error when the page fails, writes an error to the console, or has not followed the write
 */
export async function openBuilt(folder: string, platform: Simulate, screenshot?: string): Promise<Seen> {
  const pages = await serveFolder(folder);
  try {
    return await openAddress(`http://localhost:${pages.port}/`, platform, screenshot);
  } finally {
    await pages.close();
  }
}

/** As {@link openBuilt}, for a page that another server has. */
export async function openAddress(address: string, platform: Simulate, screenshot?: string): Promise<Seen> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${address}?${settingsOf(platform)}`);
    const seen = await seenBy(page);
    const names = await page.locator("li").allTextContents();
    const bar = await page.locator("progress").evaluate((element) => (element as HTMLProgressElement).value);
    if (screenshot !== undefined) await page.screenshot({ path: join(screenshot) });
    // The one that is wanted: a browser writes a line for each answer that is an error.
    const unexpected = errors.filter((text) => !text.includes("404"));
    if (unexpected.length > 0) throw new Error(`The console has errors:\n${unexpected.join("\n")}`);
    if (names.join() !== seen.after.join()) throw new Error(`The page lists ${names.join()}.`);
    if (bar !== 1 || !seen.shares.some((share) => share > 0 && share < 1))
      throw new Error(`The progress bar ended at ${bar} after ${seen.shares.join()}.`);
    return seen;
  } finally {
    await browser.close();
  }
}

async function seenBy(page: Page): Promise<Seen> {
  await page.waitForFunction("document.body.dataset.seen !== undefined");
  const seen = await page.evaluate<Seen & { readonly failure?: string }>(
    "JSON.parse(document.body.dataset.seen)",
  );
  if (seen.failure !== undefined) throw new Error(seen.failure);
  return seen;
}

function settingsOf({ url, variables }: Simulate): string {
  return new URLSearchParams({
    baseUrl: `${url}/api`,
    id: variables["CLOUDTEMPLE_CLIENT_ID"] ?? "",
    secret: variables["CLOUDTEMPLE_SECRET_ID"] ?? "",
  }).toString();
}
