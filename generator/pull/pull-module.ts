import { loadDocument } from "../core/document/document.js";
import type { SourceText } from "../core/document/parse.js";
import { buildModule } from "../core/model/build.js";
import { type LastDeprecation, lastDeprecationOf } from "../core/model/past-operation.js";
import { keyOf } from "../core/names/registry.js";
import { memberKeyOf } from "../core/specs/history.js";
import type { LockEntry } from "../core/specs/lock.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { buildOnBelow } from "../core/specs/overlay-below.js";
import type { ModuleSources, Specs } from "../core/specs/specs.js";
import { Problem } from "../problem.js";
import { checkContinuity } from "./continuity.js";
import type { DeadlineError } from "./deadline.js";
import { hashDocument, type InspectedDocument, inspectDocument } from "./inspect.js";
import { type Reconciliation, reconcile } from "./reconcile.js";
import { safeUrl } from "./safe-url.js";
import type { DocumentSource } from "./source.js";
import { staleActions } from "./stale-actions.js";

export interface PullOutcome {
  readonly slug: string;
  readonly status: "updated" | "unchanged" | "discovered" | "absent" | "failed";
  /** One line for people: what was found, or what went wrong at each address. */
  readonly text: string;
  /** Actions of the module's overlay that no longer apply, each with what to do. */
  readonly warnings: readonly string[];
  /** For a reconstructed document that was replaced by a real one. */
  readonly reconciliation?: Reconciliation;
}

/** What one module contributes to the transaction. */
export interface PulledModule {
  readonly outcome: PullOutcome;
  readonly entry?: LockEntry;
  readonly document?: InspectedDocument;
  /** Last deprecation of operations, by their keys. */
  readonly deprecations?: ReadonlyMap<string, LastDeprecation>;
  /** Keys of everything else that is deprecated in the document. */
  readonly deprecatedMembers?: readonly string[];
}

/** What one module is pulled with. */
export interface ModulePull {
  readonly source: DocumentSource;
  readonly specs: Specs;
  readonly signal: AbortSignal | undefined;
  readonly redact: (text: string) => string;
  /** Entry of the lock for the module. */
  readonly locked: LockEntry | undefined;
  /** The document before the pull. */
  readonly before: SourceText | undefined;
  /** Whether a person confirmed that whatever comes is the document of the module. */
  readonly isAccepted: boolean;
}

/** What a module has when nothing came in its time, and its source did not say why. */
export function lateModule({ slug, status }: ModuleEntry, error: DeadlineError): PulledModule {
  const text = `${error.message} Expected the document of the module ${slug}. Check the network, and pull it again: -m ${slug}`;
  return { outcome: { slug, status: status === "unknown" ? "absent" : "failed", text, warnings: [] } };
}

/** Fetches the document of one module and checks it. Nothing is written. */
export async function pullModule(
  module: ModuleEntry,
  { source, specs, signal, redact, locked, before, isAccepted }: ModulePull,
): Promise<PulledModule> {
  const { slug } = module;
  // The tag does not belong to a text that was edited since.
  const known = before !== undefined && hashDocument(before.text) === locked?.sha256 ? locked : undefined;
  const accept = async (text: string, from: string): Promise<InspectedDocument> => {
    const document = await inspectDocument(text, from, module, specs.modules, {
      known: known === undefined ? undefined : before?.text,
      isAccepted,
      folder: specs.store.folder,
    });
    if (!isAccepted && text !== before?.text)
      await checkContinuity(document, from, {
        module,
        folder: specs.store.folder,
        before,
        isReconstructed: locked?.provenance === "reconstructed",
        others: () => otherDocuments(module, specs),
      });
    return document;
  };
  const answer = await source.fetch(module, known, accept, signal);
  if (answer.kind === "unchanged") {
    const text = `version ${known?.version ?? ""}, ${known?.operations ?? 0} operations, not modified`;
    return { outcome: { slug, status: "unchanged", text: redact(text), warnings: [] } };
  }
  if (answer.kind === "failure") {
    // An unknown module need not have a document.
    const status = module.status === "unknown" ? "absent" : "failed";
    return { outcome: { slug, status, text: redact(answer.text), warnings: [] } };
  }
  const { document } = answer;
  const text = redact(`version ${document.version}, ${document.operations.length} operations`);
  const entry = lockEntry(document, answer.url, answer.etag);
  if (before?.text === document.text) {
    return {
      outcome: { slug, status: "unchanged", text, warnings: [] },
      entry: mergeEntry(known, entry),
      document,
    };
  }
  const fresh = { file: `${specs.store.folder}/${slug}.yaml`, text: document.text };
  const overlays = await specs.store.overlays(slug);
  const stale = await staleActions({ document: fresh, ...overlays });
  // What is wrong with the user's own overlay, `generate` says; facts of the other one are facts all the same.
  const applied = stale.length === 0 ? overlays : { ...overlays, overlay: undefined };
  const warnings = [...stale, ...damageWarnings(fresh)];
  const isReplaced = known?.provenance === "reconstructed" && document.provenance !== "reconstructed";
  const reconciliation =
    isReplaced && before !== undefined
      ? reconcile(
          await readModel(module, specs, { document: before, ...overlays }),
          await readModel(module, specs, { document: fresh, ...applied }),
        )
      : undefined;
  const last =
    before === undefined ? NONE : await deprecationsIn(module, specs, { document: before, ...overlays });
  const current = await deprecationsIn(module, specs, { document: fresh, ...applied });
  return {
    deprecations: new Map([...last.operations, ...current.operations]),
    deprecatedMembers: current.members,
    outcome: {
      slug,
      status: module.status === "unknown" ? "discovered" : "updated",
      text,
      warnings: warnings.map(redact),
      ...(reconciliation === undefined ? {} : { reconciliation }),
    },
    entry,
    document,
  };
}

/** A document may be damaged before it is served; then it is what the platform has, and its readers are told. */
function damageWarnings({ file, text }: SourceText): string[] {
  const at = text.indexOf("\uFFFD");
  if (at === -1) return [];
  const line = text.slice(0, at).split("\n").length;
  return [
    `${file}:${line}: has the character U+FFFD, which stands for a letter that was lost before the document was served. ` +
      "Report it to the provider; an overlay can correct the text.",
  ];
}

async function otherDocuments(
  { slug }: ModuleEntry,
  { modules, store }: Specs,
): Promise<{ readonly slug: string; readonly document: SourceText }[]> {
  const others = modules.filter((other) => other.slug !== slug);
  const documents = await Promise.all(others.map((other) => store.document(other.slug)));
  return others.flatMap((other, index) => {
    const document = documents[index];
    return document === undefined ? [] : [{ slug: other.slug, document }];
  });
}

interface FoundDeprecations {
  /** By the keys of the operations. */
  readonly operations: readonly (readonly [string, LastDeprecation])[];
  /** Keys of everything else. */
  readonly members: readonly string[];
}

const NONE: FoundDeprecations = { operations: [], members: [] };

/** The deprecations in a document and its overlays. Empty when they cannot be read: `generate` reports that. */
async function deprecationsIn(
  module: ModuleEntry,
  specs: Specs,
  sources: ModuleSources,
): Promise<FoundDeprecations> {
  try {
    const { module: built } = await readModel(module, specs, sources);
    return {
      operations: built.operations.flatMap((operation) =>
        operation.deprecation === undefined
          ? []
          : [[keyOf(operation), lastDeprecationOf(operation.deprecation)] as const],
      ),
      members: built.deprecations.filter(({ scope }) => scope !== "operation").map(memberKeyOf),
    };
  } catch (error) {
    if (error instanceof Problem) return NONE;
    throw error;
  }
}

async function readModel(
  { slug, title, basePath }: ModuleEntry,
  { names, namesBelow, store }: Specs,
  sources: ModuleSources,
): Promise<Parameters<typeof reconcile>[0]> {
  const register = { folder: store.folder, notGiven: namesBelow };
  const context = {
    ...{ slug, title, basePath, names, register, history: {} },
    limitsFor: () => [],
    warn: () => undefined,
  };
  const { result } = await buildOnBelow(sources, async (content) => {
    const document = await loadDocument(sources.document, { overlay: sources.overlay, content });
    return { document, module: buildModule(document, context).module };
  });
  return result;
}

function lockEntry(document: InspectedDocument, url: string | null, etag: string | null): LockEntry {
  const isReconstructed = document.provenance === "reconstructed";
  return {
    url: isReconstructed || url === null ? null : safeUrl(url),
    sha256: document.sha256,
    etag: isReconstructed ? null : etag,
    version: document.version,
    operations: document.operations.length,
    provenance: document.provenance,
  };
}

/** The same text from a folder does not replace the address where it can be fetched. */
function mergeEntry(known: LockEntry | undefined, entry: LockEntry): LockEntry {
  return known !== undefined && entry.url === null ? known : entry;
}
