import { deleteVcenterVirtualMachine } from "../../generated/compute/index.js";
import { pool } from "../../runtime/index.js";
import type { JournaledWrite } from "../../runtime/journal/index.js";
import { journalClient } from "./journal-client.js";
import type { JournalWriterOptions, JournalWriterReport } from "./journal-writers.js";

// A process that deletes machines, and goes on where the one before it was killed: it never sends again what may have been sent.
const { baseUrl, file, ids } = JSON.parse(process.argv[2] ?? "{}") as JournalWriterOptions;
const tell = (report: JournalWriterReport): void => void process.send?.(report);
const idOf = ({ requestPath }: JournaledWrite): string => requestPath.split("/").at(-1) ?? "";

const { client, journal } = journalClient(baseUrl, file);
const left = await client.resume([deleteVcenterVirtualMachine]);
const known = new Set([...left.accepted, ...left.uncertain, ...left.ended].map(idOf));
tell({ type: "resumed", accepted: left.accepted.length, uncertain: left.uncertain.length });

const waits = left.accepted.map(({ activity }) => activity.completed().catch(() => undefined));
await pool(
  ids.filter((id) => !known.has(id)),
  5,
  async (id) => {
    const activity = await deleteVcenterVirtualMachine(client, { path: { id } });
    waits.push(activity.completed().catch(() => undefined));
  },
);
await Promise.all(waits);

const { accepted, uncertain, ended } = await client.resume([deleteVcenterVirtualMachine]);
tell({
  type: "done",
  accepted: accepted.map(idOf),
  uncertain: uncertain.map(idOf),
  ended: ended.map((write) => ({ id: idOf(write), activity: write.activity.id, outcome: write.outcome })),
});
await journal.close();
process.disconnect();
