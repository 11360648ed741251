import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseObject } from "../../../generator/core/document/parse.js";
import { folderFiles } from "../../../generator/core/specs/file-source.js";
import { openSpecs, readSpecs } from "../../../generator/core/specs/specs.js";
import { type JsonObject } from "../../../generator/json.js";
import { type Answer, type Ask, createAsk } from "../../../generator/probe/ask.js";
import { overlayOf } from "../../../generator/probe/overlay-document.js";
import { type ProbeOptions, probe } from "../../../generator/probe/probe.js";
import { type ProbedModule, readProbedModules } from "../../../generator/probe/probed-module.js";
import { readOnlyFetch } from "../../../generator/probe/read-only.js";
import type { ProbeReport } from "../../../generator/probe/report.js";
import type { Target } from "../../../generator/probe/target.js";
import {
  createManualClock,
  type ManualClock,
  type Simulator,
  type SimulatorOptions,
} from "../../../generator/simulator/index.js";
import type { PlatformData } from "../../../generator/simulator/platform-data.js";
import { readPlatform } from "../../../generator/simulator/read-specs.js";
import { simulate } from "../../../generator/simulator/simulator.js";
import { createClient } from "../../../runtime/index.js";

export const specs = join(import.meta.dirname, "../../../specs");
const BASE = "https://shiva.cloud-temple.com/api";
const INFERENCE = "https://api.ai.cloud-temple.com";

/** What a document is like instead, by module slug. */
export type Edits = Readonly<Record<string, (document: JsonObject) => void>>;

/** A copy of `specs/` in which some documents say something else. */
export async function editedSpecs(edits: Edits, original: string = specs): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "probe-")), "specs");
  await cp(original, folder, { recursive: true });
  for (const [slug, edit] of Object.entries(edits)) {
    const document = parseObject((await openSpecs(folderFiles(folder)).moduleSources(slug)).document);
    edit(document);
    await writeFile(join(folder, `${slug}.yaml`), JSON.stringify(document));
  }
  return folder;
}

/** Read once for all tests of a file: nothing changes them. */
const documents = new Map<string, Promise<PlatformData>>();
const probed = new Map<string, Promise<ProbedModule[]>>();

function once<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const reading = known.get(key) ?? read();
  known.set(key, reading);
  return reading;
}

/** A platform that answers as the documents of a folder say. */
export async function platformOf(folder: string, options: SimulatorOptions = {}): Promise<Simulator> {
  return simulate(await once(documents, folder, () => readPlatform(folder)), {
    rateLimits: false,
    ...options,
  });
}

/** The modules of a folder of documents, or some of them, as the probe reads them. */
export async function modulesOf(folder: string, only: readonly string[] = []): Promise<ProbedModule[]> {
  const read = async (): Promise<ProbedModule[]> => readProbedModules(await readSpecs(folder), only);
  return await once(probed, `${folder} ${only.join(" ")}`, read);
}

/** Probes a simulated platform with the documents of a folder, on a clock that stands still but for waits. */
export async function probeWith(
  simulator: Simulator,
  folder: string = specs,
  options: Omit<Partial<ProbeOptions>, "modules"> & {
    readonly only?: readonly string[];
    readonly clock?: ManualClock;
    /** Told of each answer. */
    readonly onAnswer?: (target: Target, answer: Answer) => void;
  } = {},
): Promise<ProbeReport> {
  const { clock = createManualClock() } = options;
  const { id, secret, apiKey } = simulator.credentials;
  const client = createClient({
    baseUrl: BASE,
    clock,
    credentials: { id, secret },
    apiKeys: { llmaas: apiKey },
    fetch: readOnlyFetch(BASE, [INFERENCE], simulator.fetch),
    onDeprecation: "silent",
  });
  const modules = await modulesOf(folder, options.only);
  const asking = createAsk(client);
  const ask: Ask = async (target, candidate, signal) => {
    const answer = await asking(target, candidate, signal);
    options.onAnswer?.(target, answer);
    return answer;
  };
  return await runOn(clock, probe({ given: new Map(), ...options, modules, ask }));
}

/** Lets time pass until the work is done; parts of it, such as loading a library, wait for something else than time. */
export async function runOn<T>(clock: ManualClock, work: Promise<T>): Promise<T> {
  const state = { isDone: false };
  const finish = (): void => {
    state.isDone = true;
  };
  work.then(finish, finish);
  while (!state.isDone) await clock.advance(20);
  return await work;
}

/** A copy of a folder of documents with the corrections of a report in its overlays. */
export async function correctedSpecs(folder: string, { modules }: ProbeReport): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), "probe-")), "specs");
  await cp(folder, copy, { recursive: true });
  for (const { module, differences } of modules) {
    const { overlay } = await openSpecs(folderFiles(copy)).overlays(module);
    const known = overlay === undefined ? [] : (parseObject(overlay)["actions"] as never[]);
    const added = differences.flatMap(({ actions }) => actions);
    if (added.length === 0) continue;
    const text = JSON.stringify(overlayOf(module, [...known, ...added]));
    await writeFile(join(copy, "overlays", `${module}.yaml`), text);
  }
  return copy;
}
