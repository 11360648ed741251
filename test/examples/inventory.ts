// All machines of all products as CSV on standard output, with progress on standard error:
//   npx tsx inventory.ts > machines.csv
import { createClient, paginate } from "cloudtemple";
import { listOpenIaasVirtualMachines, listVcenterVirtualMachines } from "cloudtemple/compute";
import { listVirtualMachines } from "cloudtemple/vm_instances";

const client = createClient();
const products = {
  VMware: () => paginate(client, listVcenterVirtualMachines),
  OpenIaaS: () => paginate(client, listOpenIaasVirtualMachines),
  // The only one of the three that comes in pages.
  "VM instances": () => paginate(client, listVirtualMachines, { query: { limit: 100 } }),
};

let done = 0;
const total = Object.keys(products).length;
const rows = await Promise.all(
  Object.entries(products).map(async ([product, list]) => {
    const found: string[][] = [];
    for await (const { id, name } of list()) found.push([product, id, name ?? ""]);
    done += 1;
    process.stderr.write(
      `${"█".repeat(done * 10)}${"░".repeat((total - done) * 10)} ${product}: ${found.length}\n`,
    );
    return found;
  }),
);

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
for (const row of [["product", "id", "name"], ...rows.flat()]) console.log(row.map(cell).join(","));
