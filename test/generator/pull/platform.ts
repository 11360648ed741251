import { cp, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../../../generator/output/folder.js";
import { httpSource } from "../../../generator/pull/http-source.js";
import { type PullOptions, type PullOutcome, pull } from "../../../generator/pull/pull.js";
import { createClient } from "../../../runtime/index.js";
import { answerDocument } from "../../simulator/document.js";
import { createSimulator, type Simulator } from "../../simulator/index.js";

export const specs = join(import.meta.dirname, "../../../specs");
export const BASE = "https://shiva.cloud-temple.com/api";

/** A copy of `specs/` that a test may change. */
export async function copyOfSpecs(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "pull-")), "specs");
  await cp(specs, folder, { recursive: true });
  return folder;
}

export function filesOf(folder: string): Promise<Map<string, string>> {
  return readFiles(folder);
}

/** A document of `specs/` as the platform might serve it: nothing in it says that it was reconstructed. */
export async function realDocument(
  slug: string,
  edit: (text: string) => string = (text) => text,
): Promise<string> {
  const text = await readFile(join(specs, `${slug}.yaml`), "utf8");
  return edit(text.replace(/\n {2}x-provenance: reconstructed\n/, "\n"));
}

type Answer = string | ((request: Request) => Response | Promise<Response>);

/** A platform whose documents a test chooses; the others are those of `specs/`, and all have an entity tag. */
export interface FakePlatform {
  readonly simulator: Simulator;
  /** By slug: a text, or what answers. */
  readonly documents: Map<string, Answer>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Paths asked for since the last call, sorted, with the status of each answer. */
  readonly asked: () => string[];
}

export function createPlatform(): FakePlatform {
  const simulator = createSimulator({ rateLimits: false });
  const documents = new Map<string, Answer>();
  let log: string[] = [];
  return {
    simulator,
    documents,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const slug = /^\/api\/(\w+)\/docs\/swagger\.yml$/.exec(pathname)?.[1];
      const response = await answer(request, slug === undefined ? undefined : documents.get(slug), simulator);
      log.push(`${response.status} ${pathname}`);
      return response;
    },
    asked() {
      const asked = log.sort();
      log = [];
      return asked;
    },
  };
}

async function answer(
  request: Request,
  document: Answer | undefined,
  simulator: Simulator,
): Promise<Response> {
  if (document === undefined) return simulator.fetch(request);
  if (typeof document === "function") return document(request);
  const isLoggedIn = request.headers.get("authorization")?.startsWith("Bearer ") === true;
  return isLoggedIn ? answerDocument(request, document) : new Response("Log in first.", { status: 401 });
}

/** Pulls from a platform into a folder, with nothing to wait for when something fails. */
export function pullFrom(
  platform: FakePlatform,
  folder: string,
  options: Partial<PullOptions> = {},
): Promise<PullOutcome[]> {
  const { id, secret } = platform.simulator.credentials;
  const client = createClient({
    baseUrl: BASE,
    fetch: platform.fetch,
    credentials: { id, secret },
    retry: false,
    rateLimit: false,
    maxResponseBytes: 20 * 1024 * 1024,
  });
  return pull({
    folder,
    modules: [],
    source: httpSource(BASE, client),
    today: "2026-03-01",
    onModule: () => undefined,
    ...options,
  });
}

/** `compute updated`, one line per module whose state is one of those asked for. */
export function statuses(outcomes: readonly PullOutcome[], ...wanted: PullOutcome["status"][]): string[] {
  return outcomes
    .filter(({ status }) => wanted.length === 0 || wanted.includes(status))
    .map(({ slug, status }) => `${slug} ${status}`);
}
