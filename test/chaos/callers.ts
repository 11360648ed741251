import {
  type CreateVcenterVirtualMachineInput,
  createVcenterVirtualMachine,
  listVcenters,
} from "../../generated/compute/index.js";
import { type Client, CloudTempleError } from "../../runtime/index.js";
import { type Report, reportOf } from "./report.js";

/** Header by which the simulator's log tells whose create a request was. */
export const NAME_HEADER = "x-create";

/** How much a run does. */
export interface Load {
  readonly creates: number;
  readonly reads: number;
  readonly callers: number;
  /** Milliseconds to wait for an activity; some are stuck. */
  readonly wait: number;
}

/** The results that the callers got. */
export interface Told {
  /** By the name that was to be created; all are different. */
  readonly reports: ReadonlyMap<string, Report>;
  /** Reads that gave the list. */
  readonly reads: number;
  /** Reads that ended in an error of the package. */
  readonly failedReads: number;
  /** Reads that gave something else than the type promises; must be 0. */
  readonly misread: number;
}

/** Lets the callers work off all creates and reads, mixed, each one call at a time. All of them share the signal. */
export async function call(
  client: Client,
  body: CreateVcenterVirtualMachineInput["body"],
  load: Load,
  signal: AbortSignal,
): Promise<Told> {
  const reports = new Map<string, Report>();
  const names = Array.from({ length: load.creates }, (_, index) => `chaos-${index}`);
  const readsPerCreate = Math.ceil(load.reads / load.creates);
  let left = load.reads;
  let reads = 0;
  let failedReads = 0;
  let misread = 0;

  const create = async (name: string): Promise<void> => {
    const options = { signal, headers: { [NAME_HEADER]: name } };
    const send = () => createVcenterVirtualMachine(client, { body: { ...body, name } }, options);
    reports.set(name, await reportOf(send, load.wait));
  };
  const read = async (): Promise<void> => {
    try {
      const list = await listVcenters(client, {}, { signal });
      if (Array.isArray(list)) reads += 1;
      else misread += 1;
    } catch (error) {
      if (!(error instanceof CloudTempleError)) throw error;
      failedReads += 1;
    }
  };
  const caller = async (): Promise<void> => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      await create(name);
      for (let turn = 0; turn < readsPerCreate && left > 0; turn += 1) {
        left -= 1;
        await read();
      }
    }
  };
  await Promise.all(Array.from({ length: load.callers }, caller));
  return { reports, reads, failedReads, misread };
}
