// Runs what you have, and says what it used that will be removed: deprecated operations and parameters as they are called,
// which no compiler sees where names are made at run time. Meant for a nightly job:
//   npx tsx nightly-deprecations.ts && npx cloudtemple check --fail-within 30
import { createClient, type DeprecationNotice } from "cloudtemple";
import { listVcenterNetworks } from "cloudtemple/compute";

const seen = new Map<string, DeprecationNotice>();
const client = createClient({
  onDeprecation: (notice) => void seen.set([notice.operation, notice.parameter ?? ""].join(" "), notice),
});

// Your own smoke tests go here.
await listVcenterNetworks(client, { query: { allOptions: true } });

for (const [name, { message, callSite }] of [...seen].sort())
  console.log(`${name}: ${message} (${callSite})`);
if (seen.size > 0) process.exitCode = 1;
