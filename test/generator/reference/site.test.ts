import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite, type Site } from "../../../generator/reference/site.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const CHROMIUM = "/usr/bin/chromium";
const isThere = existsSync(CHROMIUM);
const isAsked = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
if (!isThere) process.stdout.write(`skipped: the API reference in a browser; there is no ${CHROMIUM}\n`);
else if (!isAsked)
  process.stdout.write("skipped: most of the API reference in a browser; CLOUDTEMPLE_TEST_ALL=1 opens it\n");

interface Listed {
  readonly module: string;
  readonly name: string;
  readonly removal?: string | null;
  readonly scope?: string;
}
const listed = (file: string): readonly Listed[] =>
  JSON.parse(readFileSync(join(ROOT, "generated", file), "utf8")) as readonly Listed[];

let folder = "";
let site: Site;
let files: readonly string[];
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-reference-"));
  site = await buildSite({ root: ROOT, folder });
  files = (readdirSync(folder, { recursive: true }) as string[]).map((file) => file.replaceAll("\\", "/"));
});
afterAll(() => rm(folder, { recursive: true }));

const pages = (): string[] => files.filter((file) => file.endsWith(".html"));

it("is built without a warning", () => {
  expect(site.warnings).toEqual([]);
  expect(site.pages).toBe(pages().length);
});

it("has a page for every import path of the package", () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { exports: object };
  const paths = Object.keys(exports).filter((path) => path !== "./package.json");
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    const page = read(`${path === "." ? "cloudtemple" : path.slice(2)}.html`);
    expect(page).toContain(`<h1>Module cloudtemple${path.slice(1)}</h1>`);
    expect(read("index.html")).toContain(`>cloudtemple${path.slice(1)}</a>`);
  }
});

it("has a page for every operation, below its module", () => {
  const missing = listed("operations.json").filter(
    ({ module, name }) => !files.includes(`${module}/${name}.html`),
  );
  expect(missing).toEqual([]);
});

it("has no link to what is not there", () => {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const known =
      anchors.get(file) ?? new Set([...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));
    anchors.set(file, known);
    return known;
  };
  const links = pages().flatMap((file) =>
    [...read(file).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = ""]) => ({ file, link })),
  );
  expect(links.length).toBeGreaterThan(10_000);
  const broken = links.filter(({ file, link }) => {
    if (/^https?:/.test(link)) return false;
    const [path = "", anchor = ""] = link.split("#");
    const target =
      path === "" ? file : relative(folder, resolve(folder, dirname(file), path.replace(/\?.*$/, "")));
    if (!files.includes(target)) return true;
    return anchor !== "" && target.endsWith(".html") && !anchorsOf(target).has(decodeURIComponent(anchor));
  });
  expect(broken).toEqual([]);
});

it("differs from no other page by the case of letters alone, which some disks do not keep apart", () => {
  expect(new Set(pages().map((file) => file.toLowerCase())).size).toBe(pages().length);
});

it("shows the removal date of every deprecated operation: on its page, and in the list of its module", () => {
  const dated = listed("deprecations.json").filter(
    ({ scope, removal }) => scope === "operation" && removal != null,
  );
  expect(dated.length).toBeGreaterThan(2);
  for (const { module, name, removal } of dated) {
    const page = read(`${module}/${name}.html`);
    expect(page).toMatch(new RegExp(`deprecation-notice[^]*?removal ${removal!}`));
    const entry = new RegExp(
      `<dt[^>]*>(?:(?!</dt>)[^])*href="${module}/${name}\\.html"(?:(?!</dt>)[^])*</dt>`,
    );
    expect(entry.exec(read(`${module}.html`))?.[0]).toContain(
      `<span class="deprecation">removal ${removal!}</span>`,
    );
  }
});

it("shows the date and the replacement of a deprecated field", () => {
  const page = read("vm_instances/Disk.html");
  expect(page).toMatch(
    /<span class="deprecation">removal 2026-12-09<\/span> <span class="deprecated">size<wbr\/>Gb</,
  );
  expect(page).toMatch(/removal 2026-12-09\. Use <a href="[^"]*#sizegib"/);
});

it("links the replacement of an operation", () => {
  expect(read("backup/listJobs.html")).toMatch(/Use <a href="listSppJobs\.html"/);
});

it("shows nothing of strict mode", () => {
  for (const name of ["DeprecatedIn", "DeprecatedOut", "DeprecatedUse", "DeprecatedValues", "Deprecations"])
    expect(
      pages().filter((file) =>
        new RegExp(`\\b${name}\\b`).test(read(file).replaceAll(/ (?:href|title)="[^"]*"/g, "")),
      ),
    ).toEqual(name === "Deprecations" ? expect.anything() : []);
});

describe.skipIf(!isThere)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--allow-file-access-from-files"],
    });
  });
  afterAll(() => browser.close());

  async function open(
    file: string,
    options: { colorScheme?: "light" | "dark"; width?: number } = {},
  ): Promise<{ page: Page; said: string[] }> {
    const { colorScheme = "light", width = 1280 } = options;
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("requestfailed", (request) => said.push(request.url()));
    page.on("request", (request) => {
      if (!/^(?:file|data):/.test(request.url())) said.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, file)).href);
    return { page, said };
  }

  it.skipIf(!isAsked)("opens every module without an error, or a request to another place", async () => {
    const modules = pages().filter((file) => !file.includes("/"));
    expect(modules.length).toBeGreaterThan(20);
    for (const file of modules) {
      const { page, said } = await open(file);
      await page.locator("h1").first().waitFor();
      expect(said).toEqual([]);
      await page.close();
    }
  });

  it("finds a function by its name", async () => {
    const { page, said } = await open("index.html");
    await page.locator("#tsd-search-trigger").click();
    await page.locator("#tsd-search-input").fill("listVcenterVirtualMachines");
    const [first] = [page.locator("#tsd-search-results a").first()];
    await first.waitFor();
    expect(await first.textContent()).toContain("listVcenterVirtualMachines");
    await first.click();
    await page.waitForURL(/compute\/listVcenterVirtualMachines\.html/);
    expect(await page.locator("h1").textContent()).toBe("Function listVcenterVirtualMachines");
    expect(said).toEqual([]);
    await page.close();
  });

  it.skipIf(!isAsked).each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const)("fits the page and can be read, %s, %i px", async (colorScheme, width) => {
    for (const file of [
      "index.html",
      "compute.html",
      "vm_instances/Disk.html",
      "Operations.html",
      "Deprecations.html",
    ]) {
      const { page } = await open(file, { colorScheme, width });
      await page.locator("h1").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(
        width,
      );
      const contrast = await page.evaluate(contrastOfBadge);
      if (contrast !== undefined) expect(contrast, file).toBeGreaterThan(4.5);
      else expect(["index.html", "Operations.html", "Deprecations.html"]).toContain(file);
      await page.close();
    }
  });
});

/** Contrast of a removal date with the page, as WCAG 2 counts it. Runs in the page. */
function contrastOfBadge(): number | undefined {
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const badge = document.querySelector(".deprecation");
  if (badge === null) return undefined;
  const ink = luminance(getComputedStyle(badge).color);
  const paper = luminance(getComputedStyle(document.body).backgroundColor);
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}
