import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { deleteVcenterVirtualMachine } from "../../../generated/compute/index.js";
import { createRandom, uuid } from "../../../generator/simulator/seeded.js";
import { startActivityServer } from "../../scale/activity-server.js";
import { journalClient } from "../../scale/journal-client.js";
import { runWriters } from "../../scale/journal-writers.js";

const FULL = process.env["CLOUDTEMPLE_TEST_ALL"] !== undefined;
const [WRITES, KILLS] = FULL ? [500, 20] : [60, 3];

test(`${WRITES} writes, the process killed at ${KILLS} moments: every end is known, and nothing is sent twice`, async () => {
  const random = createRandom("journal");
  let onWrite = (): void => undefined;
  const folder = mkdtempSync(join(tmpdir(), "journal-crash-"));
  const platform = await startActivityServer({
    latency: 20,
    invisible: 30,
    plan: (write) => {
      onWrite();
      return { length: 50 + 20 * (write % 20), fails: write % 10 === 0 };
    },
  });
  onTestFinished(async () => {
    await platform.close();
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, "writes.jsonl");
  const ids = Array.from({ length: WRITES }, (_, index) => uuid(`machine ${index}`));
  // No activity has ended by then, so that no process is done.
  const kills = Array.from({ length: KILLS }, () => ({
    writes: 1 + Math.floor(random() * 8),
    later: Math.floor(random() * 40),
  }));

  const run = await runWriters({ baseUrl: platform.baseUrl, file, ids }, kills, (listener) => {
    onWrite = listener;
  });
  const { result, resumed } = run;

  const received = new Map([...platform.writes].map(([path, sent]) => [path.split("/").at(-1) ?? "", sent]));
  console.log(
    `${WRITES} writes, ${run.kills} kills: ${result.ended.length} ends known, ${resumed} resumed, ${result.uncertain.length} uncertain`,
    `(${result.uncertain.filter((id) => received.has(id)).length} of them received)`,
  );
  expect(run.kills).toBe(KILLS);
  expect([...received.values()].filter((sent) => sent.length > 1)).toEqual([]);
  expect(result.accepted).toEqual([]);
  const told = [...result.ended.map(({ id }) => id), ...result.uncertain];
  expect(told.toSorted()).toEqual(ids.toSorted());
  for (const { id, activity, outcome } of result.ended) {
    expect(received.get(id)).toEqual([activity]);
    const number = [...platform.writes.values()].findIndex((sent) => sent[0] === activity) + 1;
    expect(outcome, id).toBe(number % 10 === 0 ? "failed" : "completed");
  }
  // At most what five callers had under way at each kill.
  expect(result.uncertain.length).toBeLessThanOrEqual(5 * KILLS);

  // Ten minutes later, the activities tell what became of the others.
  platform.pass(600_000);
  const { client, journal } = journalClient(platform.baseUrl, file);
  const { uncertain } = await client.resume([deleteVcenterVirtualMachine]);
  const answers = { accepted: 0, "not-accepted": 0, unknown: 0 };
  for (const write of uncertain) {
    const resolution = await write.resolve();
    answers[resolution.outcome] += 1;
    const [activity] = received.get(write.requestPath.split("/").at(-1) ?? "") ?? [];
    if (activity === undefined) expect(resolution.outcome).not.toBe("accepted");
    else expect(resolution).toMatchObject({ outcome: "accepted", activity: { id: activity } });
  }
  const resolved = await client.resume([deleteVcenterVirtualMachine]);
  await Promise.allSettled(resolved.accepted.map((write) => write.activity.completed()));
  const last = await client.resume([deleteVcenterVirtualMachine]);
  await journal.close();
  console.log("uncertain, resolved:", JSON.stringify(answers));
  expect(last.accepted).toEqual([]);
  expect(last.ended).toHaveLength(received.size);
  expect(last.uncertain).toHaveLength(answers.unknown);
  expect(readFileSync(file, "utf8")).not.toMatch(/Bearer|eyJ|secret/);
});
