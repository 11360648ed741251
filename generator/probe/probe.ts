import type { Ask } from "./ask.js";
import { type Call, callTarget, lessonsOf, wasRefused } from "./call-target.js";
import type { Sources } from "./candidates.js";
import { judgeModules } from "./judge-modules.js";
import { createLearned, learn } from "./learned.js";
import type { ProbedModule } from "./probed-module.js";
import type { ProbeReport } from "./report.js";
import { createNarrowing, MAX_CALLS, nextRound, type Round } from "./rounds.js";
import type { Target } from "./target.js";

export interface ProbeOptions {
  readonly modules: readonly ProbedModule[];
  readonly ask: Ask;
  /** Values of parameters by name, or by module and name: `range`, `backup.range`. */
  readonly given: ReadonlyMap<string, string>;
  /** Why an operation is not to be called, for reasons beyond its document. */
  readonly skip?: (target: Target) => string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each operation: how many operations of the module are finished. */
  readonly onProgress?: (module: string, done: number, total: number) => void;
}

/** Number of calls in parallel; the rate limits pace them in addition. */
const MAX_PARALLEL = 4;

/**
 * Calls every `GET` for which values are known or can be learned, and compares the answers with the documents. Works in
 * rounds: first operations that need no values, then those whose values the answers gave, the likeliest values first.
 * Answers are compared when all have arrived; only names and types of them are kept.
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
      const mayGoOn = target.needed.length > 0 && wasRefused(all) && all.length < MAX_CALLS;
      if (!mayGoOn) pending.delete(target);
      for (const { path, value } of lessonsOf(made)) learn(learned, target, path, value);
    });
  }
  return { modules: await judgeModules(modules, calls, reasons) };
}

function onceEach(report: (target: Target) => void): (target: Target) => void {
  const reported = new Set<Target>();
  return (target) => {
    if (reported.has(target)) return;
    reported.add(target);
    report(target);
  };
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
  await Promise.all(Array.from({ length: MAX_PARALLEL }, worker));
  return results;
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
