import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { LARGEST_DOCUMENT } from "../../../generator/core/document/bounds.js";
import { readSpecs } from "../../../generator/core/specs/specs.js";
import { readFiles } from "../../../generator/generate/output/folder.js";
import { httpSource } from "../../../generator/pull/http-source.js";
import { type PullOptions, type PullOutcome, pull } from "../../../generator/pull/pull.js";
import { relock } from "../../../generator/pull/relock.js";
import { answerDocument } from "../../../generator/simulator/document.js";
import { createSimulator, type Simulator } from "../../../generator/simulator/index.js";
import { createClient } from "../../../runtime/index.js";
import { answering } from "../../support/fetch.js";

const RECONSTRUCTED = "\n  x-provenance: reconstructed\n";
export const BASE = "https://shiva.cloud-temple.com/api";

/** `specs/` of this repository, in its current state. */
export const repositorySpecs = join(import.meta.dirname, "../../../specs");

/**
 * `specs/` as before the first pull: every document is reconstructed, and the module tag and its overlay are fixtures.
 * So the tests do not depend on the documents that were pulled later.
 */
export const specs = await reconstructedSpecs();

async function reconstructedSpecs(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "specs-")), "specs");
  await cp(repositorySpecs, folder, { recursive: true });
  await cp(join(import.meta.dirname, "fixtures/tag.yaml"), join(folder, "tag.yaml"));
  await cp(join(import.meta.dirname, "fixtures/tag.overlay.yaml"), join(folder, "overlays/tag.yaml"));
  await writeFile(join(folder, "history.json"), "{}\n");
  for (const { slug, status } of (await readSpecs(folder)).modules) {
    if (status !== "known") continue;
    const text = await readFile(join(folder, `${slug}.yaml`), "utf8");
    if (text.includes(RECONSTRUCTED)) continue;
    const document = parseDocument(text);
    document.setIn(["info", "x-provenance"], "reconstructed");
    await writeFile(join(folder, `${slug}.yaml`), document.toString());
  }
  await relock({ folder });
  return folder;
}

/** A copy of `specs` that a test may change. */
export async function copyOfSpecs(from = specs): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "pull-")), "specs");
  await cp(from, folder, { recursive: true });
  return folder;
}

export function filesOf(folder: string): Promise<Map<string, string>> {
  return readFiles(folder);
}

/** A document of `specs` as the platform might serve it: without the mark `reconstructed`. */
export async function realDocument(
  slug: string,
  edit: (text: string) => string = (text) => text,
): Promise<string> {
  const text = await readFile(join(specs, `${slug}.yaml`), "utf8");
  return edit(text.replace(RECONSTRUCTED, "\n"));
}

type Answer = string | ((request: Request) => Response | Promise<Response>);

/** A platform with documents set by a test; the others are those of `specs`. All have an entity tag. */
export interface FakePlatform {
  readonly simulator: Simulator;
  /** Documents by slug: a text, or a function that answers the request. */
  readonly documents: Map<string, Answer>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Paths requested since the last call, sorted, with the status of each response. */
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
      const document = slug === undefined ? undefined : (documents.get(slug) ?? (await textOf(slug)));
      const response = await answer(request, document, simulator);
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

function textOf(slug: string): Promise<string | undefined> {
  return readFile(join(specs, `${slug}.yaml`), "utf8").catch(() => undefined);
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

/** Pulls from a platform into a folder, without retries and rate limits. */
export function pullFrom(
  platform: FakePlatform,
  folder: string,
  { base = BASE, ...options }: Partial<PullOptions> & { readonly base?: string } = {},
): Promise<PullOutcome[]> {
  const { id, secret } = platform.simulator.credentials;
  const client = createClient({
    baseUrl: base,
    fetch: answering(platform.fetch),
    credentials: { id, secret },
    retry: false,
    rateLimit: false,
    maxResponseBytes: LARGEST_DOCUMENT,
  });
  return pull({
    folder,
    modules: [],
    source: httpSource(base, client),
    today: "2026-03-01",
    onModule: () => undefined,
    ...options,
  });
}

/** `compute updated`: one line per module with one of the wanted states. */
export function statuses(outcomes: readonly PullOutcome[], ...wanted: PullOutcome["status"][]): string[] {
  return outcomes
    .filter(({ status }) => wanted.length === 0 || wanted.includes(status))
    .map(({ slug, status }) => `${slug} ${status}`);
}
