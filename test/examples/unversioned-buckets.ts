// Buckets whose objects would be lost when they are overwritten: those without versioning. `--fix` enables it.
import { createClient, pool } from "cloudtemple";
import { listBuckets, replaceBucketVersioning } from "cloudtemple/storage";

const client = createClient();
const buckets = (await listBuckets(client)).flatMap(({ name, versioning }) =>
  name !== undefined && versioning !== "Enabled" ? [{ name, versioning }] : [],
);
for (const { name, versioning } of buckets) console.log(`${name}: ${versioning ?? "not known"}`);

if (process.argv.includes("--fix"))
  await pool(buckets, 5, async ({ name }) => {
    const activity = await replaceBucketVersioning(client, { path: { name }, body: { status: "Enabled" } });
    await activity.completed();
    console.log(`${name}: Enabled`);
  });
