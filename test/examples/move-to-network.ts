// Moves every adapter of a machine from one network to another: npx tsx move-to-network.ts web-1 old-lan new-lan
import { createClient, waitAll } from "cloudtemple";
import {
  listVcenterNetworkAdapters,
  listVcenterNetworks,
  listVcenterVirtualMachines,
  updateVcenterNetworkAdapter,
} from "cloudtemple/compute";

const [machineName, from, to] = process.argv.slice(2);
const client = createClient();

/** The only item of that name; several or none are an error, before anything is changed. */
function named<Item extends { name?: string | undefined }>(
  items: readonly Item[],
  name: string | undefined,
): Item {
  const [found, ...others] = items.filter((item) => item.name === name);
  if (found === undefined || others.length > 0)
    throw new Error(`${others.length + (found ? 1 : 0)} are called ${name}.`);
  return found;
}

const [machines, networks] = await Promise.all([
  listVcenterVirtualMachines(client),
  listVcenterNetworks(client),
]);
const machine = named(machines, machineName);
const [source, target] = [named(networks, from), named(networks, to)];
const adapters = await listVcenterNetworkAdapters(client, { query: { virtualMachineId: machine.id } });
const moved = adapters.filter(({ network }) => network?.id === source.id);
await waitAll(
  await Promise.all(
    moved.map(({ id, autoConnect = true }) =>
      updateVcenterNetworkAdapter(client, { body: { id, autoConnect, newNetworkId: target.id } }),
    ),
  ),
);
console.log(`${moved.length} adapters of ${machine.name} are in ${target.name}.`);
