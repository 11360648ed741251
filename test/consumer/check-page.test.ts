import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkbench, type Workbench } from "./command-line.js";

const CHROMIUM = "/usr/bin/chromium";
const isAsked = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
const isThere = existsSync(CHROMIUM);
if (!isAsked || !isThere) {
  const how = isThere ? "CLOUDTEMPLE_TEST_ALL=1 opens it" : `there is no ${CHROMIUM}`;
  process.stdout.write(`skipped: the pages of check and calendar in a browser; ${how}\n`);
}

const CODE = `import type { VirtualMachine } from "cloudtemple/compute";
import { listVcenterNetworks } from "cloudtemple/compute";
import { listJobs } from "cloudtemple/backup";
import type { Client } from "cloudtemple";
export const os = (machine: VirtualMachine) => [machine.operatingSystemName, machine.datastoreId];
export const all = (client: Client) => [listJobs(client), listVcenterNetworks(client, { query: { allOptions: true } })];
`;

describe.skipIf(!isAsked || !isThere).each(["check", "calendar"])(
  "the page of %s, in Chromium",
  (command) => {
    let workbench: Workbench;
    let browser: Browser;
    let address: string;

    beforeAll(async () => {
      workbench = await createWorkbench();
      const project = await workbench.lay("page", { "src/uses.ts": CODE });
      const { stdout } = await workbench.run([command, "--format", "html", "--today", "2026-04-01"], project);
      const file = join(project, `${command}.html`);
      await writeFile(file, stdout);
      address = pathToFileURL(file).href;
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    });
    afterAll(async () => {
      await browser.close();
      await workbench.remove();
    });

    async function open(
      options: { colorScheme?: "light" | "dark"; width?: number } = {},
    ): Promise<{ page: Page; said: string[] }> {
      const { colorScheme = "light", width = 1200 } = options;
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      page.on("request", (request) => {
        if (request.url() !== address && !request.url().startsWith("data:")) said.push(request.url());
      });
      await page.goto(address);
      return { page, said };
    }

    it("opens without an error or a request, and draws the timeline", async () => {
      const { page, said } = await open();
      const timeline = await page.locator(".timeline").boundingBox();
      expect(timeline?.width).toBeGreaterThan(900);
      expect(await page.locator(".row").count()).toBeGreaterThanOrEqual(4);
      expect(await page.locator(".numbers dd").count()).toBe(3);
      expect(await page.locator("svg .removal").count()).toBeGreaterThanOrEqual(2);
      expect(await page.locator("svg .floor").count()).toBeGreaterThanOrEqual(2);
      expect(await page.locator(".today text").textContent()).toBe("today");
      expect(said).toEqual([]);
      await page.close();
    });

    it.each([390, 1280])("has no mark over a label at %i px", async (width) => {
      const { page } = await open({ width });
      const overlaps = await page.evaluate(
        () =>
          [...document.querySelectorAll(".row")].filter((row) => {
            const marks = [...row.querySelectorAll("circle, .floor")].map((mark) =>
              mark.getBoundingClientRect(),
            );
            const texts = [...row.querySelectorAll(".label, .caption")].map((text) => {
              const range = document.createRange();
              range.selectNodeContents(text);
              return range.getBoundingClientRect();
            });
            return texts.some((text) =>
              marks.some(
                (mark) =>
                  mark.left < text.right &&
                  mark.right > text.left &&
                  mark.top < text.bottom &&
                  mark.bottom > text.top,
              ),
            );
          }).length,
      );
      expect(overlaps).toBe(0);
      await page.close();
    });

    it("is usable by keyboard, each row with a name and a visible focus", async () => {
      const { page } = await open();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const { activeElement } = document;
        return {
          name: activeElement?.getAttribute("aria-label"),
          target: activeElement?.getAttribute("href"),
          outline: activeElement === null ? "" : getComputedStyle(activeElement).outlineWidth,
        };
      });
      expect(focused).toMatchObject({ target: "#removal-1", outline: "3px" });
      expect(focused.name).toMatch(/removal 2023-07/);
      await page.keyboard.press("Enter");
      expect(page.url()).toBe(`${address}#removal-1`);
      expect(await page.locator("tbody:target").count()).toBe(1);
      await page.close();
    });

    it.each(["light", "dark"] as const)("has enough contrast in %s", async (colorScheme) => {
      const { page } = await open({ colorScheme });
      const contrasts = await page.evaluate(measureContrasts);
      expect(contrasts.length).toBeGreaterThan(5);
      expect(contrasts.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(paper).toBe(colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(18, 22, 28)");
      await page.close();
    });

    it("fits a phone: nothing is wider than the page, and nothing scrolls sideways", async () => {
      const { page } = await open({ width: 390 });
      const wide = await page.evaluate(() => {
        const isHidden = (element: Element): boolean => element.closest(".skip, thead") !== null;
        return [...document.querySelectorAll("body *")]
          .filter((element) => !isHidden(element) && element.getBoundingClientRect().right > innerWidth + 0.5)
          .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
      });
      expect(wide).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const scrolling = await page.evaluate(
        () =>
          [...document.querySelectorAll("*")].filter(
            (element) =>
              element.scrollWidth > element.clientWidth + 1 &&
              ["auto", "scroll"].includes(getComputedStyle(element).overflowX),
          ).length,
      );
      expect(scrolling).toBe(0);
      await page.close();
    });

    it("shows its timeline on a phone: each row has a lane as wide as the page, with its marks in sight", async () => {
      const { page } = await open({ width: 390 });
      const lanes = await page.evaluate(() =>
        [...document.querySelectorAll(".row")].map((row) => {
          const lane = row.querySelector(".lane")!.getBoundingClientRect();
          const marks = [...row.querySelectorAll("circle, .floor")].map((mark) =>
            mark.getBoundingClientRect(),
          );
          return {
            width: lane.width,
            height: lane.height,
            isInside: marks.every(
              ({ left, right, top, bottom }) =>
                left >= lane.left && right <= lane.right && top >= lane.top && bottom <= lane.bottom,
            ),
            isExplained: marks.length > 0 || /no removal date/.test(row.textContent),
          };
        }),
      );
      expect(lanes.length).toBeGreaterThanOrEqual(4);
      for (const lane of lanes) {
        expect(lane).toMatchObject({ isInside: true, isExplained: true });
        expect(lane.width).toBeGreaterThan(340);
        expect(lane.height).toBeGreaterThan(20);
      }
      await page.close();
    });

    it("breaks names after their dots", async () => {
      const { page } = await open({ width: 390 });
      // A piece between two places where a name may break, on two lines although it has no space.
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll("code")].flatMap((code) =>
          [...code.childNodes].flatMap((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const text = node.textContent ?? "";
            return !text.includes(" ") && range.getClientRects().length > 1 ? [text] : [];
          }),
        ),
      );
      expect(broken).toEqual([]);
      await page.close();
    });
  },
);

/** Contrast of each kind of text with the page, as WCAG 2 counts it. Runs in the page. */
function measureContrasts(): { readonly text: string; readonly ratio: number }[] {
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** The nearest colour behind an element: a row of a table may have one of its own. */
  const paperOf = (element: Element): number => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\)$|^transparent$/.test(backgroundColor)) return luminance(backgroundColor);
    }
    return 1;
  };
  return [
    ...document.querySelectorAll(
      "h1, h2, p, td, th, code, summary, dt, dd, .when, .quiet, .legend li, svg text",
    ),
  ].map((element) => {
    const style = getComputedStyle(element);
    const ink = luminance(element instanceof SVGElement ? style.fill : style.color);
    const paper = paperOf(element);
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return { text: element.textContent.slice(0, 40), ratio };
  });
}
