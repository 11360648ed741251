import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deleteVcenterVirtualMachine } from "../../../generated/compute/index.js";
import { uuid } from "../../../generator/simulator/seeded.js";
import { createClient, pool } from "../../../runtime/index.js";
import { fileJournal } from "../../../runtime/journal/index.js";
import { percentile, printTable } from "./table.js";

/**
 * What a journal costs: the same writes with and without it, to a platform in memory that answers at once, so that the
 * difference is all that it adds.
 */
export async function benchJournal(writes: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "cloudtemple-journal-"));
  const rows: (string | number)[][] = [];
  for (const atOnce of [1, 10, 50]) {
    const without = await timesOf(writes, atOnce, undefined);
    const file = join(folder, `${atOnce}.jsonl`);
    const withIt = await timesOf(writes, atOnce, file);
    const bytes = (await stat(file)).size / writes;
    const ms = (times: readonly number[], share: number): string => percentile(times, share).toFixed(2);
    rows.push([
      ...[atOnce, ms(without, 0.5), ms(withIt, 0.5), ms(withIt, 0.99)],
      ...[
        Math.round((1_000 * writes) / withIt.reduce((sum, time) => sum + time / atOnce, 0)),
        Math.round(bytes),
      ],
    ]);
  }
  await rm(folder, { recursive: true });
  printTable(
    `**${writes} writes, with fileJournal and without**`,
    ["at once", "without, ms", "with, ms (median)", "with, ms (p99)", "writes a second", "bytes a write"],
    rows,
  );
}

/** Milliseconds of each write, the platform answering at once. */
async function timesOf(writes: number, atOnce: number, file: string | undefined): Promise<number[]> {
  const journal = file === undefined ? undefined : fileJournal(file);
  const login = `e30.${btoa(JSON.stringify({ exp: Date.now() / 1_000 + 3_600 }))}.s`;
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: { id: "id", secret: "secret" },
    rateLimit: false,
    fetch: async (url) =>
      url.endsWith("personal_access_token")
        ? new Response(login)
        : new Response(null, { status: 201, headers: { location: crypto.randomUUID() } }),
    ...(journal && { journal }),
  });
  const ids = Array.from({ length: writes }, (_, index) => uuid(`machine ${index}`));
  const times = await pool(ids, atOnce, async (id) => {
    const since = performance.now();
    await deleteVcenterVirtualMachine(client, { path: { id } });
    return performance.now() - since;
  });
  await journal?.close();
  return times;
}
