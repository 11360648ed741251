import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Client, CloudTempleError, ConfigurationError } from "../../runtime/index.js";
import { applyOverlay } from "../load/overlay.js";
import { parseObject } from "../load/parse.js";
import { replaceFile } from "../output/folder.js";
import { Problem } from "../problem.js";
import type { ModuleEntry } from "../specs/modules.js";
import { readModuleSources, readSpecs } from "../specs/specs.js";
import { documentCandidates } from "./candidates.js";
import { historyText, readHistory, recordPull } from "./history.js";
import { type InspectedDocument, inspectDocument } from "./inspect.js";
import { type Lock, lockText, readLock } from "./lock.js";
import { markKnown } from "./mark-known.js";

export interface PullOptions {
  /** Folder to read and to write: `specs/`. */
  readonly folder: string;
  /** Slugs; empty means every module, unknown ones too. */
  readonly modules: readonly string[];
  /** Base URL that ends in `/api`. */
  readonly base: string;
  /** Logged in at {@link base}; its token goes nowhere else. */
  readonly client: Client;
  /** Calendar date of this run, for `history.json`. */
  readonly today: string;
  /** Called once per module, in the order they finish. */
  readonly onModule: (outcome: PullOutcome) => void;
}

export interface PullOutcome {
  readonly slug: string;
  readonly status: "updated" | "unchanged" | "discovered" | "absent" | "failed";
  /** One line for people: what was found, or what went wrong at each address. */
  readonly text: string;
  /** Something to look at although the pull went well: an overlay that no longer applies. */
  readonly warning?: string;
}

interface Found {
  readonly url: string;
  readonly etag: string | null;
  readonly document: InspectedDocument;
}

/**
 * Asks every module for its document and writes those that changed, byte for byte, with `lock.json` and
 * `history.json`. A module that fails keeps its file. Nothing is written before all have answered.
 *
 * @throws ConfigurationError, AuthenticationError when no login is possible: then no module is asked.
 */
export async function pull(options: PullOptions): Promise<PullOutcome[]> {
  const specs = await readSpecs(options.folder);
  const unknown = options.modules.find((slug) => !specs.modules.some((module) => module.slug === slug));
  if (unknown !== undefined) {
    throw new Problem(`there is no module ${JSON.stringify(unknown)} in specs/modules.yaml.`, {
      fix: `Known slugs: ${specs.modules.map(({ slug }) => slug).join(", ")}.`,
    });
  }
  const selected = specs.modules.filter(
    ({ slug }) => options.modules.length === 0 || options.modules.includes(slug),
  );
  const lockFile = join(options.folder, "lock.json");
  const historyFile = join(options.folder, "history.json");
  let lock: Lock = readLock(await readIfThere(lockFile, "specs/lock.json"));
  let history = readHistory(await readIfThere(historyFile, "specs/history.json"));
  const lockBefore = lockText(lock);
  const historyBefore = historyText(history);

  const writes: [string, string][] = [];
  const discovered: { readonly slug: string; readonly basePath: string | undefined }[] = [];
  const outcomes = await Promise.all(
    selected.map(async (module): Promise<PullOutcome> => {
      const outcome = await pullModule(module);
      options.onModule(outcome);
      return outcome;
    }),
  );

  async function pullModule(module: ModuleEntry): Promise<PullOutcome> {
    const { slug } = module;
    const found = await findDocument(module, specs.modules, options);
    if ("failure" in found) {
      // Nobody promised a document for a module of which nothing is known.
      return { slug, status: module.status === "unknown" ? "absent" : "failed", text: found.failure };
    }
    const { document } = found;
    const path = join(options.folder, `${slug}.yaml`);
    const before = await readFile(path, "utf8").catch(() => undefined);
    const text = `version ${document.version}, ${document.operations.length} operations`;
    if (before === document.text) {
      lock = { [slug]: lockEntry(found), ...lock };
      return { slug, status: "unchanged", text };
    }
    writes.push([path, document.text]);
    lock = { ...lock, [slug]: lockEntry(found) };
    history = recordPull(history, slug, document, options.today);
    if (module.status === "unknown") discovered.push({ slug, basePath: document.basePath });
    const warning = await overlayWarning(options.folder, slug, document.text);
    return {
      slug,
      status: module.status === "unknown" ? "discovered" : "updated",
      text,
      ...(warning === undefined ? {} : { warning }),
    };
  }

  for (const [path, text] of writes) await replaceFile(path, text);
  if (discovered.length > 0) await markKnown(join(options.folder, "modules.yaml"), discovered);
  if (lockText(lock) !== lockBefore) await replaceFile(lockFile, lockText(lock));
  if (historyText(history) !== historyBefore) await replaceFile(historyFile, historyText(history));
  return outcomes;
}

function lockEntry({ url, etag, document }: Found): Lock[string] {
  const isReconstructed = document.provenance === "reconstructed";
  return {
    url: isReconstructed ? null : url,
    sha256: document.sha256,
    etag: isReconstructed ? null : etag,
    version: document.version,
    operations: document.operations.length,
    provenance: document.provenance,
  };
}

/** The first address that answers with the module's document; otherwise what each of them said. */
async function findDocument(
  module: ModuleEntry,
  others: readonly ModuleEntry[],
  options: PullOptions,
): Promise<Found | { readonly failure: string }> {
  const failures: string[] = [];
  for (const url of documentCandidates(module, options.base)) {
    try {
      const response = await fetchBelow(url, options);
      const text = await response.text();
      if (response.ok) {
        return {
          url,
          etag: response.headers.get("etag"),
          document: await inspectDocument(text, url, module, others),
        };
      }
      failures.push(`${response.status} at ${url}`);
    } catch (error) {
      // Without credentials, or with wrong ones, every module would fail alike: say it once.
      if (error instanceof ConfigurationError || isLoginFailure(error)) throw error;
      if (!(error instanceof Problem || error instanceof CloudTempleError)) throw error;
      failures.push(error instanceof Problem ? error.message : `${error.message} (${url})`);
    }
  }
  return { failure: failures.join("; ") };
}

function isLoginFailure(error: unknown): boolean {
  return error instanceof CloudTempleError && error.message.includes("personal_access_token");
}

/** The client's token belongs to its own server: an address elsewhere is asked without it, and never redirected. */
async function fetchBelow(url: string, { base, client }: PullOptions): Promise<Response> {
  const root = base.replace(/\/+$/, "");
  if (url.startsWith(`${root}/`)) return await client.fetch(url.slice(root.length));
  return await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(60_000) }).catch(
    (error: unknown) => {
      throw new Problem(
        `could not be reached (${error instanceof Error ? error.message : "unknown error"}).`,
        { file: url },
      );
    },
  );
}

async function overlayWarning(folder: string, slug: string, text: string): Promise<string | undefined> {
  const { overlay } = await readModuleSources(folder, slug).catch(() => ({ overlay: undefined }));
  if (overlay === undefined) return undefined;
  try {
    await applyOverlay(parseObject({ file: `specs/${slug}.yaml`, text }), overlay);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

async function readIfThere(path: string, file: string): Promise<{ file: string; text: string } | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : { file, text };
}
