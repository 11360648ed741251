import type { Ask } from "./ask.js";
import { createAssertions } from "./assertions.js";
import { type Call, callTarget, lessonsOf, wasRefused, wasTroubled } from "./call-target.js";
import { type Candidate, candidatesFor, narrowed, REACHES, type Sources, TRIES } from "./candidates.js";
import { differencesOf, type OperationFindings } from "./differences.js";
import { collectIdentities } from "./identities.js";
import { judgeTarget } from "./judge-target.js";
import { createLearned, learn } from "./learned.js";
import type { ProbedModule } from "./probed-module.js";
import type { ModuleReport, OperationReport, ProbeReport } from "./report.js";
import { createSink, mergeSink } from "./sink.js";
import type { Target } from "./target.js";

export interface ProbeOptions {
  readonly modules: readonly ProbedModule[];
  readonly ask: Ask;
  /** Values of parameters by name, or by module and name: `range`, `backup.range`. */
  readonly given: ReadonlyMap<string, string>;
  /** Why an operation is not to be called, for reasons beyond its document. */
  readonly skip?: (target: Target) => string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each operation: how many of the module's are through. */
  readonly onProgress?: (module: string, done: number, total: number) => void;
}

/** So many calls are under way at a time; the rate limits pace them besides. */
const AT_ONCE = 4;

/**
 * Calls every `GET` for which values are known or can be learned, and compares the answers with the documents. Goes in
 * rounds: first what needs nothing, then what its answers gave values for, the likeliest values first. Answers are
 * judged when all are in; what is kept of them then is names and types.
 *
 * @throws CloudTempleError when no login is possible; the reason of `signal` once it aborts.
 */
export async function probe(options: ProbeOptions): Promise<ProbeReport> {
  const { modules, given, signal, skip = () => undefined } = options;
  const learned = createLearned();
  const calls = new Map<Target, readonly Call[]>();
  const reasons = new Map<Target, string>();
  const progress = trackProgress(modules, options.onProgress);
  const sources = new Map<Target, Sources>();
  const pending = new Set<Target>();
  for (const { targets, root } of modules) {
    for (const target of targets) {
      const reason = target.skip ?? skip(target);
      sources.set(target, { learned, given, root });
      if (reason === undefined) pending.add(target);
      else reasons.set(target, reason);
      if (reason !== undefined) progress(target);
    }
  }
  const progressOnce = onceEach(progress);
  const narrow = createNarrowing(sources, calls);
  const next = (): Round => {
    const ready = nextRound(pending, sources, calls);
    return ready.length > 0 ? ready : narrow();
  };
  for (let ready = next(); ready.length > 0; ready = next()) {
    const answered = await inParallel(ready, async ({ target, candidates }) => {
      const made = await callTarget(target, candidates, options.ask, signal);
      progressOnce(target);
      return made;
    });
    ready.forEach(({ target }, index) => {
      const made = answered[index] ?? [];
      const all = [...(calls.get(target) ?? []), ...made];
      calls.set(target, all);
      const mayGoOn = target.needed.length > 0 && wasRefused(all) && all.length < MOST_CALLS;
      if (!mayGoOn) pending.delete(target);
      for (const { path, value } of lessonsOf(made)) learn(learned, target, path, value);
    });
  }
  return { modules: await judge(modules, calls, reasons) };
}

/** What is called next, with what. */
type Round = { readonly target: Target; readonly candidates: readonly Candidate[] }[];

/** What an operation is called with at most, all places that values can come from together. */
const MOST_CALLS = 9;

/** The operations that can be called by the likeliest values that any of them has and was not called with yet. */
function nextRound(
  pending: ReadonlySet<Target>,
  sources: ReadonlyMap<Target, Sources>,
  calls: ReadonlyMap<Target, readonly Call[]>,
): Round {
  for (const reach of REACHES) {
    const ready = [...pending].flatMap((target) => {
      const own = sources.get(target);
      const made = new Set((calls.get(target) ?? []).map(({ candidate }) => keyOf(candidate)));
      const possible = own === undefined ? [] : candidatesFor(target, own, reach);
      const candidates = possible
        .filter((candidate) => !made.has(keyOf(candidate)))
        .slice(0, Math.min(TRIES, MOST_CALLS - made.size));
      return candidates.length === 0 ? [] : [{ target, candidates }];
    });
    if (ready.length > 0) return ready;
  }
  return [];
}

function keyOf({ path, query, header }: Candidate): string {
  return JSON.stringify([path, query, header]);
}

function onceEach(tell: (target: Target) => void): (target: Target) => void {
  const told = new Set<Target>();
  return (target) => {
    if (told.has(target)) return;
    told.add(target);
    tell(target);
  };
}

/**
 * Operations that failed each time, once more with ids that narrow what they list. Live observation of public clients:
 * lists of OpenIaaS answer 5xx, now and then, unless they are told of which machine manager.
 */
function createNarrowing(
  sources: ReadonlyMap<Target, Sources>,
  calls: ReadonlyMap<Target, readonly Call[]>,
): () => Round {
  const done = new Set<Target>();
  return () =>
    [...calls].flatMap(([target, made]) => {
      const own = sources.get(target);
      const [first] = made;
      if (own === undefined || first === undefined || done.has(target) || !wasTroubled(made)) return [];
      const candidates = narrowed(target, own, first.candidate);
      if (candidates.length === 0) return [];
      done.add(target);
      return [{ target, candidates }];
    });
}

async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item, index);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function judge(
  modules: readonly ProbedModule[],
  calls: ReadonlyMap<Target, readonly Call[]>,
  reasons: ReadonlyMap<Target, string>,
): Promise<ModuleReport[]> {
  const identities = new Set<string>();
  for (const made of calls.values()) {
    for (const { path, query } of made.map(({ candidate }) => candidate)) {
      for (const used of Object.values({ ...path, ...query })) collectIdentities({ id: used }, identities);
    }
    for (const { value } of lessonsOf(made)) collectIdentities(value, identities);
  }
  const reports: ModuleReport[] = [];
  for (const { slug, version, provenance, content, root, dialect, targets } of modules) {
    const checker = { root, assertions: createAssertions(root), identities };
    const all = createSink();
    const findings: OperationFindings[] = [];
    const operations = targets.map((target): OperationReport => {
      const made = calls.get(target);
      if (made === undefined) return notCalled(target, reasons.get(target));
      const sink = createSink();
      const report = judgeTarget(target, made, checker, sink);
      mergeSink(all, sink);
      findings.push({ label: target.label, sink });
      return report;
    });
    const differences = await differencesOf(content, findings, all.seen, dialect);
    reports.push({ module: slug, version, provenance, operations, differences });
  }
  return reports;
}

function notCalled(target: Target, reason: string | undefined): OperationReport {
  if (reason !== undefined) return { operation: target.label, outcome: "skipped", reason };
  const names = target.needed.map(({ key }) => key).join(", ");
  return {
    operation: target.label,
    outcome: "notReachable",
    reason: `no value is known for ${names}; give one with --with ${target.needed[0]?.key ?? "name"}=<value>`,
  };
}

function trackProgress(
  modules: readonly ProbedModule[],
  onProgress: ProbeOptions["onProgress"],
): (target: Target) => void {
  const done = new Map<string, number>();
  const totals = new Map(modules.map(({ slug, targets }) => [slug, targets.length]));
  return ({ module }) => {
    const count = (done.get(module) ?? 0) + 1;
    done.set(module, count);
    onProgress?.(module, count, totals.get(module) ?? 0);
  };
}
