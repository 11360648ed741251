// Creates a machine and waits until it is there: npx tsx create-and-wait.ts web-2
import { ActivityFailedError, createClient } from "cloudtemple";
import { createVcenterVirtualMachine, getVcenterVirtualMachine } from "cloudtemple/compute";

const [name = "web-2"] = process.argv.slice(2);
const client = createClient();
const activity = await createVcenterVirtualMachine(client, { body: { name, cpu: 2, memory: 4 * 2 ** 30 } });
console.log(`${name}: activity ${activity.id}`);
try {
  const { createdId } = await activity.completed({
    onProgress: ({ state, progression }) => console.log(`${state} ${progression ?? 0} %`),
    deadline: 15 * 60_000,
  });
  const machine = await getVcenterVirtualMachine(client, { path: { id: createdId } });
  console.log(`${machine.name} is ${createdId}`);
} catch (error) {
  if (!(error instanceof ActivityFailedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
