import type { Contender } from "./clients.js";

/** What one request cost on average, in microseconds. */
export interface Sample {
  readonly wall: number;
  /** Processor time of this process, where the server does not run. */
  readonly cpu: number;
}

/** Sends `requests` requests, `concurrency` of them at a time. */
export async function sample(
  { name, read }: Contender,
  requests: number,
  concurrency: number,
): Promise<Sample> {
  let left = requests;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      if (!Array.isArray(await read())) throw new Error(`${name} did not read the document.`);
    }
  };
  const cpuBefore = process.cpuUsage();
  const since = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const wall = performance.now() - since;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall: (1_000 * wall) / requests, cpu: (user + system) / requests };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
