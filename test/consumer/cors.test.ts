import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchChromium } from "./chromium.js";
import { installed } from "./installed.js";
import { writeFiles } from "./own-documents.js";
import { type Simulate, startSimulate } from "./simulate.js";
import { type StaticServer, serveFolder } from "./static-server.js";

const isAsked = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
if (!isAsked || CHROMIUM === undefined) {
  const how = CHROMIUM === undefined ? "there is no Chromium" : "CLOUDTEMPLE_TEST_ALL=1 opens them";
  process.stdout.write(`skipped: pages that call \`cloudtemple simulate\`; ${how}\n`);
}

/** A page of elsewhere: its name leads to this machine in the browser alone. */
const ELSEWHERE = "console.example.com";

/** What the tests call in the page, with the settings of the simulator. */
const PAGE = `
  import { ConnectionError, createClient } from "cloudtemple";
  import { createVcenterVirtualMachine, listVcenterVirtualMachines } from "cloudtemple/compute";

  const clientOf = ({ url, id, secret }) =>
    createClient({ baseUrl: url + "/api", credentials: { id, secret }, retry: { attempts: 1 } });
  globalThis.machines = async (settings) =>
    (await listVcenterVirtualMachines(clientOf(settings))).map(({ name }) => name);
  globalThis.create = async (settings) => {
    const body = { name: "from-a-page", cpu: 2, memory: 4 * 2 ** 30 };
    const activity = await createVcenterVirtualMachine(clientOf(settings), { body });
    return (await activity.completed()).createdId;
  };
  globalThis.failure = (settings) =>
    machines(settings).then(
      () => undefined,
      (error) => ({ isConnectionError: error instanceof ConnectionError, message: error.message }),
    );
  globalThis.headersOf = async ({ url, id, secret }) => {
    const json = { "content-type": "application/json" };
    const login = await fetch(url + "/api/iam/v2/auth/personal_access_token", {
      method: "POST", headers: json, body: JSON.stringify({ id, secret }),
    });
    const authorization = "Bearer " + (await login.text());
    const send = () => fetch(url + "/api/compute/v1/vcenters/virtual_machines", {
      method: "POST", headers: { ...json, authorization }, body: JSON.stringify({ name: "raw", cpu: 1, memory: 2 ** 30 }),
    });
    const answers = [await send(), await send()];
    return answers.map(({ status, headers }) => ({
      status, ...Object.fromEntries(["location", "date", "retry-after", "x-other"].map((name) => [name, headers.get(name)])),
    }));
  };
`;

/** Of the writes that are called `raw`, the second one. */
const REFUSAL = {
  match: { operation: "compute POST /v1/vcenters/virtual_machines" },
  skip: 2,
  times: 1,
  fault: { kind: "429", retryAfter: 3 },
};

describe.skipIf(!isAsked || CHROMIUM === undefined)("a page in Chromium", () => {
  let folder: string;
  let simulate: Simulate;
  let pages: StaticServer;
  let browser: Browser;
  /** How to close what was opened, even when not everything could be. */
  const opened: (() => Promise<void>)[] = [];
  let settings: Readonly<Record<"url" | "id" | "secret", string>>;

  beforeAll(async () => {
    // Below the folder in which the package is installed, so that the page finds it.
    folder = await mkdtemp(join(installed().consumer, "cors-"));
    opened.push(() => rm(folder, { recursive: true, force: true }));
    await writeFiles(folder, {
      "index.html": '<!doctype html><title>page</title><script type="module" src="/page.js"></script>\n',
      "faults.json": JSON.stringify([REFUSAL]),
    });
    await build({
      stdin: { contents: PAGE, resolveDir: folder, loader: "js" },
      bundle: true,
      format: "esm",
      outfile: join(folder, "page.js"),
      logLevel: "silent",
    });
    simulate = await startSimulate(folder, ["--faults", "faults.json"]);
    opened.push(simulate.stop);
    settings = {
      url: simulate.url,
      id: simulate.variables["CLOUDTEMPLE_CLIENT_ID"] ?? "",
      secret: simulate.variables["CLOUDTEMPLE_SECRET_ID"] ?? "",
    };
    pages = await serveFolder(folder);
    opened.push(pages.close);
    browser = await launchChromium([ELSEWHERE]);
    opened.push(() => browser.close());
  });
  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  async function open(host: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`http://${host}:${pages.port}/`);
    await page.waitForFunction("globalThis.headersOf !== undefined");
    return page;
  }
  const call = (page: Page, name: string): Promise<unknown> =>
    page.evaluate(`globalThis.${name}(${JSON.stringify(settings)})`);

  it("of another loopback origin lists machines, and follows a write to its end", async () => {
    const page = await open("localhost");
    expect(page.url()).not.toContain(simulate.url);
    expect(await call(page, "machines")).toEqual(expect.arrayContaining(["vmware-machine-1"]));
    expect(await call(page, "create")).toMatch(/^[\da-f-]{36}$/);
    expect(await call(page, "machines")).toContain("from-a-page");
    await page.close();
  });

  it("reads Location, Date and Retry-After there", async () => {
    const page = await open("localhost");
    const [accepted, refused] = (await call(page, "headersOf")) as Readonly<Record<string, unknown>>[];
    const date = expect.stringMatching(/ GMT$/) as string;
    const location = expect.stringMatching(/^[\da-f-]{36}$/) as string;
    expect(accepted).toEqual({ status: 201, location, date, "retry-after": null, "x-other": null });
    expect(refused).toEqual({ status: 429, location: null, date, "retry-after": "3", "x-other": null });
    await page.close();
  });

  it("of another machine reads nothing, and is told why it may be", async () => {
    const page = await open(ELSEWHERE);
    expect(await call(page, "failure")).toEqual({
      isConnectionError: true,
      message: expect.stringMatching(/CORS|origin/) as string,
    });
    await expect(call(page, "headersOf")).rejects.toThrow("Failed to fetch");
    await page.close();
  });
});
