// Powers off every VMware machine that has a tag, 50 under way at a time: npx tsx power-off-tagged.ts stage test
import { createClient, pool } from "cloudtemple";
import { listVcenterVirtualMachines, powerVcenterVirtualMachine } from "cloudtemple/compute";
import { listTags } from "cloudtemple/tag";

const [key, value] = process.argv.slice(2);
const client = createClient();
const tags = await listTags(client);
const tagged = new Set(
  tags.flatMap((tag) =>
    tag.key === key && tag.value === value && tag.resource !== undefined ? [tag.resource] : [],
  ),
);
const machines = (await listVcenterVirtualMachines(client)).filter(({ id }) => tagged.has(id));
console.log(`${machines.length} machines have the tag ${key}=${value}.`);

const failed: string[] = [];
// `bulk`: what a colleague does in the meantime goes first.
await pool(machines, 50, async ({ id, name }) => {
  try {
    const activity = await powerVcenterVirtualMachine(
      client,
      { body: { id, powerAction: "off" } },
      { priority: "bulk" },
    );
    await activity.completed();
    console.log(`${name ?? id}: off`);
  } catch (error) {
    failed.push(`${name ?? id}: ${(error as Error).message}`);
  }
});
for (const line of failed) console.error(line);
if (failed.length > 0) process.exitCode = 1;
