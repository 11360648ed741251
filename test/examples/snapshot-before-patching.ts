// Takes a snapshot of each machine that is named, and ends well only if all of them are there:
//   npx tsx snapshot-before-patching.ts web-1 web-2 && ansible-playbook patch.yml
import { ActivitiesFailedError, createClient, waitAll } from "cloudtemple";
import { createVcenterSnapshot, listVcenterVirtualMachines } from "cloudtemple/compute";

const names = process.argv.slice(2);
const client = createClient();
const machines = (await listVcenterVirtualMachines(client)).filter(({ name }) => names.includes(name ?? ""));
const missing = names.filter((name) => !machines.some((machine) => machine.name === name));
if (missing.length > 0) throw new Error(`No machine is called ${missing.join(", ")}.`);

const day = new Date().toISOString().slice(0, 10);
const activities = await Promise.all(
  machines.map(({ id }) =>
    createVcenterSnapshot(client, {
      body: { virtualMachineId: id, name: `before-patch-${day}`, memory: false },
    }),
  ),
);
try {
  await waitAll(activities, {
    onProgress: (_, { progression }) => console.log(`${Math.round(progression)} %`),
  });
  console.log(`${machines.length} snapshots are there.`);
} catch (error) {
  if (!(error instanceof ActivitiesFailedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
